/**
 * Passages of an article by their words, and where these stand in its text now. The text is that of the blocks of the
 * page, joined by line breaks.
 */
import search from 'approx-string-match';
import type { Highlight, TextRange } from '../../../electron/contract/archive-contract.ts';
import type { PagePlace } from '../shown-page.ts';

export const joined = (texts: readonly string[]): string => texts.join('\n');

/** Of the text around a passage so much is kept, in UTF-16 code units. */
const contextLength = 32;
/** A passage is the same while no more than this share of its characters is another. */
const mostErrors = 0.35;
/** Of likenesses, beside that of the quote itself. */
const weights = { quote: 50, prefix: 20, suffix: 20, place: 2 };

export type Passage = Pick<Highlight, 'quote' | 'prefix' | 'suffix' | 'start'>;

/** The passage at a place of the text; undefined for white space alone. */
export function passageAt(text: string, [from, to]: TextRange): Passage | undefined {
  const selected = text.slice(from, to);
  const quote = selected.trim();
  if (quote === '') return undefined;
  const start = from + selected.indexOf(quote);
  const end = start + quote.length;
  return {
    quote,
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
    start,
  };
}

/**
 * Where a passage is now: exactly where its words are, or where the text is most like them; undefined where nothing is
 * like them any more. Of several places, the one counts that is surrounded and placed most as it was.
 */
export function findPassage(text: string, passage: Passage): TextRange | undefined {
  const exact = exactly(text, passage.quote);
  const found = exact.length > 0 ? exact : nearly(text, passage.quote);
  let best: TextRange | undefined;
  let bestScore = -Infinity;
  for (const { range, errors } of found) {
    const score = scoreOf(text, passage, range, errors);
    if (score <= bestScore) continue;
    best = range;
    bestScore = score;
  }
  return best;
}

interface Found {
  readonly range: TextRange;
  readonly errors: number;
}

function exactly(text: string, quote: string): Found[] {
  const found: Found[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    found.push({ range: [at, at + quote.length], errors: 0 });
  }
  return found;
}

function nearly(text: string, quote: string): Found[] {
  const errors = Math.floor(quote.length * mostErrors);
  return search(text, quote, errors).map(({ start, end, errors }) => ({ range: [start, end], errors }));
}

function scoreOf(text: string, passage: Passage, [from, to]: TextRange, errors: number): number {
  const { quote, prefix, suffix, start } = passage;
  const before = text.slice(Math.max(0, from - prefix.length), from);
  const after = text.slice(to, to + suffix.length);
  return (
    weights.quote * (1 - errors / quote.length) +
    weights.prefix * likeness(before, prefix) +
    weights.suffix * likeness(after, suffix) +
    weights.place * (1 - Math.abs(from - start) / Math.max(1, text.length))
  );
}

function likeness(text: string, wanted: string): number {
  if (wanted === '') return 1;
  const errors = Math.min(...search(text, wanted, wanted.length).map(match => match.errors), wanted.length);
  return 1 - errors / wanted.length;
}

/** A stretch of the joined text as stretches of the blocks. */
export function placesOf(texts: readonly string[], [from, to]: TextRange): PagePlace[] {
  const places: PagePlace[] = [];
  let start = 0;
  for (const [block, { length }] of texts.entries()) {
    const range: TextRange = [Math.max(0, from - start), Math.min(length, to - start)];
    if (range[0] < range[1]) places.push({ block, range });
    start += length + 1;
  }
  return places;
}
