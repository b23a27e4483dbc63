import type { TextRange } from '../base/text-range.ts';
import { findMatches } from './highlights.ts';
import type { Query } from './query.ts';
import { scriptOf, word } from './script.ts';

const ellipsis = '…';

/**
 * The stretch of `body` with the most different matches of `query`, or its start when there are none, on one
 * line. At most `length` UTF-16 code units, not counting the ellipsis at an end that was cut. `matches` are
 * ranges of the snippet's text.
 */
export function makeSnippet(
  body: string,
  query: Query,
  length: number,
): { text: string; matches: TextRange[] } {
  const found = findMatches(body, query, 'body');
  const from = startOfSnippet(body, found, length);
  const kept = keep(body, from, length);
  const opening = from > 0 ? ellipsis : '';
  const closing = body.slice((kept.at(-1) ?? body.length) + 1).trim() === '' ? '' : ellipsis;
  const line = kept.map(index => body.charAt(index).replace(/\s/, ' ')).join('');

  const placeOf = (index: number) => opening.length + firstFrom(kept, index);
  const matches = found
    .map(([start, end]): TextRange => [placeOf(start), placeOf(end)])
    .filter(([start, end]) => start < end);
  return { text: opening + line + closing, matches };
}

function startOfSnippet(body: string, found: readonly TextRange[], length: number): number {
  const [start] = richestMatch(body, found, length * 0.7) ?? [0];
  // Some words before the match tell what it is about.
  let from = start - Math.floor(length / 5);
  if (from <= 0) return 0;
  while (from < start && splitsWord(body, from)) from++;
  return from;
}

/** The match from which a window of `width` code units holds the most different matches. */
function richestMatch(body: string, found: readonly TextRange[], width: number): TextRange | undefined {
  const texts = found.map(([start, end]) => body.slice(start, Math.min(end, start + width)).toLowerCase());
  const inWindow = new Map<string, number>();
  const count = (text: string, change: 1 | -1) => {
    const changed = (inWindow.get(text) ?? 0) + change;
    if (changed > 0) inWindow.set(text, changed);
    else inWindow.delete(text);
  };
  let best = found[0];
  let most = 1;
  let next = 0;
  for (const [index, match] of found.entries()) {
    while (next < found.length && (next <= index || (found[next]?.[1] ?? 0) <= match[0] + width)) {
      count(texts[next++] ?? '', 1);
    }
    if (inWindow.size > most) [best, most] = [match, inWindow.size];
    count(texts[index] ?? '', -1);
  }
  return best;
}

/** The places in `body` of the characters that a snippet from `from` shows: of white space the first alone. */
function keep(body: string, from: number, length: number): number[] {
  const isSpace = (index: number) => /\s/.test(body.charAt(index));
  const kept: number[] = [];
  let index = from;
  for (; index < body.length && kept.length < length; index++) {
    const last = kept.at(-1);
    if (!isSpace(index) || (last !== undefined && !isSpace(last))) kept.push(index);
  }
  // Take back the part of a word at the end, unless it is all there is.
  let end = kept.length;
  while (end > 0 && splitsWord(body, (kept[end - 1] ?? 0) + 1)) end--;
  if (end > length / 2) kept.length = end;
  while (kept.length > 0 && isSpace(kept.at(-1) ?? 0)) kept.pop();
  return kept;
}

/** Whether a cut at `index` would go through a word or a surrogate pair. */
function splitsWord(body: string, index: number): boolean {
  if (index >= body.length) return false;
  if (/[\udc00-\udfff]/.test(body.charAt(index))) return true;
  const isOfWord = (unit: number) => scriptOf(unit, word) === word;
  return isOfWord(body.charCodeAt(index - 1)) && isOfWord(body.charCodeAt(index));
}

/** The first place in ascending `values` whose value is at least `wanted`. */
function firstFrom(values: readonly number[], wanted: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
