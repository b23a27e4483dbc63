import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfName } from '../../../electron/archive/calendar.ts';
import { makeTimeline } from '../../../electron/archive/timeline.ts';

const days = (...names: string[]) => Int32Array.from(names, dayOfName);

describe('a timeline', () => {
  it('has a bar for each month between the first and the last article, empty ones included', () => {
    const { bars } = makeTimeline(days('2022-01-24', '2022-03-01', '2022-03-31'), 'month');
    expect(bars).toEqual([
      { start: '2022-01-01', end: '2022-01-31', count: 1 },
      { start: '2022-02-01', end: '2022-02-28', count: 0 },
      { start: '2022-03-01', end: '2022-03-31', count: 2 },
    ]);
  });

  it('starts weeks on Monday', () => {
    expect(makeTimeline(days('2022-01-30'), 'week').bars).toEqual([
      { start: '2022-01-24', end: '2022-01-30', count: 1 },
    ]);
  });

  it('chooses days for a month of articles and years for centuries', () => {
    expect(makeTimeline(days('2022-01-01', '2022-01-31'), 'auto').unit).toBe('day');
    expect(makeTimeline(days('1850-01-01', '2022-01-31'), 'auto').unit).toBe('year');
  });

  it('is empty for no articles', () => {
    expect(makeTimeline(new Int32Array(), 'auto').bars).toEqual([]);
  });

  it('counts every article in exactly the bar that spans its day', () => {
    const day = fc.integer({ min: dayOfName('2019-06-01'), max: dayOfName('2026-12-31') });
    const unit = fc.constantFrom('auto', 'day', 'week', 'month', 'year');
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 30 }), unit, (list, chosen) => {
        const { bars } = makeTimeline(Int32Array.from(list), chosen);
        const naive = bars.map(({ start, end }) => {
          const [from, to] = [dayOfName(start), dayOfName(end)];
          return list.filter(each => each >= from && each <= to).length;
        });
        expect(bars.map(({ count }) => count)).toEqual(naive);
        expect(naive.reduce((sum, count) => sum + count, 0)).toBe(list.length);
      }),
      { numRuns: 60 },
    );
  });
});
