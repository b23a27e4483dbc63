import { describe, expect, it } from 'vitest';
import { marksOf } from '../../../../../renderer/views/reading/find/scroll-marks.ts';

describe('marks beside the scroll bar', () => {
  it('stand where their places stand in the whole article', () => {
    expect(marksOf([0, 500, 900], 1000, 100)).toEqual([0, 50, 90]);
  });

  it('are one where they would lie over each other', () => {
    expect(marksOf([100, 110, 120, 130, 200], 1000, 100)).toEqual([10, 13, 20]);
  });

  it('never leave the strip', () => {
    expect(marksOf([1000, 4000], 1000, 100)).toEqual([97]);
    expect(marksOf([5], 0, 0)).toEqual([0]);
  });
});
