import { afterEach, describe, expect, it, vi } from 'vitest';
import { isZone, localZone, zoneOrUtc } from '../../../electron/base/zone-name.ts';

const named = (timeZone: string | undefined) => ({ timeZone }) as Intl.ResolvedDateTimeFormatOptions;
const machine = (name: string | undefined, minutesBehindUtc: number) => {
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue(named(name));
  vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(minutesBehindUtc);
  const zone = localZone();
  vi.restoreAllMocks();
  return zone;
};
afterEach(() => void vi.restoreAllMocks());

describe('the zone of a machine', () => {
  it.each([
    ['Asia/Shanghai', -480, 'Asia/Shanghai'],
    // What Intl says of TZ=CST-8, TZ=UTC+3, TZ=, TZ=:/etc/localtime, and of half an hour.
    [undefined, -480, 'Etc/GMT-8'],
    [undefined, 180, 'Etc/GMT+3'],
    ['Etc/Unknown', 0, 'UTC'],
    [undefined, 0, 'UTC'],
    [undefined, -330, 'UTC'],
  ])('that is called %s, %d minutes behind UTC, is %s', (name, minutes, zone) => {
    expect(machine(name, minutes)).toBe(zone);
    expect(isZone(zone)).toBe(true);
  });
});

it('a zone that was written down and has no name was that of UTC', () => {
  expect(['Asia/Tokyo', 'Etc/Unknown', 'undefined', ''].map(zoneOrUtc)).toEqual([
    'Asia/Tokyo',
    'UTC',
    'UTC',
    'UTC',
  ]);
});
