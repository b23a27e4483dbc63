import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Archive } from '../../electron/archive/archive.ts';
import { articleFile, list, makeArchive, openArchive, temporaryFolder } from '../support/archive.ts';

const words = ['口岸', '列车', '茶园', '候鸟'];
const articles = 10;
const never = new AbortController().signal;

/** What an article is to a query. */
interface Subject {
  readonly number: number;
  readonly hidden: boolean;
  readonly starred: boolean;
}
interface Written {
  readonly text: string;
  readonly speaksOfHidden: boolean;
  readonly accepts: (article: Subject) => boolean;
}

const hasWord = (number: number, word: number) => (number + 1) % (word + 2) === 0;

const { query } = fc.letrec<{ query: Written; parts: Written[] }>(tie => ({
  parts: fc.array(tie('query'), { minLength: 2, maxLength: 3 }),
  query: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'hidden' },
    fc.nat(words.length - 1).map(word => ({
      text: words[word] ?? '',
      speaksOfHidden: false,
      accepts: ({ number }: Subject) => hasWord(number, word),
    })),
    fc.constantFrom('is:hidden', 'is:starred').map(text => ({
      text,
      speaksOfHidden: text === 'is:hidden',
      accepts: ({ hidden, starred }: Subject) => (text === 'is:hidden' ? hidden : starred),
    })),
    tie('query').map(({ text, speaksOfHidden, accepts }) => ({
      text: `-(${text})`,
      speaksOfHidden,
      accepts: (article: Subject) => !accepts(article),
    })),
    fc.tuple(tie('parts'), fc.boolean()).map(([parts, all]) => ({
      text: `(${parts.map(({ text }) => text).join(all ? ' ' : ' OR ')})`,
      speaksOfHidden: parts.some(part => part.speaksOfHidden),
      accepts: (article: Subject) =>
        all ? parts.every(({ accepts }) => accepts(article)) : parts.some(({ accepts }) => accepts(article)),
    })),
  ),
}));

type Step =
  | { readonly kind: 'hidden' | 'starred'; readonly number: number; readonly on: boolean }
  | { readonly kind: 'undo' };
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('hidden', 'hidden', 'starred'),
      number: fc.nat(articles - 1),
      on: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'undo' }) },
);

/** Everything that tells how many articles a query has. */
async function told(archive: Archive, text: string) {
  const input = { text, typing: false };
  const { queries } = archive;
  const rows = await list(archive, text);
  const facets = await queries.facets(input, never);
  const { bars } = await queries.timeline(input, 'day', undefined, never);
  return {
    titles: rows.map(({ title }) => title).sort(),
    count: (await queries.count(input, never)).total,
    facets: facets.years.reduce((sum, { count }) => sum + count, 0),
    timeline: bars.reduce((sum, { count }) => sum + count, 0),
    isWithinVolume: bars.every(({ count, volume }) => count <= volume),
  };
}

it('hides articles from every list, count and palette, unless the query speaks of them', async () => {
  const title = (number: number) =>
    [`第${number}篇`, ...words.filter((_, at) => hasWord(number, at))].join(' ');
  const files = Object.fromEntries(
    Array.from({ length: articles }, (_, number) => [
      `${number}.md`,
      articleFile({
        title: title(number),
        author: '青岚日报',
        date: `2022-01-0${(number % 9) + 1} 12:00:00`,
      }),
    ]),
  );
  const archive = await openArchive(makeArchive(files), temporaryFolder('data'));
  await archive.reconcile();
  const ids = new Map((await list(archive)).map(row => [row.path, row.id]));
  try {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 6 }),
        query,
        async (steps, { text, accepts, speaksOfHidden }) => {
          // Each run goes on from where the one before it has left the archive.
          const wasHidden = new Set((await list(archive, 'is:hidden')).map(({ id }) => id));
          const wasStarred = new Set(
            (await list(archive, 'is:starred OR is:starred is:hidden')).map(({ id }) => id),
          );
          const subjects = Array.from({ length: articles }, (_, number) => {
            const id = ids.get(`${number}.md`) ?? -1;
            return { id, number, hidden: wasHidden.has(id), starred: wasStarred.has(id) };
          });
          const undos: (() => void)[] = [];
          for (const each of steps) {
            if (each.kind === 'undo') {
              const undo = undos.pop();
              if (!undo) continue;
              undo();
              await archive.marks.undo();
              continue;
            }
            const { kind, number, on } = each;
            const subject = subjects[number];
            if (!subject || subject[kind] === on) continue;
            subject[kind] = on;
            undos.push(() => (subject[kind] = !on));
            await archive.marks.mark([subject.id], { kind, on }, true);
          }
          const found = subjects.filter(each => (speaksOfHidden || !each.hidden) && accepts(each));
          expect(await told(archive, text), text).toEqual({
            titles: found.map(({ number }) => title(number)).sort(),
            count: found.length,
            facets: found.length,
            timeline: found.length,
            isWithinVolume: true,
          });
          const visible = subjects.filter(({ hidden }) => !hidden);
          expect(await archive.marks.counts()).toMatchObject({
            articles: visible.length,
            starred: visible.filter(({ starred }) => starred).length,
            hidden: articles - visible.length,
          });
          const { names, titles } = await archive.queries.lookUp('第', 50, never);
          expect(titles).toHaveLength(visible.length);
          expect(names).toHaveLength(0);
          const sources = await archive.queries.lookUp('青岚', 50, never);
          expect(sources.names.map(({ count }) => count)).toEqual(visible.length > 0 ? [visible.length] : []);
        },
      ),
      { numRuns: 150 },
    );
  } finally {
    await archive.close();
  }
});
