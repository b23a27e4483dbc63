import { expect, test } from 'vitest';
import { idOf, maxId, rowidOf, shardOf } from '../../../electron/search/rowid.ts';

const day = Date.UTC(2022, 0, 24, 13, 20);

test('rows are in the order of their minutes, then of their ids', () => {
  expect(rowidOf(day, 7)).toBeLessThan(rowidOf(day + 60_000, 3));
  expect(rowidOf(day + 59_999, 7)).toBeLessThan(rowidOf(day, 8));
  expect(rowidOf(-1, 1)).toBeLessThan(rowidOf(0, 1));
});

test('the id comes back, whatever the date', () => {
  for (const instant of [day, 0, -1e15, 1e15]) {
    for (const id of [0, 1, 4096, maxId]) {
      const rowid = rowidOf(instant, id);
      expect(Number.isSafeInteger(rowid)).toBe(true);
      expect(rowid).toBeGreaterThanOrEqual(0);
      expect(idOf(rowid)).toBe(id);
    }
  }
});

test('a shard holds 4,096 ids', () => {
  expect([0, 4095, 4096, maxId].map(shardOf)).toEqual([0, 0, 1, 4095]);
});
