import type { IdSet } from '../base/id-set.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Calendar } from './calendar.ts';
import { inStretches } from './in-stretches.ts';

/** Articles by day, as sums from the first day on. Days are those of a calendar, counted from 1970-01-01. */
export class DayCounts {
  /** Infinity without an article. */
  readonly first: number;
  /** -Infinity without an article. */
  readonly last: number;
  readonly #sums: Uint32Array;

  constructor(byDay: ReadonlyMap<number, number>) {
    let first = Infinity;
    let last = -Infinity;
    for (const day of byDay.keys()) {
      if (day < first) first = day;
      if (day > last) last = day;
    }
    this.#sums = new Uint32Array(byDay.size === 0 ? 1 : last - first + 2);
    for (const [day, count] of byDay) this.#sums[day - first + 1] = count;
    for (let at = 1; at < this.#sums.length; at++) this.#sums[at]! += this.#sums[at - 1] ?? 0;
    this.first = first;
    this.last = last;
  }

  /** Articles from one day up to another. */
  between(from: number, to: number): number {
    return this.#sums.length === 1 ? 0 : this.#before(to) - this.#before(from);
  }

  #before(day: number): number {
    return this.#sums[Math.min(Math.max(day - this.first, 0), this.#sums.length - 1)] ?? 0;
  }
}

/** Gives way to other requests; rejects with `cancelled` when `signal` fires. */
export async function countDays(
  ids: IdSet,
  catalogue: Catalogue,
  calendar: Calendar,
  signal: AbortSignal,
): Promise<DayCounts> {
  const byDay = new Map<number, number>();
  await inStretches(ids, signal, id => {
    const day = calendar.dayOf(catalogue.instantOf(id));
    byDay.set(day, (byDay.get(day) ?? 0) + 1);
  });
  return new DayCounts(byDay);
}
