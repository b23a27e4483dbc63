import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  lastPosition,
  positionAfterScroll,
  positionOf,
  positionShowing,
  scrolledHeight,
  scrollTopOf,
  tallest,
} from '../../../../renderer/state/scroll-scale.ts';

const million = { rows: 1_000_000, rowHeight: 84, height: 700 };
const few = { rows: 40, rowHeight: 84, height: 700 };

describe('a list of any length', () => {
  test('is never taller than an element may be', () => {
    expect(scrolledHeight(few)).toBe(40 * 84);
    expect(scrolledHeight(million)).toBe(tallest);
  });

  test('maps the ends of the scroll bar to the ends of the list', () => {
    expect(positionOf(0, million)).toBe(0);
    expect(positionOf(tallest - million.height, million)).toBeCloseTo(lastPosition(million), 6);
    expect(lastPosition(million) + million.height / million.rowHeight).toBeCloseTo(1_000_000, 6);
  });

  test('comes back to the same row from the place of its scroll bar', () => {
    const list = fc.record({
      rows: fc.integer({ min: 100, max: 5_000_000 }),
      rowHeight: fc.integer({ min: 20, max: 200 }),
      height: fc.integer({ min: 100, max: 2_000 }),
    });
    fc.assert(
      fc.property(list, fc.double({ min: 0, max: 1, noNaN: true }), (measures, share) => {
        const position = share * lastPosition(measures);
        expect(positionOf(scrollTopOf(position, measures), measures)).toBeCloseTo(position, 5);
      }),
    );
  });
});

describe('the scroll bar of a scaled list', () => {
  test('moves by exact pixels of the list when it moves a little', () => {
    const at = scrollTopOf(500_000, million);
    expect(positionAfterScroll(500_000, at, at + 84, million)).toBeCloseTo(500_001, 9);
  });

  test('stands for a share of the whole when its thumb is dragged', () => {
    const at = scrollTopOf(10, million);
    expect(positionAfterScroll(10, at, (tallest - 700) / 2, million)).toBeCloseTo(
      lastPosition(million) / 2,
      3,
    );
  });

  test('shows the very ends at its ends, however short the last move', () => {
    expect(positionAfterScroll(30, 50, 0, million)).toBe(0);
    const end = tallest - million.height;
    expect(positionAfterScroll(900_000, end - 10, end, million)).toBeCloseTo(lastPosition(million), 6);
  });
});

describe('showing a row', () => {
  test('does not move when the row is in sight', () => {
    expect(positionShowing(5, 3, few)).toBe(3);
  });

  test('moves up to a row above and down to a row below by as little as needed', () => {
    expect(positionShowing(2, 3.5, few)).toBe(2);
    expect(positionShowing(20, 3, few)).toBeCloseTo(21 - 700 / 84, 9);
  });

  test('ends with the last row at the lower edge', () => {
    expect(positionShowing(999_999, 0, million)).toBe(lastPosition(million));
  });

  test('a list shorter than its room stays at its top', () => {
    expect(positionShowing(2, 0, { rows: 3, rowHeight: 84, height: 700 })).toBe(0);
  });
});
