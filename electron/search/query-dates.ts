/** Days as a field query holds them: written 2022-01-24, both ends inside. */
export interface DateRange {
  readonly from?: string;
  readonly to?: string;
}

/** `date:`: a day, a month or a year, or two of them around a slash, either of which may be missing. */
export function parseDateRange(text: string): DateRange | undefined {
  const [first = '', second, ...rest] = text.normalize('NFKC').split('/');
  if (rest.length > 0 || (first === '' && !second)) return undefined;
  const from = first === '' ? undefined : parseDays(first)?.first;
  const to = second === '' ? undefined : parseDays(second ?? first)?.last;
  // Undefined means open only where nothing was written.
  if ((from === undefined && first !== '') || (to === undefined && second !== '')) return undefined;
  if (from !== undefined && to !== undefined && from > to) return undefined;
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** `after:`: from the first day of what was written on. */
export function parseAfter(text: string): DateRange | undefined {
  const days = parseDays(text.normalize('NFKC'));
  return days && { from: days.first };
}

/** `before:`: up to the day before what was written begins. */
export function parseBefore(text: string): DateRange | undefined {
  const days = parseDays(text.normalize('NFKC'));
  // Nothing is before the first year that can be written.
  return days && !days.dayBefore.startsWith('0000') ? { to: days.dayBefore } : undefined;
}

interface Days {
  readonly dayBefore: string;
  readonly first: string;
  readonly last: string;
}

function parseDays(text: string): Days | undefined {
  const written = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text.trim());
  if (!written) return undefined;
  const numberAt = (group: number) => (written[group] === undefined ? undefined : Number(written[group]));
  const [year = 0, month, day] = [numberAt(1), numberAt(2), numberAt(3)];
  const first = dayOf(year, month ?? 1, day ?? 1);
  // A month or day that does not exist has rolled over to another one.
  if (year === 0 || first !== spell(year, month ?? 1, day ?? 1)) return undefined;
  return {
    dayBefore: dayOf(year, month ?? 1, (day ?? 1) - 1),
    first,
    last: day === undefined ? dayOf(year, (month ?? 12) + 1, 0) : first,
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
