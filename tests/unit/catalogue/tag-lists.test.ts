import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TagLists } from '../../../electron/catalogue/tag-lists.ts';

test('holds the last list of each row, through growth, replacement and packing', () => {
  const change = fc.tuple(fc.nat({ max: 9 }), fc.array(fc.nat({ max: 50 }), { maxLength: 8 }));
  fc.assert(
    fc.property(fc.array(change, { maxLength: 100 }), changes => {
      const lists = new TagLists(10);
      const expected = Array.from({ length: 10 }, (): number[] => []);
      for (const [row, tags] of changes) {
        lists.set(row, tags);
        expected[row] = tags;
      }
      const { counts, pool } = lists.packed(10);
      const loaded = new TagLists(10);
      loaded.load(counts, pool);
      for (const [row, tags] of expected.entries()) {
        expect([...lists.get(row)]).toEqual(tags);
        expect([...loaded.get(row)]).toEqual(tags);
        const tally = new Uint32Array(51);
        lists.addTo(tally, row);
        expect(tally.reduce((sum, count) => sum + count, 0)).toBe(tags.length);
      }
    }),
  );
});
