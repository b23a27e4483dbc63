import { offsetAt } from '../article/zone.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/**
 * Days of one time zone, fast enough for a million instants: the zone's offset is asked of Intl once a UTC day, and
 * once an hour only on days when it changes.
 */
export class Calendar {
  readonly #zone: string;
  /** Offset in milliseconds by UTC day; undefined for a day on which it changes. */
  readonly #byDay = new Map<number, number | undefined>();
  readonly #byHour = new Map<number, number>();
  readonly #months = new Map<number, number>();

  /** `zone` is an IANA name. */
  constructor(zone: string) {
    this.#zone = zone;
  }

  /** The local day of an instant in milliseconds, counted from 1970-01-01. */
  dayOf(instant: number): number {
    return Math.floor((instant + this.#offsetAt(instant)) / dayMs);
  }

  /** The local month of an instant, counted from January of the year 0. */
  monthOf(instant: number): number {
    const day = this.dayOf(instant);
    const known = this.#months.get(day);
    if (known !== undefined) return known;
    const date = new Date(day * dayMs);
    const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
    this.#months.set(day, month);
    return month;
  }

  #offsetAt(instant: number): number {
    const day = Math.floor(instant / dayMs);
    if (!this.#byDay.has(day)) {
      const first = offsetAt(day * dayMs, this.#zone);
      this.#byDay.set(day, first === offsetAt((day + 1) * dayMs, this.#zone) ? first : undefined);
    }
    const offset = this.#byDay.get(day);
    if (offset !== undefined) return offset;
    const hour = Math.floor(instant / hourMs);
    const known = this.#byHour.get(hour) ?? offsetAt(hour * hourMs, this.#zone);
    this.#byHour.set(hour, known);
    return known;
  }
}

/** 2022-01-24 as a day counted from 1970-01-01. */
export const dayOfName = (name: string): number => Math.floor(Date.parse(`${name}T00:00:00Z`) / dayMs);

export const nameOfDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
