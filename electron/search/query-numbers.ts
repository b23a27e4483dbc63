/** Values from `atLeast` on and below `lessThan`; one of them may be missing. */
export interface Limits {
  readonly atLeast?: number;
  readonly lessThan?: number;
}

/** More than any article has; so that each limit can be written in the same form again. */
const highest = 1_000_000_000;

export const daysIn = { d: 1, w: 7, m: 30, y: 365 } as const;
const units: ReadonlyMap<string, number> = new Map(Object.entries(daysIn));

/** Whether nothing can lie within: its last value comes before its first. */
export const isEmpty = ({ atLeast = -Infinity, lessThan = Infinity }: Limits): boolean => atLeast >= lessThan;

/**
 * `age:`: `<30d` newer than thirty days, `>1y` older than a year, `7d..30d` or `7d/30d` between the two, `1y` up to a
 * year: nobody asks for what is just that old. Weeks have seven days, months thirty, years 365. Undefined where it is
 * none of these.
 */
export function parseAge(text: string): Limits | undefined {
  const valueOf = (written: string) => {
    const [, digits = '', unit = ''] = /^(\d+)([dwmy])$/i.exec(written) ?? [];
    const days = units.get(unit.toLowerCase());
    return days === undefined ? undefined : Number(digits) * days;
  };
  return parseLimits(text, valueOf, days => ({ lessThan: days + 1 }));
}

/** Whether an age would be one if its numbers had units. */
export const lacksUnit = (text: string): boolean =>
  /^[<>]?=?\d+(?:(?:\.\.|\/)\d*)?$/.test(text.normalize('NFKC').replace(/\s+/g, ''));

/** `length:`: `>500`, `<2000`, `500`, `500..2000` or `500/2000` words. Undefined where it is none of these. */
export function parseLength(text: string): Limits | undefined {
  const valueOf = (written: string) => (/^\d+$/.test(written) ? Number(written) : undefined);
  return parseLimits(text, valueOf, words => ({ atLeast: words, lessThan: words + 1 }));
}

type ValueOf = (written: string) => number | undefined;
type Alone = (value: number) => Limits;

function parseLimits(text: string, valueOf: ValueOf, alone: Alone): Limits | undefined {
  const limits = limitsOf(text, valueOf, alone);
  const isTooHigh = (limit = 0) => limit > highest;
  return isTooHigh(limits?.atLeast) || isTooHigh(limits?.lessThan) ? undefined : limits;
}

/** Whole numbers, so that more than one is at least the next. The ends of a range are inside. */
function limitsOf(text: string, valueOf: ValueOf, alone: Alone): Limits | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/g, '').replace('≥', '>=').replace('≤', '<=');
  const [, sign, single = ''] = /^([<>]=?)(.+)$/.exec(plain) ?? [];
  if (sign !== undefined) {
    const value = valueOf(single);
    if (value === undefined) return undefined;
    if (sign.startsWith('>')) return { atLeast: sign === '>' ? value + 1 : value };
    return { lessThan: sign === '<' ? value : value + 1 };
  }
  const [from = '', to, ...rest] = plain.split(/\.\.|\//);
  const first = valueOf(from);
  if (to === undefined) return first === undefined ? undefined : alone(first);
  if (rest.length > 0 || (from === '' && to === '')) return undefined;
  const last = valueOf(to);
  if ((from !== '' && first === undefined) || (to !== '' && last === undefined)) return undefined;
  return {
    ...(first !== undefined && { atLeast: first }),
    ...(last !== undefined && { lessThan: last + 1 }),
  };
}
