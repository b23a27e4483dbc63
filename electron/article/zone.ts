/** Zone arithmetic on what Intl knows; there is no other source of zone rules in the platform. */

/** A reading of a clock and a calendar; months from 1. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const dayLength = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = makeFormat(zone);
    formats.set(zone, format);
  }
  return format;
}

/** A zone the platform does not know counts as UTC. */
function makeFormat(zone: string): Intl.DateTimeFormat {
  const options = { timeZoneName: 'longOffset', year: 'numeric' } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone: zone });
  } catch {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' });
  }
}

/** Milliseconds that the clocks of `zone` are ahead of UTC at an instant. */
export function offsetAt(instant: number, zone: string): number {
  const written = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(formatOf(zone).format(instant));
  const [, sign, hours, minutes, seconds] = written ?? [];
  if (sign === undefined) return 0;
  const magnitude = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0);
  return (sign === '-' ? -magnitude : magnitude) * 1000;
}

/** The instant as if the clock stood in UTC; undefined where calendar or clock have no such reading. */
export function utcInstant(time: LocalTime): number | undefined {
  const { year, month, day, hour, minute, second } = time;
  if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second > 0)) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.getTime() + ((hour * 60 + minute) * 60 + Math.min(second, 59)) * 1000;
}

/**
 * The instant at which the clocks of `zone` show `time`. Of two (the hour that is repeated in autumn) the earlier;
 * where there is none (the hour that is skipped in spring) the clock is read as if it had not been put forward.
 * This is the `compatible` rule of Temporal.
 */
export function zonedInstant(time: LocalTime, zone: string): number | undefined {
  const local = utcInstant(time);
  if (local === undefined) return undefined;
  const before = offsetAt(local - dayLength, zone);
  const after = offsetAt(local + dayLength, zone);
  if (before === after) return local - before;
  for (const offset of [before, after]) {
    if (offsetAt(local - offset, zone) === offset) return local - offset;
  }
  return local - before;
}
