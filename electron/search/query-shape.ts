/**
 * How the terms of a query stand to each other, whatever they look for, and how it is written on. The window needs this
 * at each key, so nothing that folds text may be imported here.
 */
import type { TextRange } from '../base/text-range.ts';
import { lexQuery, type Lexeme, type Term } from './query-lexemes.ts';
import { QueryTree } from './query-tree.ts';
import type { Query } from './query.ts';

export interface NarrowingTerm {
  readonly term: Term;
  readonly negated: boolean;
  /** Where it stands, with its negation and the parentheses around it alone. */
  readonly range: TextRange;
}

interface Shape {
  /** Without the strays. */
  readonly lexemes: readonly Lexeme[];
  /** Signs that join nothing, and parentheses that close nothing. */
  readonly strays: ReadonlySet<Lexeme>;
  /** Each term is a text in it, as the tree asks none of them what it looks for. */
  readonly query: Query | undefined;
}

function shapeOf(text: string): Shape {
  const { lexemes } = lexQuery(text);
  const reported = new Set<TextRange>();
  const tree = new QueryTree((_, span) => reported.add(span));
  for (const lexeme of lexemes) {
    if (lexeme.kind !== 'term') tree[lexeme.kind](lexeme.span);
    else tree.operand({ kind: 'text', within: 'anywhere', phrase: '', prefix: false, span: lexeme.span });
  }
  const query = tree.end();
  // A parenthesis that is left open still holds what follows.
  const isStray = ({ kind, span }: Lexeme) => kind !== 'open' && reported.has(span);
  return {
    lexemes: lexemes.filter(lexeme => !isStray(lexeme)),
    strays: new Set(lexemes.filter(isStray)),
    query,
  };
}

/** The terms each of which narrows the whole query: no alternative to it, and none to a group that it is in. */
export function narrowingTerms(text: string): readonly NarrowingTerm[] {
  const { lexemes, query } = shapeOf(text);
  const parts = query?.kind === 'and' ? query.parts : query ? [query] : [];
  const negations = new Map<TextRange, boolean>();
  for (const part of parts) {
    const inner = part.kind === 'not' ? part.part : part;
    if (inner.kind === 'text') negations.set(inner.span, part.kind === 'not');
  }
  return lexemes.flatMap((lexeme, at) => {
    const negated = negations.get(lexeme.span);
    if (lexeme.kind !== 'term' || negated === undefined) return [];
    const [first, last] = withItsSigns(lexemes, at, at);
    return { term: lexeme, negated, range: placeOf(lexemes, first, last) };
  });
}

/** From `first` to `last`, and the negations and parentheses that are around these alone. */
function withItsSigns(lexemes: readonly Lexeme[], first: number, last: number): [number, number] {
  for (;;) {
    while (lexemes[first - 1]?.kind === 'not') first--;
    const [before, behind] = [lexemes[first - 1], lexemes[last + 1]];
    // At the end of the text, parentheses may be left open.
    if (before?.kind !== 'open' || (behind && behind.kind !== 'close')) return [first, last];
    first--;
    if (behind) last++;
  }
}

const placeOf = (lexemes: readonly Lexeme[], first: number, last: number): TextRange => [
  lexemes[first]?.span[0] ?? 0,
  lexemes[last]?.span[1] ?? 0,
];

