import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boundsOnDisplays, minHeight, minWidth } from '../../../electron/shell/window-bounds.ts';

const left = { x: 0, y: 0, width: 1920, height: 1040 };
const right = { x: 1920, y: -200, width: 2560, height: 1400 };

it('opens at the usual size in the middle of the primary display the first time', () => {
  expect(boundsOnDisplays(null, [left])).toEqual({ x: 320, y: 110, width: 1280, height: 820 });
});

it('opens where the window was, on whichever display', () => {
  const saved = { x: 2400, y: -100, width: 1200, height: 800 };
  expect(boundsOnDisplays(saved, [left, right])).toEqual(saved);
});

it('comes back to the primary display when the other one is gone', () => {
  expect(boundsOnDisplays({ x: 2400, y: 0, width: 1200, height: 800 }, [left])).toMatchObject({ x: 320 });
});

it('comes back when the title bar is below or above every display', () => {
  expect(boundsOnDisplays({ x: 100, y: 1030, width: 800, height: 600 }, [left])).toMatchObject({ x: 320 });
  expect(boundsOnDisplays({ x: 100, y: -500, width: 800, height: 600 }, [left])).toMatchObject({ x: 320 });
});

it('fits a display that is smaller than the usual size', () => {
  const small = { x: 0, y: 0, width: 1024, height: 700 };
  expect(boundsOnDisplays(null, [small])).toEqual(small);
});

it('always leaves a window that can be reached and is no smaller than allowed', () => {
  const number = fc.integer({ min: -100_000, max: 100_000 });
  const bounds = fc.record({ x: number, y: number, width: number, height: number });
  fc.assert(
    fc.property(bounds, saved => {
      const { x, y, width, height } = boundsOnDisplays(saved, [left, right]);
      expect(width).toBeGreaterThanOrEqual(minWidth);
      expect(height).toBeGreaterThanOrEqual(minHeight);
      const reachable = [left, right].some(
        area =>
          x + width >= area.x + 100 &&
          x <= area.x + area.width - 100 &&
          y >= area.y &&
          y <= area.y + area.height - 30,
      );
      expect(reachable).toBe(true);
    }),
  );
});
