import { expect, test } from 'vitest';
import { Failure } from '../../../../electron/base/failure.ts';
import { ArchiveConnection } from '../../../../renderer/state/archive.svelte.ts';
import { CopyComparison } from '../../../../renderer/state/copies.svelte.ts';
import { Related } from '../../../../renderer/state/related.svelte.ts';
import { summary } from '../support/listed-archive.ts';
import { servedArchive } from '../support/served.ts';

const alike = (id: number, likeness = 0.9) => ({ row: summary(id), likeness });

function open(copies: readonly number[]) {
  const compared: string[] = [];
  const faults: string[] = [];
  const { wire } = servedArchive({
    copiesOf: () => copies.map(id => alike(id)),
    compare: ({ from, to }) => {
      compared.push(`${from} ${to}`);
      if (faults.pop()) throw new Failure('article-missing', { path: 'a.md' });
      return [{ kind: 'same', text: `${from} ${to}` }];
    },
    similar: ({ id, limit }) => [alike(id + 100), alike(limit)],
  });
  return {
    compared,
    faults,
    archive: new ArchiveConnection(wire, { path: '/news', name: 'news', pictures: 'files' }),
  };
}

test('the earliest copy is compared with the one that was asked about', async () => {
  const { archive } = open([5, 3, 9]);
  const comparison = new CopyComparison(archive, 9);
  await comparison.fetch();
  expect(comparison.copies?.map(({ row }) => row.id)).toEqual([5, 3, 9]);
  expect([comparison.from, comparison.to]).toEqual([5, 9]);
  expect(comparison.changes).toEqual([{ kind: 'same', text: '5 9' }]);
});

test('the earliest copy itself is compared with the next', async () => {
  const { archive } = open([5, 3, 9]);
  const comparison = new CopyComparison(archive, 5);
  await comparison.fetch();
  expect([comparison.from, comparison.to]).toEqual([5, 3]);
});

test('an article that has lost its copies is compared with nothing', async () => {
  const { archive, compared } = open([5]);
  const comparison = new CopyComparison(archive, 5);
  await comparison.fetch();
  expect(comparison.changes).toBeUndefined();
  expect(compared).toEqual([]);
});

test('of two comparisons the later one is shown', async () => {
  const { archive } = open([5, 3, 9]);
  const comparison = new CopyComparison(archive, 5);
  await comparison.fetch();
  const first = comparison.compare(3, 9);
  await comparison.compare(9, 3);
  await first;
  expect(comparison.changes).toEqual([{ kind: 'same', text: '9 3' }]);
});

test('what failed can be tried again', async () => {
  const { archive, faults } = open([5, 3]);
  const comparison = new CopyComparison(archive, 5);
  faults.push('once');
  await comparison.fetch();
  expect(comparison.failure?.code).toBe('article-missing');
  expect(comparison.copies).toHaveLength(2);
  await comparison.retry();
  expect(comparison.failure).toBeUndefined();
  expect(comparison.changes).toEqual([{ kind: 'same', text: '5 3' }]);
});

test('beside an article stand the others that carry its story, and similar ones', async () => {
  const { archive } = open([5, 3, 9]);
  const related = new Related(archive);
  await related.fetch(3);
  expect(related.copies.map(({ row }) => row.id)).toEqual([5, 9]);
  expect(related.similar.map(({ row }) => row.id)).toEqual([103, 6]);
});

test('what belongs to the former article does not stand beside the next', async () => {
  const { archive } = open([5]);
  const related = new Related(archive);
  const former = related.fetch(3);
  await related.fetch(5);
  await former;
  expect(related.copies).toEqual([]);
  expect(related.similar.map(({ row }) => row.id)).toEqual([105, 6]);
});
