import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowIds } from '../../../electron/archive/row-ids.ts';
import { IdSet } from '../../../electron/base/id-set.ts';

const someOrder = fc.integer({ min: 0, max: 900 }).chain(count =>
  fc.shuffledSubarray(
    Array.from({ length: count }, (_, id) => id),
    { minLength: count, maxLength: count },
  ),
);

test('rows are those of the set in the order, whichever are asked for first', () => {
  fc.assert(
    fc.property(
      someOrder.chain(order => fc.tuple(fc.constant(order), fc.subarray(order))),
      fc.array(fc.tuple(fc.nat({ max: 900 }), fc.nat({ max: 400 })), { maxLength: 6 }),
      ([order, members], asked) => {
        const set = new IdSet(1000);
        for (const id of members) set.add(id);
        const rows = order.filter(id => members.includes(id));
        const found = new RowIds(set, Uint32Array.from(order));
        expect(found).toHaveLength(rows.length);
        for (const [from, count] of asked) {
          expect([...found.slice(from, from + count)]).toEqual(rows.slice(from, from + count));
        }
        expect([...found.all()]).toEqual(rows);
      },
    ),
  );
});
