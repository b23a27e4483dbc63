import { expect, test } from 'vitest';
import { barsPath, stepsPath, topOf } from '../../../../../renderer/views/timeline/histogram.ts';

const bar = (count: number, volume: number) => ({ start: '2022-01-01', end: '2022-01-01', count, volume });

test('bars fill the width in whole pixels, with a gap where there is room for one', () => {
  expect(barsPath([1, 2], { width: 20, height: 10, most: 2 })).toBe('M0 10V5H9V10ZM10 10V0H19V10Z');
  expect(barsPath([1, 1, 1], { width: 7, height: 10, most: 1 })).toBe(
    'M0 10V0H2V10ZM2 10V0H5V10ZM5 10V0H7V10Z',
  );
});

test('one article among thousands is seen, and none is not', () => {
  expect(barsPath([1, 0], { width: 20, height: 10, most: 5_000 })).toBe('M0 10V8.5H9V10Z');
});

test('a line runs over the tops', () => {
  expect(stepsPath([1, 0, 2], { width: 30, height: 10, most: 2 })).toBe('M0 5H10V10H20V0H30');
});

test('the scale of shares does not follow a period in which the archive has next to nothing', () => {
  const bars = [bar(1, 1), bar(50, 1_000), bar(20, 1_000)];
  expect(topOf(bars, true)).toBe(50);
  expect(topOf(bars, false)).toBe(50);
  expect(barsPath([1_000], { width: 10, height: 10, most: 50 })).toBe('M0 10V0H9V10Z');
});

test('a scale there is even without articles', () => {
  expect(topOf([], false)).toBe(1);
  expect(topOf([bar(0, 0)], true)).toBe(1);
});
