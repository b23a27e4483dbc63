import { expect, test } from 'vitest';
import { BarRange } from '../../../../renderer/state/bar-range.svelte.ts';

const bars = [3, 0, 5, 2].map((count, at) => ({
  start: `202${at}-01-01`,
  end: `202${at}-12-31`,
  count,
  volume: 9,
}));

test('a run of bars spans from where it was begun to where it was drawn, in either direction', () => {
  const range = new BarRange();
  range.goTo(3, 4, false);
  range.goTo(1, 4, true);
  expect(range.ends).toEqual([1, 3]);
  expect(range.of(bars)).toEqual({ from: bars[1], to: bars[3], count: 7, volume: 27 });
});

test('stays within the bars', () => {
  const range = new BarRange();
  range.goTo(-2, 4, false);
  range.goTo(99, 4, true);
  expect(range.ends).toEqual([0, 3]);
});

test('means nothing for bars that have become fewer', () => {
  const range = new BarRange();
  range.goTo(3, 4, false);
  expect(range.of(bars.slice(0, 2))).toBeUndefined();
  expect(new BarRange().of(bars)).toBeUndefined();
});
