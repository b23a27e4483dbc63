import { parseDuration, type Duration } from './query-durations.ts';

/** Days as a field query holds them: written 2022-01-24, both ends inside. */
export interface DateRange {
  readonly from?: string;
  readonly to?: string;
}

const plainly = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** Whether the first day comes after the last. */
export const isReversed = ({ from, to }: DateRange): boolean =>
  from !== undefined && to !== undefined && from > to;

/**
 * `date:`: a day, a month or a year, or two of them around `/`, `--` or `..`. One of the two may be missing, or be the
 * time that goes by after or before the other. A slash may also stand within a day, as in 2022/01/24. So the whole is
 * taken for one day or month where it can be: the end of a range is never a bare month when its beginning is a year.
 * Else each sign is tried as the border, from the left.
 */
export function parseDateRange(text: string): DateRange | undefined {
  const plain = plainly(text);
  const whole = parseDays(plain);
  if (whole) return { from: whole.first, to: whole.last };
  for (const { index, 0: sign } of plain.matchAll(/\/|--|\.\./g)) {
    const range = rangeBetween(plain.slice(0, index), plain.slice(index + sign.length));
    if (range) return range;
  }
  return undefined;
}

function rangeBetween(begin: string, end: string): DateRange | undefined {
  const first = parseDays(begin);
  const last = parseDays(first ? completeEnd(first, end) : end);
  const time = parseDuration(first ? end : begin);
  if (time && first) return within({ from: first.first, to: moved(first.first, time, 1, -1) });
  if (time && last) return within({ from: moved(last.dayAfter, time, -1, 0), to: last.last });
  if ((!first && begin !== '') || (!last && end !== '')) return undefined;
  if (!first) return last && { to: last.last };
  return { from: first.first, ...(last && { to: last.last }) };
}

/** The end of a range may leave out what its beginning says: 2014-02/04, 2022-01-20/25, 2022-01-20/02-03. */
function completeEnd({ first, parts }: Days, end: string): string {
  const said = /^\d{1,2}(?:[-/.]\d{1,2})?$/.test(end) ? end.split(/[-/.]/) : [];
  const kept = parts - said.length;
  return said.length > 0 && kept > 0 ? [...first.split('-').slice(0, kept), ...said].join('-') : end;
}

/** `day` and a duration later or earlier, and then some days. A month after 31 January is the last day of February. */
function moved(day: string, { years, months, days }: Duration, direction: 1 | -1, more: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const [toYear, toMonth] = [year + direction * years, month + direction * months];
  const lastDate = Number(dayOf(toYear, toMonth + 1, 0).slice(-2));
  return dayOf(toYear, toMonth, Math.min(date, lastDate) + direction * days + more);
}

/** Undefined where a day is in no year that can be written. */
const within = (range: Required<DateRange>): DateRange | undefined =>
  [range.from, range.to].every(day => /^\d{4}-/.test(day) && !day.startsWith('0000')) ? range : undefined;

/** The year, month or day that is written, as 2022, 2022-01 or 2022-01-24; undefined for two of them, and durations. */
export function parsePeriod(text: string): string | undefined {
  const days = parseDays(plainly(text));
  return days?.first.split('-').slice(0, days.parts).join('-');
}

/** `after:`: from the first day of what was written on. */
export function parseAfter(text: string): DateRange | undefined {
  const days = parseDays(plainly(text));
  return days && { from: days.first };
}

/** `before:`: up to the day before what was written begins. */
export function parseBefore(text: string): DateRange | undefined {
  const days = parseDays(plainly(text));
  // Nothing is before the first year that can be written.
  return days && !days.dayBefore.startsWith('0000') ? { to: days.dayBefore } : undefined;
}

interface Days {
  readonly dayBefore: string;
  readonly first: string;
  readonly last: string;
  readonly dayAfter: string;
  /** 1 for a year, 2 for a month, 3 for a day. */
  readonly parts: number;
}

/** Other than 2022-01-24, with the same sign at both places, these are as people and other programs write dates. */
const forms = [
  /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?$/,
  /^(\d{4})()(\d{2})(\d{2})?$/,
  /^(\d{4})()年(?:(\d{1,2})月(?:(\d{1,2})[日号號])?)?$/,
];
/** It may stand behind a day, of which all the hours are meant. */
const hour = /(?<=\d)T(?:[01]\d|2[0-3])(?::?[0-5]\d){0,2}$/i;

function parseDays(text: string): Days | undefined {
  const date = text.replace(hour, '');
  const written = forms.map(form => form.exec(date)).find(found => found !== null);
  if (!written) return undefined;
  const numbers = [written[1], written[3], written[4]].flatMap(digits => (digits ? Number(digits) : []));
  const [year = 0, month, day] = numbers;
  if (date !== text && day === undefined) return undefined;
  const first = dayOf(year, month ?? 1, day ?? 1);
  // A month or day that does not exist has rolled over to another one.
  if (year === 0 || first !== spell(year, month ?? 1, day ?? 1)) return undefined;
  const [lastMonth, lastDay] = day === undefined ? [(month ?? 12) + 1, 0] : [month ?? 1, day];
  return {
    dayBefore: dayOf(year, month ?? 1, (day ?? 1) - 1),
    first,
    last: dayOf(year, lastMonth, lastDay),
    dayAfter: dayOf(year, lastMonth, lastDay + 1),
    parts: numbers.length,
  };
}

/** The calendar day, where months and days that run over their ends roll over. */
function dayOf(year: number, month: number, day: number): string {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return spell(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function spell(year: number, month: number, day: number): string {
  const digits = (value: number, width: number) => String(value).padStart(width, '0');
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}
