import { offsetAt } from '../article/zone.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Days that are looked up in a table, counted from 1970-01-01: the years 1800 to 2200. Others are rare. */
const firstDay = -62_091;
const daysInTable = 146_462;
const unknown = -(2 ** 31);
/** The zone's offset changes on this day. */
const changing = unknown + 1;

/**
 * Days of one time zone, fast enough for a million instants: the zone's offset is asked of Intl once a UTC day, and
 * once an hour only on days when it changes.
 */
export class Calendar {
  readonly #zone: string;
  /** Offset in milliseconds by UTC day. */
  readonly #byDay = new Int32Array(daysInTable).fill(unknown);
  readonly #byHour = new Map<number, number>();
  /** Month by local day. */
  readonly #months = new Int32Array(daysInTable).fill(unknown);

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
    const known = this.#months[day - firstDay] ?? unknown;
    if (known !== unknown) return known;
    const date = new Date(day * dayMs);
    const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
    this.#months[day - firstDay] = month;
    return month;
  }

  #offsetAt(instant: number): number {
    const day = Math.floor(instant / dayMs);
    const known = this.#byDay[day - firstDay] ?? unknown;
    if (known > changing) return known;
    if (known === unknown) {
      const first = offsetAt(day * dayMs, this.#zone);
      const isSame = first === offsetAt((day + 1) * dayMs, this.#zone);
      this.#byDay[day - firstDay] = isSame ? first : changing;
      if (isSame) return first;
    }
    const hour = Math.floor(instant / hourMs);
    const inHour = this.#byHour.get(hour) ?? offsetAt(hour * hourMs, this.#zone);
    this.#byHour.set(hour, inHour);
    return inHour;
  }
}

/** 2022-01-24 as a day counted from 1970-01-01. */
export const dayOfName = (name: string): number => Math.floor(Date.parse(`${name}T00:00:00Z`) / dayMs);

export const nameOfDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
