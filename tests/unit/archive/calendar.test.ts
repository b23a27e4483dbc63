import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Calendar, dayOfName, nameOfDay } from '../../../electron/archive/calendar.ts';

const zones = [
  'UTC',
  'Asia/Shanghai',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Chatham',
  'Africa/Casablanca',
];

describe('a calendar', () => {
  it.each(zones)('gives the day that Intl gives for any instant in %s', zone => {
    const calendar = new Calendar(zone);
    const format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    const from = Date.UTC(1950, 0, 1);
    fc.assert(
      fc.property(fc.integer({ min: from, max: Date.UTC(2040, 0, 1) }), instant => {
        expect(nameOfDay(calendar.dayOf(instant))).toBe(format.format(instant));
      }),
      { numRuns: 500 },
    );
  });

  it('puts an evening in London on the next day in Shanghai', () => {
    expect(nameOfDay(new Calendar('Asia/Shanghai').dayOf(Date.UTC(2022, 0, 24, 20)))).toBe('2022-01-25');
  });

  it('reads its own names of days', () => {
    expect(nameOfDay(dayOfName('2024-02-29'))).toBe('2024-02-29');
    expect(dayOfName('1970-01-02')).toBe(1);
  });
});
