import { describe, expect, test } from 'vitest';
import { Viewport } from '../../../../renderer/state/viewport.svelte.ts';

function list(rows: number): Viewport {
  const viewport = new Viewport();
  viewport.rows = rows;
  viewport.rowHeight = 80;
  viewport.height = 800;
  return viewport;
}

describe('a viewport', () => {
  test('draws the rows in sight and a few more', () => {
    const viewport = list(1_000);
    viewport.moveTo(100.5);
    expect([viewport.first, viewport.last]).toEqual([100, 110]);
    expect(viewport.drawn).toEqual({ start: 94, end: 117 });
  });

  test('has no rows in sight when the list is empty', () => {
    expect(list(0).last).toBe(-1);
    expect(list(0).drawn).toEqual({ start: 0, end: 0 });
  });

  test('has rows to draw in a window that has not got its size yet', () => {
    const viewport = new Viewport();
    viewport.rows = 1_000;
    viewport.height = 0;
    expect(viewport.last).toBeGreaterThan(0);
    viewport.height = 980;
    expect(viewport.last).toBe(9);
  });

  test('stays where it is while its list is hidden, and can be moved meanwhile', () => {
    const viewport = list(1_000);
    viewport.moveTo(100.5);
    viewport.rowHeight = 0;
    viewport.height = 0;
    expect([viewport.first, viewport.last]).toEqual([100, 110]);
    viewport.reveal(130);
    viewport.rowHeight = 80;
    viewport.height = 800;
    expect([viewport.first, viewport.last]).toEqual([121, 130]);
  });

  test('leaves the wheel of a short list to the browser', () => {
    const viewport = list(100);
    expect(viewport.wheel(80)).toBe(false);
    viewport.scrolled(160);
    expect(viewport.position).toBe(2);
  });

  test('moves a long list by exact rows, without drift, over any number of steps', () => {
    const viewport = list(2_000_000);
    for (let step = 0; step < 50_000; step++) {
      viewport.wheel(80);
      viewport.scrolled(Math.round(viewport.settle()));
    }
    expect(viewport.position).toBeCloseTo(50_000, 3);
    for (let step = 0; step < 50_000; step++) {
      viewport.wheel(-80);
      viewport.scrolled(Math.round(viewport.settle()));
    }
    expect(viewport.position).toBeCloseTo(0, 3);
  });

  test('reaches the last of two million rows by wheel, by key and by the scroll bar', () => {
    const viewport = list(2_000_000);
    viewport.moveTo(1_999_980);
    for (let step = 0; step < 100; step++) viewport.wheel(120);
    expect(viewport.last).toBe(1_999_999);
    viewport.moveTo(0);
    viewport.reveal(1_999_999);
    expect(viewport.last).toBe(1_999_999);
    viewport.moveTo(0);
    viewport.settle();
    viewport.scrolled(viewport.scrolledHeight - viewport.height);
    expect(viewport.last).toBe(1_999_999);
  });

  test('does not take its own move of the scroll bar for one of the reader', () => {
    const viewport = list(2_000_000);
    viewport.moveTo(123_456.25);
    viewport.scrolled(Math.round(viewport.settle()));
    expect(viewport.position).toBe(123_456.25);
  });
});
