import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { ByteBuffer } from '../../../electron/search/bytes.ts';
import { GatheredPlaces, ordinalsOf, type Places } from '../../../electron/search/places.ts';
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
    file.add(term, list.length, gaps, positions);
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
          list.readPositions(read);
          expect([...read]).toEqual(places);
        }
        expect(list.next()).toBe(false);
      }
      segment.close();
    }),
    { numRuns: 60 },
  );
});

/** Articles in which a phrase may begin, each with places of which some are the term's, less `offset`. */
const someFound = (list: Lists[number][1], offset: number) =>
  fc
    .tuple(
      ...list.map(([article, places]) =>
        fc.tuple(
          fc.constant(article),
          fc
            .tuple(
              fc.subarray(places.filter(place => place >= offset).map(place => place - offset)),
              somePlaces,
            )
            .map(([own, others]) => ascending([...new Set([...own, ...others])])),
          fc.boolean(),
        ),
      ),
    )
    .map(all => all.filter(([, , isFound]) => isFound));

test('many articles are read at once: all their places, or those that are met', () => {
  const long = fc
    .integer({ min: 4000, max: 9000 })
    .map(count =>
      Array.from({ length: count }, (_, at): Lists[number][1][number] => [at, [at % 5], 'all', []]),
    );
  const some = fc
    .tuple(
      fc.oneof({ weight: 9, arbitrary: someList }, { weight: 1, arbitrary: long }),
      fc.nat({ max: 4 }),
      fc.boolean(),
    )
    .chain(([list, offset, once]) =>
      fc.tuple(fc.constant({ list, offset, once }), someFound(list.slice(0, 40), offset)),
    );
  fc.assert(
    fc.property(some, ([{ list, offset, once }, all]) => {
      write([['word', list]]);
      const segment = new SegmentFile(path);
      const stored = segment.find('word');
      if (!stored) throw new Error('No list');

      const gathered = new GatheredPlaces();
      const gathering = new PostingList(stored);
      while (gathering.gather(gathered, offset));
      const whole = list
        .map(([article, places]) => [
          article,
          places.filter(place => place >= offset).map(place => place - offset),
        ])
        .filter(([, places]) => (places as number[]).length > 0);
      expect(listed(gathered.view())).toEqual(whole);

      const found = new GatheredPlaces();
      for (const [article, places] of all) {
        const start = found.places.length;
        for (const place of places) found.places.add(place);
        found.close(article, start);
      }
      const met = new Uint8Array(found.places.length);
      const ordinals = ordinalsOf(found.view(), (list.at(-1)?.[0] ?? 0) + 1);
      const marking = new PostingList(stored);
      while (marking.mark(found.view(), ordinals, offset, met, once));
      const own = new Map(list.map(([article, places]) => [article, places]));
      const wanted = all.flatMap(([article, places]) => {
        const marks = places.map(place => (own.get(article)?.includes(place + offset) ? 1 : 0));
        return once ? marks.map((mark, at) => (mark === 1 && marks.indexOf(1) === at ? 1 : 0)) : marks;
      });
      expect([...met]).toEqual(wanted);
      const without = all.filter(([article]) => ordinals[article] === 0).map(([article]) => article);
      const metOnce = all.filter(([article, places]) =>
        places.some(place => own.get(article)?.includes(place + offset)),
      );
      if (once)
        expect(without.filter(article => own.has(article))).toEqual(
          expect.arrayContaining(metOnce.map(([article]) => article)),
        );
      else expect(without.length).toBe(all.filter(([, places]) => places.length === 0).length);
      segment.close();
    }),
    { numRuns: 200 },
  );
});

const listed = ({ articles, ends, places }: Places) =>
  [...articles].map((article, at) => [article, [...places.subarray(ends[at - 1] ?? 0, ends[at])]]);

test('a term that most articles have takes a bit for each of them', () => {
  const articles = Array.from({ length: 8000 }, (_, at) => at).filter(at => at % 3 !== 1);
  write([[characterTerm(0x4e00), articles.map(article => [article, [0], 'none', [0]])]]);
  const segment = new SegmentFile(path);
  const stored = segment.find(characterTerm(0x4e00));
  expect(stored?.articles).toBe(articles.length);
  expect(stored?.bytes).toHaveLength(1000);
  segment.close();
});
