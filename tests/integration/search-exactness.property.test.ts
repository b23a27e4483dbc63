import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { ArchiveIndex } from '../../electron/archive/archive-index.ts';
import { Calendar } from '../../electron/archive/calendar.ts';
import { ArchiveMarks } from '../../electron/archive/marks/archive-marks.ts';
import { countDays } from '../../electron/archive/day-counts.ts';
import { evaluate } from '../../electron/archive/evaluate.ts';
import { countFacets } from '../../electron/archive/facets.ts';
import { threadFilesIn } from '../../electron/archive/threads.ts';
import { makeTimeline } from '../../electron/archive/timeline.ts';
import { inTurns } from '../../electron/archive/turns.ts';
import type { IdSet } from '../../electron/base/id-set.ts';
import { parseQuery } from '../../electron/search/parse-query.ts';
import { outFolder, temporaryFolder } from '../support/archive.ts';
import { changeOf, someHistory } from '../support/arbitrary-articles.ts';
import { phraseQuery, someQuery, type WrittenQuery } from '../support/arbitrary-queries.ts';
import { isSearchable, type Subject } from '../support/arbitrary-terms.ts';

const folder = temporaryFolder('exactness');
afterAll(() => rmSync(folder, { recursive: true }));

/** Eleven thousand queries in all, besides parts of texts, each asked of an archive twice. */
const histories = 110;
const queriesEach = 100;
const never = new AbortController().signal;

/** One with summer time, one that had it long ago, one without. */
const zones = ['America/New_York', 'Asia/Shanghai', 'UTC'].map(zone => {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  return { calendar: new Calendar(zone), dayOf: (instant: number) => day.format(instant) };
});

const someCase = someHistory.chain(history => {
  const texts = history.flatMap(batch =>
    batch.flatMap(([, file]) => (typeof file === 'string' ? [] : [file.title, file.body, file.path])),
  );
  const queries = fc.array(someQuery([...texts, '空']), { minLength: queriesEach, maxLength: queriesEach });
  return fc.tuple(fc.constant(history), fc.constantFrom(...zones), queries);
});

/** Every part of one to four characters that has a letter or digit in it. */
function partsOf(text: string): string[] {
  const characters = Array.from(text);
  const parts = characters.flatMap((_, start) =>
    [1, 2, 3, 4].map(length => characters.slice(start, start + length).join('')),
  );
  return [...new Set(parts)].filter(isSearchable);
}

test('an archive answers every query with exactly the articles it means, after any history of changes', async () => {
  await fc.assert(
    fc.asyncProperty(someCase, async ([history, { calendar, dayOf }, queries]) => {
      const place = mkdtempSync(join(folder, 'index-'));
      const open = () => ArchiveIndex.open(place, threadFilesIn(outFolder).segment);
      let index = await open();
      const marks = new ArchiveMarks({ marks: place, root: place }, index.catalogue);
      const there = new Map<number, Subject>();
      for (const batch of history) {
        await index.apply(batch.map(([id, file]) => changeOf(id, file)));
        for (const [id, file] of batch) {
          if (typeof file === 'string') there.delete(id);
          else there.set(id, { ...file, day: dayOf(file.instant) });
        }
      }
      const sample = [...there.values()].at(-1);
      const parts = sample ? [sample.title, sample.body].flatMap(partsOf) : [];

      const answer = ({ text, typing }: WrittenQuery): Promise<IdSet> => {
        const { query, problems } = parseQuery(text, typing);
        expect(problems, text).toEqual([]);
        return inTurns(evaluate(query, { index, calendar, marks }), never);
      };
      const check = async () => {
        for (const written of [...queries, ...parts.map(phraseQuery)]) {
          const found = await answer(written);
          const isWrong = ([id, article]: [number, Subject]) => found.has(id) !== written.accepts(article);
          expect([...there].filter(isWrong), written.text).toEqual([]);
          expect(
            [...found].filter(id => !there.has(id)),
            written.text,
          ).toEqual([]);
        }
        for (const written of queries.slice(0, 5)) {
          const ids = await answer(written);
          const days = await countDays(ids, index.catalogue, calendar, never);
          const volume = await countDays(index.catalogue.listed(), index.catalogue, calendar, never);
          const { bars } = makeTimeline(days, volume, 'auto', undefined);
          const { years, lengths } = await countFacets(
            ids,
            { kind: 'all' },
            index.catalogue,
            calendar,
            never,
          );
          for (const counts of [bars, years, years.flatMap(({ months }) => months), lengths]) {
            const sum = counts.reduce((total, { count }) => total + count, 0);
            expect(sum, written.text).toBe(ids.size);
          }
        }
      };
      await check();
      await index.text.settled();
      await index.close();
      index = await open();
      await check();
      await index.close();
    }),
    // What is left after shrinking a hundred queries is not worth the wait; the message names the one at fault.
    { numRuns: histories, endOnFailure: true },
  );
});
