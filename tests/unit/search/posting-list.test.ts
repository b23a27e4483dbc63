import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { ByteBuffer } from '../../../electron/search/bytes.ts';
import { PostingList, putArticle } from '../../../electron/search/posting-list.ts';
import { SegmentFile } from '../../../electron/search/segment-file.ts';
import { SegmentFileWriter } from '../../../electron/search/segment-writer.ts';
import { characterTerm, lacksPositions, pairTerm, type Term } from '../../../electron/search/terms.ts';

const folder = mkdtempSync(join(tmpdir(), 'posting-list-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'segment');

const ascending = (numbers: readonly number[]): number[] => [...numbers].sort((one, other) => one - other);
const someAscending = (max: number, maxLength: number) =>
  fc.uniqueArray(fc.nat({ max }), { minLength: 1, maxLength }).map(ascending);

const someTerm: fc.Arbitrary<Term> = fc.oneof(
  fc.integer({ min: 0x61, max: 0x20fff }).map(characterTerm),
  fc
    .tuple(fc.integer({ min: 0x3400, max: 0x9fff }), fc.constantFrom(0, 0x4e00, 0x20000))
    .map(pair => pairTerm(...pair)),
  fc.string({ unit: fc.constantFrom('a', 'b', 'é', '𐐀', '𐐁'), minLength: 1, maxLength: 6 }),
);
const somePlaces = fc.oneof(
  { weight: 5, arbitrary: someAscending(300, 4) },
  { weight: 1, arbitrary: someAscending(2 ** 24 - 1, 40) },
);
/** The places of a term in each article that has it. */
const someArticles = fc.oneof(someAscending(2 ** 24 - 1, 12), someAscending(40, 40));
const someList = someArticles.chain(articles =>
  fc.tuple(
    ...articles.map(article =>
      fc.tuple(fc.constant(article), somePlaces, fc.constantFrom('all', 'some', 'none'), somePlaces),
    ),
  ),
);
const someLists = fc
  .uniqueArray(fc.tuple(someTerm, someList), { maxLength: 200, size: 'max', selector: ([term]) => term })
  .map(lists =>
    lists.sort(([one], [other]) => {
      if (typeof one !== typeof other) return typeof one === 'number' ? -1 : 1;
      return one < other ? -1 : 1;
    }),
  );
type Lists = typeof someLists extends fc.Arbitrary<infer Value> ? Value : never;

function write(lists: Lists): void {
  const file = new SegmentFileWriter(path);
  const gaps = new ByteBuffer();
  const positions = new ByteBuffer();
  for (const [term, list] of lists) {
    gaps.clear();
    positions.clear();
    let previous = -1;
    for (const [article, places] of list) {
      putArticle(gaps, article, previous, lacksPositions(term) ? 1 : places.length);
      previous = article;
      if (lacksPositions(term)) continue;
      for (const [index, place] of places.entries()) positions.putVarint(place - (places[index - 1] ?? 0));
    }
    file.add(term, list.length, gaps.view(), positions.view());
  }
  const none = new Uint32Array(0);
  file.finish({ ids: none, lengths: none, titleLengths: none });
  file.close();
}

test('a segment gives back the list of every term as it was put, whichever of its positions are read', () => {
  fc.assert(
    fc.property(someLists, someTerm, (lists, other) => {
      write(lists);
      const segment = new SegmentFile(path);
      expect([...segment.from(0)].map(({ term }) => term)).toEqual(lists.map(([term]) => term));
      expect(segment.find(other) !== undefined).toBe(lists.some(([term]) => term === other));
      for (const [term, articles] of lists) {
        const stored = segment.find(term);
        if (!stored) throw new Error(`No list of ${term}`);
        const list = new PostingList(stored);
        for (const [article, places, reading, others] of articles) {
          expect(list.next()).toBe(true);
          expect(list.article).toBe(article);
          if (lacksPositions(term)) continue;
          expect(list.count).toBe(places.length);
          if (reading === 'none') continue;
          if (reading === 'some') {
            // No more of them are read than it takes to know, and the next article's are found all the same.
            const meet = others.some(other => places.includes(other + 3));
            expect(list.meets(Uint32Array.from(others), others.length, 3)).toBe(meet);
            continue;
          }
          const read = new Uint32Array(places.length);
          list.readPositions(read, 0);
          expect([...read]).toEqual(places);
        }
        expect(list.next()).toBe(false);
      }
      segment.close();
    }),
    { numRuns: 60 },
  );
});

test('a term that most articles have takes a bit for each of them', () => {
  const articles = Array.from({ length: 8000 }, (_, at) => at).filter(at => at % 3 !== 1);
  write([[characterTerm(0x4e00), articles.map(article => [article, [0], 'none', [0]])]]);
  const segment = new SegmentFile(path);
  const stored = segment.find(characterTerm(0x4e00));
  expect(stored?.articles).toBe(articles.length);
  expect(stored?.bytes).toHaveLength(1000);
  segment.close();
});
