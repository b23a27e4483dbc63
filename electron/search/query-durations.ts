import { daysIn, type Limits } from './query-numbers.ts';

/** A length of time of calendar units, as ISO 8601 writes it: P1Y, P2W, P1Y6M. Its weeks are counted in days. */
export interface Duration {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/** Undefined also for one without a day, and for hours: articles are told apart by their days. */
export function parseDuration(text: string): Duration | undefined {
  const written = /^P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/i.exec(text);
  if (!written) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0] = written.slice(1).map(digits => Number(digits ?? 0));
  const duration = { years, months, days: weeks * daysIn.w + days };
  return years + months + duration.days > 0 ? duration : undefined;
}

/** `date:P1Y` or `date:P1Y/`: the time up to now, in which an article is no older than that. */
export function parsePast(text: string): Limits | undefined {
  const duration = parseDuration(text.normalize('NFKC').replace(/(?:\/|--|\.\.)$/, ''));
  if (!duration) return undefined;
  const { years, months, days } = duration;
  return { lessThan: years * daysIn.y + months * daysIn.m + days + 1 };
}
