import type { Timeline } from '../../electron/contract/archive-contract.ts';
import type { Language } from '../../electron/contract/host-contract.ts';
import { perLanguage } from './per-language.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const week = 7 * day;

/**
 * When an article appeared, as short as it can be told: "5 minutes ago", "yesterday", "Tuesday", "24 Jan",
 * "24 Jan 2019". Instants are milliseconds since 1970; days are those of the IANA zone, the machine's where none is named.
 */
export function shortDate(instant: number, now: number, language: Language, zone?: string): string {
  const ago = now - instant;
  const relative = (count: number, unit: 'minute' | 'hour' | 'day') =>
    relativeIn(language).format(-count, unit);
  if (ago >= 0 && ago < hour) return relative(Math.floor(ago / minute), 'minute');
  const days = ago >= 0 && ago < week ? dayOf(now, zone) - dayOf(instant, zone) : Infinity;
  if (days === 0) return relative(Math.floor(ago / hour), 'hour');
  if (days === 1) return relative(1, 'day');
  const locale = inEnglishOf(language);
  if (days < 7) return dateFormat(locale, { weekday: 'long' }, zone).format(instant);
  const year = dateFormat('en', { year: 'numeric', era: 'short' }, zone);
  const isThisYear = year.format(instant) === year.format(now);
  const date: Intl.DateTimeFormatOptions = {
    day: 'numeric',
    month: 'short',
    ...(!isThisYear && { year: 'numeric' }),
  };
  return dateFormat(locale, date, zone).format(instant);
}

const relativeIn = perLanguage(language => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));

/** "Monday, 24 January 2022 at 19:30". */
export const fullDate = (instant: number, language: Language, zone?: string): string =>
  dateFormat(inEnglishOf(language), { dateStyle: 'full', timeStyle: 'short' }, zone).format(instant);

/** Of an instant a few days ago: its day, counted from 1970. Swedish dates are written as 2022-01-24. */
const dayOf = (instant: number, zone: string | undefined): number =>
  Date.parse(dateFormat('sv', { dateStyle: 'short' }, zone).format(instant)) / day;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes as long as using it for a hundred rows. */
function dateFormat(
  locale: string,
  options: Intl.DateTimeFormatOptions,
  timeZone?: string,
): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options, timeZone]);
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, { ...options, ...(timeZone !== undefined && { timeZone }) });
  formats.set(key, format);
  return format;
}

/** "24 January 2022", of a day written 2022-01-24. */
export const dayName = (day: string, language: Language): string =>
  dateFormat(inEnglishOf(language), { dateStyle: 'long' }, 'UTC').format(new Date(day));

/** A bar of the timeline: "24 January 2022", "24–30 January 2022", "January 2022", "2022". */
export function periodName(
  bar: Timeline['bars'][number],
  unit: Timeline['unit'],
  language: Language,
): string {
  const format = periodFormat(unit, 'long', language);
  // A day without a time is midnight in UTC, and is told in UTC.
  const [start, end] = [new Date(bar.start), new Date(bar.end)];
  return unit === 'week' ? format.formatRange(start, end) : format.format(start);
}

/** One end of the timeline, short: "24 Jan 2022", "Jan 2022", "2022". */
export function shortPeriod(day: string, unit: Timeline['unit'], language: Language): string {
  return periodFormat(unit, 'short', language).format(new Date(day));
}

function periodFormat(
  unit: Timeline['unit'],
  month: 'long' | 'short',
  language: Language,
): Intl.DateTimeFormat {
  const parts: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...(unit !== 'year' && { month }),
    ...((unit === 'day' || unit === 'week') && { day: 'numeric' }),
  };
  return dateFormat(inEnglishOf(language), parts, 'UTC');
}

/** Days before months, as newspapers outside America write them. */
const inEnglishOf = (language: Language): string => (language === 'en' ? 'en-GB' : language);
