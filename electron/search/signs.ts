import { isCjk, type Run } from './runs.ts';

/**
 * Signs that belong to a word or number: what makes `3.5%`, `C++`, `COVID-19`, `$5` and `mail@example.org` more than
 * their letters and digits. A query that writes them wants them; one that does not finds the text with or without.
 * All of it looks at folded text, where full-width signs are the usual ones.
 */

/** Between two words without a space; at most so many, since a rule of dashes is no sign. */
const joining = /^[-.,:;'/\\_@&+#%=~·]{1,3}$/;
/** Behind a word. */
const trailing = /^[+#%°‰$€£¥₩]+/;
/** Before a word, even one that is joined to another: `.NET` is in `C#/.NET`, and `@example.org` in an address. */
const leading = /[$€£¥₩#@.]$/;
const longest = 3;
/** Nearly always it is all that stands there. */
const space = 0x20;

/** What is attached to one word; '' where nothing is. */
export interface Signs {
  /** Directly before it. */
  readonly before: string;
  /** All that joins it to the next word. */
  readonly joint: string;
  /** Directly behind it; may be how the joint begins, as in `C++/Java`. */
  readonly behind: string;
}

export const noSigns: Signs = { before: '', joint: '', behind: '' };

/** The signs of the word at `index` of the text's runs. */
export function signsOf(folded: string, runs: readonly Run[], index: number): Signs {
  const { start, end } = runs[index] ?? { start: 0, end: 0 };
  const previous = runs[index - 1];
  const next = runs[index + 1];
  const isOpen = start === 0 || start === previous?.end || folded.charCodeAt(start - 1) === space;
  const before = isOpen ? '' : (leading.exec(folded.charAt(start - 1))?.[0] ?? '');
  const stop = next?.start ?? folded.length;
  if (stop === end || folded.charCodeAt(end) === space)
    return before === '' ? noSigns : { ...noSigns, before };
  const joint = next && !isCjk(next) ? jointOf(folded, end, next.start) : '';
  const behind = trailing.exec(folded.slice(end, Math.min(stop, end + longest)))?.[0] ?? '';
  return { before, joint, behind };
}

function jointOf(folded: string, end: number, start: number): string {
  if (start - end > longest) return '';
  const gap = plain(folded.slice(end, start));
  return joining.test(gap) ? gap : '';
}

/** The hyphens, dashes and apostrophes that a keyboard has no keys for. */
function plain(gap: string): string {
  return gap.replace(/[‐‒–−]/g, '-').replace(/[’‘ʼ]/g, "'");
}