const straightQuote = /^["＂]$/;

/** The query and one more term, which narrows all of it; what is unfinished is finished first. */
export function narrowed(text: string, term: string): string {
  const { written, open, hasAlternatives } = finished(text);
  const whole = `${written}${')'.repeat(open)}`;
  return [hasAlternatives ? `(${whole})` : whole, term].filter(Boolean).join(' ');
}

/**
 * What can be written on behind: the same query with its quotes closed, without strays and without what has only begun.
 * `open` is how many of its parentheses have no partner yet.
 */
function finished(text: string): { written: string; open: number; hasAlternatives: boolean } {
  const { lexemes, strays } = shapeOf(text);
  const kept = lexemes.slice(0, lexemes.findLastIndex(lexeme => !isDangling(lexeme)) + 1);
  const end = kept.at(-1)?.span[1] ?? 0;
  let written = '';
  let done = 0;
  let open = 0;
  let hasAlternatives = false;
  const copyTo = (place: number) => {
    written += text.slice(done, place);
    done = place;
  };
  const parts = [...kept, ...strays].sort((one, other) => one.span[0] - other.span[0]);
  for (const lexeme of parts.filter(({ span }) => span[1] <= end)) {
    if (strays.has(lexeme)) {
      copyTo(lexeme.span[0]);
      done = lexeme.span[1];
      written = written.trimEnd();
      if (/\S/.test(text.charAt(done))) written += ' ';
    } else if (lexeme.kind === 'open') open++;
    else if (lexeme.kind === 'close') open--;
    else if (lexeme.kind === 'or') hasAlternatives ||= open === 0;
    else if (lexeme.kind === 'term') {
      const [opening, closing] = missingQuotes(text, lexeme);
      if (closing === '') continue;
      copyTo(lexeme.span[0]);
      // Two quotes beside each other would be one inside a phrase.
      if (straightQuote.test(written.slice(-1))) written += ' ';
      copyTo(lexeme.value[0]);
      written += opening;
      copyTo(lexeme.value[1]);
      written += closing;
      if (lexeme.closed) done++;
      if (straightQuote.test(text.charAt(done))) written += ' ';
    }
  }
  copyTo(end);
  return { written: written.trim(), open, hasAlternatives };
}

/** Nothing has come yet of what it begins. */
const isDangling = (lexeme: Lexeme): boolean =>
  lexeme.kind === 'term' ? lexeme.value[0] === lexeme.value[1] && !lexeme.star : lexeme.kind !== 'close';

/**
 * The quotes that a term lacks so that nothing written behind it can change it. A curly quote closes a straight one only
 * until another straight one follows, and an apostrophe that opens a word is a quote as soon as another closes one.
 */
function missingQuotes(text: string, { value, quoted, closed }: Term): [opening: string, closing: string] {
  if (!quoted) return /['‘＇]/.test(text.charAt(value[0])) ? ['“', '”'] : ['', ''];
  const [opening, closing] = [text.charAt(value[0] - 1), text.charAt(value[1])];
  if (straightQuote.test(opening)) return ['', straightQuote.test(closing) ? '' : '"'];
  return ['', closed ? '' : '”'];
}

/** What these begin is found wherever they stand. */
const withoutWords = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]$/u;

/** The query with a star behind the word that it ends in, which is how that is understood while it is being typed. */
export function openEnded(text: string): string {
  const last = lexQuery(text).lexemes.at(-1);
  if (last?.kind !== 'term' || last.closed || last.star || last.span[1] !== text.length) return text;
  const isText = last.field === undefined || last.field === 'title' || last.field === 'path';
  const [opening] = missingQuotes(text, last);
  const isWord = /[\p{L}\p{N}]/u.test(text.slice(...last.value)) && !withoutWords.test(text);
  if (!isText || !isWord || opening !== '') return text;
  const { written, open } = finished(text);
  return `${written}*${')'.repeat(open)}`;
}

/** The query without what stands at `range`, and without the signs, spaces and parentheses this leaves to nothing. */
export function withoutRange(text: string, range: TextRange): string {
  const { lexemes } = shapeOf(text);
  let [first, last] = withItsSigns(
    lexemes,
    lexemes.findIndex(({ span }) => span[0] >= range[0]),
    lexemes.findLastIndex(({ span }) => span[1] <= range[1]),
  );
  if (lexemes[first - 1]?.kind === 'and') first--;
  else if (lexemes[last + 1]?.kind === 'and') last++;
  const [previous, next] = [lexemes[first - 1], lexemes[last + 1]];
  // Strays beside it would join what is left.
  const before = text.slice(0, previous?.span[1] ?? 0);
  const start = next?.span[0] ?? text.length;
  // A word right behind a closing quote is one whatever it begins with; by itself it might be a sign.
  const isGlued = next?.kind === 'term' && next.value[0] === start && start === lexemes[last]?.span[1];
  const behind = isGlued ? `“${text.slice(...next.value)}”${text.slice(next.value[1])}` : text.slice(start);
  const isInside = /[(（]$/.test(before) || /^[)）]/.test(behind);
  return isInside ? before + behind : [before, behind].filter(Boolean).join(' ');
}
