import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IdSet } from '../../../electron/base/id-set.ts';
import { Catalogue } from '../../../electron/catalogue/catalogue.ts';
import { NewestFirst } from '../../../electron/catalogue/newest-first.ts';
import { arbitraryRecord } from './arbitrary-record.ts';
import { inFolder } from './in-folder.ts';

/** Few minutes, so that many articles share one. */
const changes = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.tuple(fc.nat(9000), arbitraryRecord, fc.option(fc.integer({ min: -3, max: 3 }))),
    },
    { weight: 1, arbitrary: fc.tuple(fc.nat(9000), fc.constant(undefined), fc.constant(null)) },
  ),
  { maxLength: 24 },
);

const firstInstant = Date.UTC(1800, 0, 1);
const lastMinute = 2 ** 29 - 1;

/** The order as one would write it down: whole minutes, none before 1800 told apart, and of one minute the highest id. */
function sortedPlainly(catalogue: Catalogue, ids: Iterable<number>): number[] {
  const minuteOf = (id: number) =>
    Math.min(Math.max(Math.floor((catalogue.instantOf(id) - firstInstant) / 60_000), 0), lastMinute);
  return [...ids].sort((one, other) => minuteOf(other) - minuteOf(one) || other - one);
}

test('the list is in the order of a plain sort, whatever was changed since it was last asked for', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(changes, { maxLength: 6 }), fc.nat(40), (batches, kept) =>
      inFolder(async folder => {
        const { catalogue } = await Catalogue.open(folder);
        for (const batch of batches) {
          for (const [id, record, minute] of batch) {
            if (!record) catalogue.remove(id);
            else if (typeof minute !== 'number' || !record.article) catalogue.put(id, record);
            else {
              const date = { ...record.article.date, instant: minute * 20_000 };
              catalogue.put(id, { ...record, article: { ...record.article, date } });
            }
          }
          const listed = [...catalogue.ids()].filter(id => catalogue.isListed(id));
          expect([...catalogue.listed()]).toEqual(listed);
          expect([...catalogue.newestFirst()]).toEqual(sortedPlainly(catalogue, listed));
          const some = new IdSet(catalogue.limit);
          for (const [place, id] of listed.entries()) if (place % (kept + 1) === 0) some.add(id);
          expect([...catalogue.sortNewestFirst(some)]).toEqual(sortedPlainly(catalogue, some));
        }
      }),
    ),
    { numRuns: 100 },
  );
});

test('as many articles as are listed are not taken for all of them, when one went after they were found', () => {
  const order = new NewestFirst(id => id * 3_600_000, 0);
  for (let id = 0; id < 10; id++) order.add(id);
  const found = order.ids.copy();
  found.delete(9);
  order.delete(4);
  expect([...order.sort(found)]).toEqual([8, 7, 6, 5, 3, 2, 1, 0]);
});
