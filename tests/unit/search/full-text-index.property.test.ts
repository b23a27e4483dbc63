import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { FullTextIndex } from '../../../electron/search/full-text-index.ts';
import { findMatches } from '../../../electron/search/highlights.ts';
import { fold } from '../../../electron/search/fold.ts';
import type { TextQuery } from '../../../electron/search/query.ts';
import { IdSet } from '../../../electron/base/id-set.ts';
import { directMaker } from '../../support/segments.ts';
import { somePhrase, someText } from './arbitraries.ts';
import { joined, oracleMatches, oracleRuns, plainFold } from './oracle.ts';

const folder = mkdtempSync(join(tmpdir(), 'full-text-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Texts {
  readonly title: string;
  readonly body: string;
}

const someArticle = fc.record({
  id: fc.nat({ max: 11 }),
  title: someText,
  body: someText,
});
/** One writing: these articles come or change, and those go. */
const someBatch = fc.record({
  articles: fc.array(someArticle, { maxLength: 8 }),
  gone: fc.array(fc.nat({ max: 11 }), { maxLength: 3 }),
});

const someLeaves = (texts: readonly string[]) =>
  fc.array(
    fc
      .record({
        kind: fc.constant('text' as const),
        within: fc.constantFrom('anywhere' as const, 'title' as const),
        phrase: somePhrase(texts),
        prefix: fc.boolean(),
        span: fc.constant([0, 0] as const),
      })
      .filter(({ phrase }) => oracleRuns(plainFold(phrase)).length > 0),
    { minLength: 8, maxLength: 8 },
  );

const someHistory = fc.array(someBatch, { minLength: 1, maxLength: 12 }).chain(batches => {
  const texts = batches.flatMap(batch => batch.articles.flatMap(({ title, body }) => [title, body]));
  return fc.tuple(fc.constant(batches), someLeaves(texts.length > 0 ? texts : ['空']));
});

function matchesIn(text: string, leaf: TextQuery) {
  return joined(oracleMatches(plainFold(text), plainFold(leaf.phrase), leaf.prefix));
}

function holds({ title, body }: Texts, leaf: TextQuery): boolean {
  return (
    matchesIn(title, leaf).length > 0 || (leaf.within === 'anywhere' && matchesIn(body, leaf).length > 0)
  );
}

const limit = 12;

/** To the end, without giving way to anyone. */
function run(steps: Generator<void, void>): void {
  while (!steps.next().done);
}

function found(index: FullTextIndex, leaf: TextQuery): number[] {
  const ids = new IdSet(limit);
  run(index.find(leaf, ids));
  return [...ids];
}

function ranked(index: FullTextIndex, leaf: TextQuery): number[] {
  const shares = { title: new Float32Array(limit), body: new Float32Array(limit) };
  run(index.rank(leaf, shares));
  return Array.from({ length: limit }, (_, id) => id).filter(
    id => (shares.title[id] ?? 0) + (shares.body[id] ?? 0) > 0,
  );
}

test('the index finds exactly what a scan of the folded text finds, after any history of changes', async () => {
  await fc.assert(
    fc.asyncProperty(someHistory, async ([batches, leaves]) => {
      const place = mkdtempSync(join(folder, 'index-'));
      let { text: index } = await FullTextIndex.open(place, directMaker);
      const there = new Map<number, Texts>();
      for (const { articles, gone } of batches) {
        const changed = new Map(articles.map(article => [article.id, article]));
        const texts = [...changed.values()].map(({ id, title, body }) => {
          return { id, path: '', title: fold(title), body: fold(body) };
        });
        const left = [...new Set(gone)].filter(id => !changed.has(id));
        await index.write({ generation: 1, shards: [0], content: { texts, gone: left } });
        for (const id of left) there.delete(id);
        for (const { id, title, body } of changed.values()) there.set(id, { title, body });
      }
      const check = () => {
        for (const leaf of leaves) {
          const expected = [...there.keys()]
            .filter(id => holds(there.get(id) ?? { title: '', body: '' }, leaf))
            .sort((one, other) => one - other);
          const about = JSON.stringify([leaf, [...there]]);
          expect(found(index, leaf), about).toEqual(expected);
          expect(ranked(index, leaf), about).toEqual(expected);
        }
        expect([...index.ids(limit)]).toEqual([...there.keys()].sort((one, other) => one - other));
      };
      check();
      await index.settled();
      check();
      await index.close();
      ({ text: index } = await FullTextIndex.open(place, directMaker));
      check();
      await index.close();
    }),
    { numRuns: 150 },
  );
});

test('matches are found in a text exactly where the scan finds them', () => {
  const someCase = fc
    .array(someText, { minLength: 1, maxLength: 3 })
    .chain(texts => fc.tuple(fc.constant(texts.join(' ')), someLeaves(texts)));
  fc.assert(
    fc.property(someCase, ([text, leaves]) => {
      for (const leaf of leaves) {
        expect(findMatches(text, leaf, 'title')).toEqual(matchesIn(text, leaf));
        const inBody = leaf.within === 'title' ? [] : matchesIn(text, leaf);
        expect(findMatches(text, leaf, 'body')).toEqual(inBody);
      }
      expect(findMatches(text, { kind: 'or', parts: leaves }, 'title')).toEqual(
        joined(leaves.flatMap(leaf => matchesIn(text, leaf))),
      );
    }),
    { numRuns: 1_000 },
  );
});
