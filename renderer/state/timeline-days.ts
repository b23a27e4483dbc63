/** Ranges of days, both ends inside, written 2022-01-24. */
import type { DayRange, Timeline } from '../../electron/contract/archive-contract.ts';

const dayInMilliseconds = 86_400_000;

/** Fewer days than this are not zoomed to. */
const fewestDays = 7;

/** Days since 1970. */
const numberOf = (day: string): number => Math.round(Date.parse(day) / dayInMilliseconds);
const nameOf = (number: number): string => new Date(number * dayInMilliseconds).toISOString().slice(0, 10);

export const daysOf = ({ first, last }: DayRange): number => numberOf(last) - numberOf(first) + 1;

/** From the first day of the first bar to the last day of the last; undefined without bars. */
export function spanOf(timeline: Timeline | undefined): DayRange | undefined {
  const [first, last] = [timeline?.bars[0], timeline?.bars.at(-1)];
  return first && last && { first: first.start, last: last.end };
}

/** The shortest range that holds all of these. */
export function unionOf(ranges: readonly (DayRange | undefined)[]): DayRange | undefined {
  return ranges.reduce((all, range) => {
    if (!all || !range) return all ?? range;
    return {
      first: range.first < all.first ? range.first : all.first,
      last: range.last > all.last ? range.last : all.last,
    };
  }, undefined);
}

/**
 * `shown` made `factor` times as long around `day`, then moved by `shift` days, within `span`. Undefined where it is
 * all of `span`.
 */
export function zoomed(
  shown: DayRange,
  factor: number,
  day: string,
  span: DayRange,
  shift = 0,
): DayRange | undefined {
  const [from, to] = [numberOf(span.first), numberOf(span.last)];
  const length = Math.max(fewestDays, Math.round(daysOf(shown) * factor));
  if (length >= to - from + 1) return undefined;
  const before = (numberOf(day) - numberOf(shown.first)) / daysOf(shown);
  const wanted = numberOf(day) - Math.floor(before * length) + shift;
  const first = Math.min(Math.max(wanted, from), to - length + 1);
  return { first: nameOf(first), last: nameOf(first + length - 1) };
}
