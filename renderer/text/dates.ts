import type { Timeline } from '../../electron/contract/archive-contract.ts';
import type { Language } from '../../electron/contract/host-contract.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const midnight = (instant: number): number => new Date(instant).setHours(0, 0, 0, 0);

/**
 * When an article appeared, as short as it can be told: "5 minutes ago", "yesterday", "Tuesday", "24 Jan",
 * "24 Jan 2019". Instants are milliseconds since 1970; days are those of the machine's zone.
 */
export function shortDate(instant: number, now: number, language: Language): string {
  const ago = now - instant;
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const days = Math.round((midnight(now) - midnight(instant)) / day);
  if (ago >= 0 && ago < hour) return relative.format(-Math.floor(ago / minute), 'minute');
  if (ago >= 0 && days === 0) return relative.format(-Math.floor(ago / hour), 'hour');
  if (days === 1) return relative.format(-1, 'day');
  const sameYear = new Date(now).getFullYear() === new Date(instant).getFullYear();
  const options: Intl.DateTimeFormatOptions =
    days > 1 && days < 7
      ? { weekday: 'long' }
      : { day: 'numeric', month: 'short', ...(!sameYear && { year: 'numeric' }) };
  return new Intl.DateTimeFormat(inEnglishOf(language), options).format(instant);
}

/** "Monday, 24 January 2022 at 19:30". */
export const fullDate = (instant: number, language: Language): string =>
  new Intl.DateTimeFormat(inEnglishOf(language), { dateStyle: 'full', timeStyle: 'short' }).format(instant);

/** "24 January 2022", of a day written 2022-01-24. */
export const dayName = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(inEnglishOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  );

/** A bar of the timeline: "24 January 2022", "24–30 January 2022", "January 2022", "2022". */
export function periodName(
  bar: Timeline['bars'][number],
  unit: Timeline['unit'],
  language: Language,
): string {
  const format = new Intl.DateTimeFormat(inEnglishOf(language), {
    timeZone: 'UTC',
    year: 'numeric',
    ...(unit !== 'year' && { month: 'long' }),
    ...((unit === 'day' || unit === 'week') && { day: 'numeric' }),
  });
  // A day without a time is midnight in UTC, and is told in UTC.
  const [start, end] = [new Date(bar.start), new Date(bar.end)];
  return unit === 'week' ? format.formatRange(start, end) : format.format(start);
}

/** One end of the timeline, short: "24 Jan 2022", "Jan 2022", "2022". */
export function shortPeriod(day: string, unit: Timeline['unit'], language: Language): string {
  return new Intl.DateTimeFormat(inEnglishOf(language), {
    timeZone: 'UTC',
    year: 'numeric',
    ...(unit !== 'year' && { month: 'short' }),
    ...((unit === 'day' || unit === 'week') && { day: 'numeric' }),
  }).format(new Date(day));
}

/** Days before months, as newspapers outside America write them. */
const inEnglishOf = (language: Language): string => (language === 'en' ? 'en-GB' : language);
