import { utcInstant, zonedInstant, type LocalTime } from './zone.ts';

/**
 * Reads a date as people and programs write it into articles. A part that does not exist, such as month 13 or
 * February 30, makes the whole unreadable: nothing rolls over.
 */

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthName = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const weekday = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?';

const chineseDay = /^(\d{4})\s?年\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?[日号號])?\s*/;
const yearFirst = /^(\d{4})\s?[-/.]\s?(\d{1,2})(?:\s?[-/.]\s?(\d{1,2})(?!\d)|(?![\d-/.]))/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/;
const dayMonth = new RegExp(
  `^${weekday}(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?${monthName}\\.?,?[\\s-]+(\\d{4}|\\d{2})(?!\\d)`,
  'i',
);
const monthDay = new RegExp(
  `^${weekday}${monthName}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`,
  'i',
);
/** What the `date` command of Unix prints. */
const unixDate = new RegExp(
  `^${weekday}${monthName}\\s+(\\d{1,2})\\s+(\\d{1,2}:\\d\\d:\\d\\d)\\s+([A-Z]{1,5}\\s+)?(\\d{4})$`,
  'i',
);
const compact = /^(\d{4})(\d{2})(\d{2})(?:[T_ ]?(\d{2})(\d{2})(\d{2})?)?(?:Z|$)/;

const time =
  /^(?:T|[\s,，]+(?:at\s+)?|\s*[（(]?(?:星期|周)[一二三四五六日天][）)]?\s*)\s*(上午|下午|中午|凌晨|早上|晚上)?\s*(\d{1,2})(?:[:：时點点]\s?(\d{1,2})?)?(?:[:：分]\s?(\d{1,2})?)?(?:[.,](\d{1,9}))?秒?\s*([ap]\.?m\.?(?![a-z]))?/i;
const zone = /^\s*\(?(?:(Z|UTC|GMT|UT)?\s*([+-])(\d{1,2}):?(\d{2})?|(北京时间)|([A-Z]{1,5}))(?![\w:])/i;

/** Hours ahead of UTC. RFC 2822 names, and those of East Asia and Europe that feeds use. */
const zoneHours: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  est: -5,
  edt: -4,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  jst: 9,
  kst: 9,
  hkt: 8,
  sgt: 8,
  cet: 1,
  cest: 2,
  eet: 2,
  eest: 3,
  bst: 1,
  ist: 5.5,
  msk: 3,
  aest: 10,
  aedt: 11,
};

interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** What stands after the day. */
  readonly rest: string;
}

/** Milliseconds since 1970; undefined where `stated` is no date. A date without a zone is local to `archiveZone`. */
export function readDate(stated: string, archiveZone: string): number | undefined {
  const text = stated.trim().slice(0, 200);
  const epoch = /^(\d{9,10}|\d{12,13})(?:\.\d+)?$/.exec(text);
  if (epoch?.[1] !== undefined && !plausiblyCompact(text)) {
    return Number(epoch[1]) * (epoch[1].length > 10 ? 1 : 1000);
  }
  const chinese = chineseDay.exec(text);
  const day = chinese
    ? { ...numbers(chinese[1], chinese[2], chinese[3] ?? '1'), rest: ` ${text.slice(chinese[0].length)}` }
    : readDay(text);
  return day && readTime(day, archiveZone);
}

/** Twelve digits that start with a year are a date and a time. */
function plausiblyCompact(text: string): boolean {
  return text.length === 12 && /^(?:19|20)\d\d(?:0[1-9]|1[0-2])/.test(text);
}

function readDay(text: string): CalendarDay | undefined {
  const iso = yearFirst.exec(text);
  if (iso) return { ...numbers(iso[1], iso[2], iso[3] ?? '1'), rest: text.slice(iso[0].length) };
  const run = compact.exec(text);
  if (run) {
    const clock = run[4] === undefined ? '' : `T${run[4]}:${run[5] ?? '00'}:${run[6] ?? '00'}`;
    return { ...numbers(run[1], run[2], run[3]), rest: clock + (run[0].endsWith('Z') ? 'Z' : '') };
  }
  const unix = unixDate.exec(text);
  if (unix) {
    return { ...numbers(unix[5], monthNumber(unix[1]), unix[2]), rest: ` ${unix[3] ?? ''} ${unix[4] ?? ''}` };
  }
  const named = dayMonth.exec(text);
  if (named) {
    const day = numbers(fullYear(named[3] ?? ''), monthNumber(named[2]), named[1]);
    return { ...day, rest: text.slice(named[0].length) };
  }
  const american = monthDay.exec(text);
  if (american) {
    const day = numbers(american[3], monthNumber(american[1]), american[2]);
    return { ...day, rest: text.slice(american[0].length) };
  }
  const last = yearLast.exec(text);
  return last ? dayOfYearLast(last, text) : undefined;
}

