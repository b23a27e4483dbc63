import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Overdue, patience } from '../../../../renderer/state/overdue.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what is answered in time is never overdue', () => {
  const overdue = new Overdue();
  overdue.begin();
  vi.advanceTimersByTime(patience - 1);
  overdue.end();
  vi.advanceTimersByTime(patience * 2);
  expect(overdue.holds).toBe(false);
});

test('what is asked for anew is awaited from the first time on', () => {
  const overdue = new Overdue();
  overdue.begin();
  vi.advanceTimersByTime(patience - 1);
  overdue.begin();
  expect(overdue.holds).toBe(false);
  vi.advanceTimersByTime(1);
  expect(overdue.holds).toBe(true);
});

test('once it has come, the next time begins anew', () => {
  const overdue = new Overdue();
  overdue.begin();
  vi.advanceTimersByTime(patience);
  overdue.end();
  overdue.begin();
  expect(overdue.holds).toBe(false);
  vi.advanceTimersByTime(patience);
  expect(overdue.holds).toBe(true);
});
