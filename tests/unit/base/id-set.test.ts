import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IdSet } from '../../../electron/base/id-set.ts';

const someIds = fc.uniqueArray(fc.nat({ max: 200 }), { maxLength: 120 });
const someLimit = fc.integer({ min: 0, max: 150 });

function setOf(members: readonly number[], limit: number): IdSet {
  const set = new IdSet(limit);
  for (const id of members) set.add(id);
  return set;
}

test('what is kept of a list is what the set has, in the order of the list, up to as many as are asked for', () => {
  fc.assert(
    fc.property(someLimit, someIds, someIds, fc.nat({ max: 130 }), (limit, members, list, most) => {
      const set = setOf(members, limit);
      const expected = list.filter(id => id < limit && members.includes(id));
      expect([...set.filter(Uint32Array.from(list))]).toEqual(expected);
      expect([...set.filter(Uint32Array.from(list), most)]).toEqual(expected.slice(0, most));
    }),
  );
});

test('the rank of an id is how many of the set are below it', () => {
  fc.assert(
    fc.property(someLimit, someIds, (limit, members) => {
      const set = setOf(members, limit);
      const rankOf = set.ranks();
      set.add(0);
      const ids = members.filter(id => id < limit);
      for (const id of ids) expect(rankOf(id)).toBe(ids.filter(other => other < id).length);
    }),
  );
});
