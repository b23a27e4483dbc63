import type { DayRange, Timeline, TimelineBar } from '../contract/archive-contract.ts';
import { dayOfName, nameOfDay } from './calendar.ts';
import type { DayCounts } from './day-counts.ts';

export type TimelineUnit = Timeline['unit'];

/** More bars than this are not told apart on a screen. */
const mostBars = 150;
/** However fine a unit is asked for: what a window can scroll through. */
const barsAtMost = 4000;
const daysInUnit: Readonly<Record<TimelineUnit, number>> = { day: 1, week: 7, month: 30.4, year: 365.25 };
const units: readonly TimelineUnit[] = ['day', 'week', 'month', 'year'];

/**
 * Counts by period over the whole span of the articles `wanted`, or over `range`, beside the `volume` that they are
 * among. The bars' counts sum to the articles inside; periods without an article are there too.
 */
export function makeTimeline(
  wanted: DayCounts,
  volume: DayCounts,
  unit: TimelineUnit | 'auto',
  range: DayRange | undefined,
): Timeline {
  const first = range ? dayOfName(range.first) : wanted.first;
  const last = range ? dayOfName(range.last) : wanted.last;
  if (first > last) return { unit: unit === 'auto' ? 'day' : unit, bars: [] };
  const span = last - first + 1;
  const chosen =
    unit === 'auto'
      ? (units.find(each => span / daysInUnit[each] <= mostBars) ?? 'year')
      : finest(unit, span);
  const bars: TimelineBar[] = [];
  for (let start = startOfPeriod(first, chosen); start <= last; start = nextPeriod(start, chosen)) {
    const end = nextPeriod(start, chosen);
    // A range that begins or ends inside a period leaves out the rest of it.
    const from = Math.max(start, first);
    const to = Math.min(end, last + 1);
    bars.push({
      start: nameOfDay(range ? from : start),
      end: nameOfDay((range ? to : end) - 1),
      count: wanted.between(from, to),
      volume: volume.between(range ? from : start, range ? to : end),
    });
  }
  return { unit: chosen, bars };
}

/** The unit that was asked for, or the next coarser one that a million years of it do not drown the window in. */
function finest(unit: TimelineUnit, span: number): TimelineUnit {
  return units.slice(units.indexOf(unit)).find(each => span / daysInUnit[each] <= barsAtMost) ?? 'year';
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
