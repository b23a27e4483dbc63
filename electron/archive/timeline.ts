import type { Timeline } from '../contract/archive-contract.ts';
import { nameOfDay } from './calendar.ts';

export type TimelineUnit = Timeline['unit'];

/** More bars than this are not told apart on a screen. */
const mostBars = 150;
const daysInUnit: Readonly<Record<TimelineUnit, number>> = { day: 1, week: 7, month: 30.4, year: 365.25 };
const units: readonly TimelineUnit[] = ['day', 'week', 'month', 'year'];

/**
 * Counts by period over the whole span of `days` (counted from 1970-01-01, any order). The bars' counts sum to the
 * number of days given; periods without an article are there too.
 */
export function makeTimeline(days: Int32Array, unit: TimelineUnit | 'auto'): Timeline {
  let first = Infinity;
  let last = -Infinity;
  for (const day of days) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  if (days.length === 0) return { unit: unit === 'auto' ? 'day' : unit, bars: [] };
  const span = last - first + 1;
  const chosen = unit === 'auto' ? (units.find(each => span / daysInUnit[each] <= mostBars) ?? 'year') : unit;

  const starts = [startOfPeriod(first, chosen)];
  for (let start = nextPeriod(starts[0] ?? first, chosen); start <= last; start = nextPeriod(start, chosen)) {
    starts.push(start);
  }
  // One step a day, looked up by day: the bar each day belongs to.
  const barOfDay = new Uint32Array(span);
  for (let day = first, bar = 0; day <= last; day++) {
    if (bar + 1 < starts.length && day >= (starts[bar + 1] ?? Infinity)) bar++;
    barOfDay[day - first] = bar;
  }
  const counts = new Uint32Array(starts.length);
  for (const day of days) {
    const bar = barOfDay[day - first] ?? 0;
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  const bars = starts.map((start, bar) => ({
    start: nameOfDay(start),
    end: nameOfDay(nextPeriod(start, chosen) - 1),
    count: counts[bar] ?? 0,
  }));
  return { unit: chosen, bars };
}

const dayOf = (year: number, month: number): number => {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 1);
  return date.getTime() / 86_400_000;
};

/** Weeks start on Monday. */
function startOfPeriod(day: number, unit: TimelineUnit): number {
  const date = new Date(day * 86_400_000);
  switch (unit) {
    case 'day':
      return day;
    case 'week':
      return day - ((date.getUTCDay() + 6) % 7);
    case 'month':
      return dayOf(date.getUTCFullYear(), date.getUTCMonth());
    case 'year':
      return dayOf(date.getUTCFullYear(), 0);
  }
}

function nextPeriod(start: number, unit: TimelineUnit): number {
  const date = new Date(start * 86_400_000);
  switch (unit) {
    case 'day':
      return start + 1;
    case 'week':
      return start + 7;
    case 'month':
      return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1);
    case 'year':
      return dayOf(date.getUTCFullYear() + 1, 0);
  }
}
