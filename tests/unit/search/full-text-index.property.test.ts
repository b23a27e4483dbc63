import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { FullTextReader } from '../../../electron/search/full-text-reader.ts';
import { FullTextWriter } from '../../../electron/search/full-text-writer.ts';
import { findMatches } from '../../../electron/search/highlights.ts';
import { indexText } from '../../../electron/search/index-text.ts';
import { matchExpression } from '../../../electron/search/match-expression.ts';
import type { TextQuery } from '../../../electron/search/query.ts';
import { rowidOf } from '../../../electron/search/rowid.ts';
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
  day: fc.nat({ max: 3 }),
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

const someHistory = fc.array(someBatch, { minLength: 1, maxLength: 4 }).chain(batches => {
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

test('the index finds exactly what a scan of the folded text finds, after any history of changes', () => {
  let file = 0;
  fc.assert(
    fc.property(someHistory, ([batches, leaves]) => {
      const path = join(folder, `${file++}.sqlite`);
      const writer = new FullTextWriter(path);
      const reader = new FullTextReader(path);
      const there = new Map<number, Texts>();
      const rowids = new Map<number, number>();
      for (const { articles, gone } of batches) {
        const changed = new Map(articles.map(article => [article.id, article]));
        const removed = [...changed.keys(), ...gone].flatMap(id => rowids.get(id) ?? []);
        const added = [...changed.values()].map(({ id, day, title, body }) => {
          return { rowid: rowidOf(day * 86_400_000, id), id, title, body };
        });
        writer.write({
          generation: 1,
          shards: [0],
          removed,
          added: added.map(({ rowid, title, body }) => {
            return { rowid, title: indexText(title), body: indexText(body) };
          }),
        });
        for (const rowid of removed) there.delete(rowid);
        for (const { rowid, id, title, body } of added) {
          there.set(rowid, { title, body });
          rowids.set(id, rowid);
        }
        for (const id of gone) if (!changed.has(id)) rowids.delete(id);
      }
      const scan = (test: (texts: Texts) => boolean) =>
        [...there].flatMap(([rowid, texts]) => (test(texts) ? rowid : [])).sort((one, other) => other - one);

      const expressions = leaves.map(leaf => matchExpression(leaf) ?? '');
      leaves.forEach((leaf, index) => {
        const expected = scan(texts => holds(texts, leaf));
        const match = expressions[index] ?? '';
        expect([...reader.newestFirst(match)], match).toEqual(expected);
        expect(Array.from(reader.ranked(match), row => row.rowid).sort((a, b) => b - a)).toEqual(expected);
      });
      const [one, two, three, four] = leaves;
      if (!one || !two || !three || !four) throw new Error('too few leaves');
      const combined = `(${expressions[0]} OR ${expressions[1]} AND ${expressions[2]}) NOT ${expressions[3]}`;
      expect([...reader.newestFirst(combined)]).toEqual(
        scan(
          texts => (holds(texts, one) || (holds(texts, two) && holds(texts, three))) && !holds(texts, four),
        ),
      );
      expect([...reader.rowids()].reverse()).toEqual(scan(() => true));
      reader.close();
      writer.close();
    }),
    { numRuns: 100 },
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
