import {
  isReversed,
  parseAfter,
  parseBefore,
  parseDateRange,
  type DateRange,
} from '../search/query-dates.ts';
import { parseAge } from '../search/query-numbers.ts';
import { nameOfDay } from './calendar.ts';
import type { Candidate } from './candidate.ts';
import { dayCounts, type Shelf } from './frequent-names.ts';

/** As many as a year has months. */
const most = 12;
/** Characters of 2022, 2022-01 and 2022-01-24. */
const [yearLength, monthLength, dayLength] = [4, 7, 10] as const;

/**
 * Years, then months, then days that articles have, newest first, and this month and today; each with the articles
 * that the field would find. The end of a range is completed where its beginning stands.
 */
export function completeDate(
  field: 'date' | 'before' | 'after',
  typed: string,
  shelf: Shelf,
  now: number,
): readonly Candidate[] {
  const written = typed.normalize('NFKC').trim();
  const begun = field === 'date' ? written.replace(/^.*(?:\/|--|\.\.)/, '') : written;
  const before = written.slice(0, written.length - begun.length);
  const parse = { date: parseDateRange, before: parseBefore, after: parseAfter }[field];
  const counts = dayCounts(shelf);
  const today = nameOfDay(shelf.calendar.dayOf(now));
  return datesLike(begun, [...counts.keys()], today).flatMap(date => {
    const insert = `${before}${date}`;
    const range = parse(insert);
    return range && !isReversed(range)
      ? [{ kind: 'date', label: insert, insert, count: countWithin(range, counts) }]
      : [];
  });
}

function datesLike(begun: string, days: readonly string[], today: string): readonly string[] {
  const length = [yearLength, monthLength].find(longer => longer > begun.length) ?? dayLength;
  const known = days.map(day => day.slice(0, length));
  const dates = new Set([today.slice(0, monthLength), today, ...known]);
  return [...dates].filter(date => date.startsWith(begun)).slice(0, most);
}

function countWithin({ from, to }: DateRange, counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [day, count] of counts) {
    if ((from === undefined || day >= from) && (to === undefined || day <= to)) sum += count;
  }
  return sum;
}

const ages = ['<1d', '<7d', '<30d', '<90d', '<1y', '>1y'];
const units = ['d', 'w', 'm', 'y'];

/** Ages that are often asked for; behind a number, its units. */
export function completeAge(typed: string): readonly Candidate[] {
  const begun = typed.normalize('NFKC').trim();
  const withUnits = /\d$/.test(begun) ? units.map(unit => `${begun}${unit}`) : [];
  const begunAges = new Set([...withUnits, ...ages.filter(age => age.startsWith(begun))]);
  return [...begunAges]
    .filter(age => parseAge(age) !== undefined)
    .map(age => ({ kind: 'date', label: age, insert: age }));
}
