/** Values from `atLeast` on and below `lessThan`; one of them may be missing. */
export interface Limits {
  readonly atLeast?: number;
  readonly lessThan?: number;
}

/** More than any article has; so that each limit can be written in the same form again. */
const highest = 1_000_000_000;

const daysIn: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30, y: 365 };

/**
 * `age:`: `<30d` newer than thirty days, `>1y` older than a year, `7d..30d` or `7d/30d` between the two. Weeks have
 * seven days, months thirty, years 365. Undefined where it is none of these.
 */
export function parseAge(text: string): Limits | undefined {
  return parseLimits(text, written => {
    const [, digits = '', unit = ''] = /^(\d+)([dwmy])$/i.exec(written) ?? [];
    const days = daysIn[unit.toLowerCase()];
    return days === undefined ? undefined : Number(digits) * days;
  });
}

/** `length:`: `>500`, `<2000`, `500..2000` or `500/2000` words. Undefined where it is none of these. */
export function parseLength(text: string): Limits | undefined {
  return parseLimits(text, written => (/^\d+$/.test(written) ? Number(written) : undefined));
}

function parseLimits(text: string, valueOf: (written: string) => number | undefined): Limits | undefined {
  const limits = limitsOf(text, valueOf);
  const isTooHigh = (limit = 0) => limit > highest;
  return isTooHigh(limits?.atLeast) || isTooHigh(limits?.lessThan) ? undefined : limits;
}

/** Whole numbers, so that more than one is at least the next. The ends of a range are inside. */
function limitsOf(text: string, valueOf: (written: string) => number | undefined): Limits | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/g, '').replace('≥', '>=').replace('≤', '<=');
  const [, sign, single = ''] = /^([<>]=?)(.+)$/.exec(plain) ?? [];
  if (sign !== undefined) {
    const value = valueOf(single);
    if (value === undefined) return undefined;
    if (sign.startsWith('>')) return { atLeast: sign === '>' ? value + 1 : value };
    return { lessThan: sign === '<' ? value : value + 1 };
  }
  const [from = '', to = from, ...rest] = plain.split(/\.\.|\//);
  if (rest.length > 0 || (from === '' && to === '')) return undefined;
  const first = valueOf(from);
  const last = valueOf(to);
  if ((from !== '' && first === undefined) || (to !== '' && last === undefined)) return undefined;
  if (first !== undefined && last !== undefined && first > last) return undefined;
  return {
    ...(first !== undefined && { atLeast: first }),
    ...(last !== undefined && { lessThan: last + 1 }),
  };
}
