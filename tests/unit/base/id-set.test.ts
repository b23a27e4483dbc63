import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IdSet } from '../../../electron/base/id-set.ts';

const someIds = fc.array(fc.nat({ max: 200 }), { maxLength: 120 });

test('what is kept of a list is what the set has, in the order of the list', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 150 }), someIds, someIds, (limit, members, list) => {
      const set = new IdSet(limit);
      for (const id of members) set.add(id);
      const expected = list.filter(id => id < limit && members.includes(id));
      expect([...set.filter(Uint32Array.from(list))]).toEqual(expected);
    }),
  );
});