/** `24/01/2022` can only be read one way; `02/01/2022` can be read two ways, and is not. */
function dayOfYearLast(match: RegExpExecArray, text: string): CalendarDay | undefined {
  const first = Number(match[1]);
  const second = Number(match[3]);
  const rest = text.slice(match[0].length);
  const year = Number(match[4]);
  if (match[2] === '.' || first > 12 || first === second) return { year, month: second, day: first, rest };
  return second > 12 ? { year, month: first, day: second, rest } : undefined;
}

function numbers(year = '', month = '', day = ''): Omit<CalendarDay, 'rest'> {
  return { year: Number(year), month: Number(month), day: Number(day) };
}

function monthNumber(name = ''): string {
  return String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

/** RFC 2822, 4.3: two digits below 50 are of this century. */
function fullYear(year: string): string {
  if (year.length !== 2) return year;
  return (Number(year) < 50 ? '20' : '19') + year;
}

function readTime(day: CalendarDay, archiveZone: string): number | undefined {
  const { rest, ...date } = day;
  const clock = time.exec(rest);
  const colonless =
    clock !== null && clock[3] === undefined && clock[6] === undefined && !/[时點点]/.test(clock[0]);
  if (!clock || colonless) {
    const local = { ...date, hour: 0, minute: 0, second: 0 };
    return /^\s*T?\d/.test(rest) ? undefined : instantOf(local, rest, archiveZone);
  }
  const hour = hourOf(Number(clock[2]), clock[1] ?? clock[6]);
  if (hour === undefined) return undefined;
  const local = { ...date, hour, minute: Number(clock[3] ?? 0), second: Number(clock[4] ?? 0) };
  const milliseconds = Math.floor(Number(`0.${clock[5] ?? '0'}`) * 1000);
  const instant = instantOf(local, rest.slice(clock[0].length), archiveZone);
  return instant === undefined ? undefined : instant + milliseconds;
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour;
  const afternoon = /^(?:p|下午|晚上|中午)/i.test(half);
  if (hour > 12) return afternoon ? hour : undefined;
  if (half === '中午') return hour < 10 ? hour + 12 : hour;
  return (hour % 12) + (afternoon ? 12 : 0);
}

function instantOf(local: LocalTime, rest: string, archiveZone: string): number | undefined {
  const stated = zone.exec(rest);
  const offset = stated ? statedOffset(stated) : undefined;
  if (offset === undefined || (stated?.[6] !== undefined && isArchiveName(stated[6], local, archiveZone))) {
    return zonedInstant(local, archiveZone);
  }
  const utc = utcInstant(local);
  return utc === undefined ? undefined : utc - offset * 3_600_000;
}

/** `CST` is Chicago's, except in an archive whose own clocks are eight hours ahead: there it is China's. */
function isArchiveName(name: string, local: LocalTime, archiveZone: string): boolean {
  if (name.toUpperCase() !== 'CST') return false;
  const utc = utcInstant(local);
  return utc !== undefined && zonedInstant(local, archiveZone) === utc - 8 * 3_600_000;
}

/** Hours ahead of UTC; undefined for a name nobody knows. */
function statedOffset(stated: RegExpExecArray): number | undefined {
  const [, , sign, hours, minutes, beijing, name] = stated;
  if (beijing !== undefined) return 8;
  if (sign !== undefined) return (Number(hours) + Number(minutes ?? 0) / 60) * (sign === '-' ? -1 : 1);
  const key = (name ?? '').toLowerCase();
  return key === 'cst' ? -6 : Object.hasOwn(zoneHours, key) ? zoneHours[key] : undefined;
}
