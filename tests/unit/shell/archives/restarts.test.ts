import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchPulse } from '../../../../electron/shell/archives/pulse.ts';
import { RateLimit } from '../../../../electron/shell/rate-limit.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what happens again and again is refused, what happens now and then is not', () => {
  const limit = new RateLimit(4, 60_000);
  const seconds = [0, 1, 2, 3, 4, 30, 61, 62, 63, 64, 65];
  expect(seconds.filter(second => limit.allows(second * 1000))).toEqual([0, 1, 2, 3, 61, 62, 63, 64]);
});

test('a process that answers nothing for half a minute is told of once', async () => {
  const silent = vi.fn();
  let asked = 0;
  watchPulse(() => (asked++, new Promise(() => {})), silent);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(silent).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(silent).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(300_000);
  expect(silent).toHaveBeenCalledOnce();
  expect(asked).toBe(6);
});

test('a process that answers late, or with a failure, is left alone', async () => {
  const silent = vi.fn();
  let asked = 0;
  const stop = watchPulse(
    () =>
      new Promise((resolve, reject) => setTimeout(++asked % 2 === 0 ? resolve : reject, 20_000, new Error())),
    silent,
  );
  await vi.advanceTimersByTimeAsync(600_000);
  expect(silent).not.toHaveBeenCalled();
  stop();
  expect(vi.getTimerCount()).toBeLessThan(6);
});
