/**
 * What the full-text index has lists for. A pair of characters of the basic plane, which is nearly all of Chinese,
 * Japanese and Korean, is a number: the first character in the high 16 bits, the second, or 0 at the end of a run,
 * in the low ones. One of the two is a letter or digit where a run meets a word. All the rest is a string. Characters
 * below 9 are in no text, so they tell the kinds apart.
 */
export type Term = number | string;

/**
 * Kinds of terms, as the high half of a number or the first character of a string:
 * the first character of a run of CJK behind a word of one or two letters or digits, and that word, as in `12月`;
 */
const runStartBehind = 0;
/** a character that occurs somewhere, or in the title, without its places; */
const anywhere = 1;
const inTitle = 2;
/** the first character of a run of CJK that has no word before it; */
const runStart = 3;
/** a pair with a character outside of the basic plane; */
const widePair = 4;
/** what stands between two words or behind one, as in `3.5`, `C++`; */
const signBehind = 5;
/** or before one, as in `$5`; */
const signBefore = 6;
/** a token of the path; */
const inPath = 7;
/** how a character of the title is read in Mandarin: its syllable as a string, or its first letter and the next's. */
const read = 8;

const widest = 0xffff;
const numbered = (kind: number, codePoint: number): Term =>
  codePoint > widest
    ? String.fromCharCode(kind) + String.fromCodePoint(codePoint)
    : kind * 0x10000 + codePoint;
const spelled = (kind: number, text: string): string => String.fromCharCode(kind) + text;

/** Two neighbours in a run of CJK. Code points. */
export function pairTerm(first: number, second: number): Term {
  if (first <= widest && second <= widest) return first * 0x10000 + second;
  return spelled(widePair, spellPair(first, second));
}

export const spellPair = (first: number, second: number): string =>
  second === 0 ? String.fromCodePoint(first) : String.fromCodePoint(first, second);

export const characterTerm = (codePoint: number): Term => numbered(anywhere, codePoint);
export const titleCharacterTerm = (codePoint: number): Term => numbered(inTitle, codePoint);
/** `before` is the word before the run, '' where none is. */
export function runStartTerm(character: number, before: string): Term {
  if (before === '') return numbered(runStart, character);
  if (isTold(before)) return spelled(runStartBehind, before + String.fromCodePoint(character));
  const last = before.charCodeAt(before.length - 1);
  const isSecondHalf = last >= 0xdc00 && last <= 0xdfff;
  return pairTerm(isSecondHalf ? (before.codePointAt(before.length - 2) ?? 0) : last, character);
}
/** The start of a run behind this word tells all of it: a word so short is in most articles, and few have both. */
export const isTold = (word: string): boolean => word.length <= 2;
/** `behind` is the first character of the word behind the run, 0 where none is. */
export const runEndTerm = (character: number, behind: number): Term => pairTerm(character, behind);

/** The first one or two letters that some word has. */
export const beginningTerm = (letters: string): Term => spelled(anywhere, letters);
export const titleBeginningTerm = (letters: string): Term => spelled(inTitle, letters);
export const signBehindTerm = (sign: string): string => spelled(signBehind, sign);
export const signBeforeTerm = (sign: string): string => spelled(signBefore, sign);
/** A word, a pair, or the last character of a run. */
export const pathTerm = (token: string): string => spelled(inPath, token);

export const syllableTerm = (syllable: string): string => spelled(read, syllable);
/** Two letters of a to z, of neighbouring characters. */
export const initialsTerm = (first: string, second: string): Term =>
  numbered(read, (letterNumber(first) << 5) | letterNumber(second));
const letterNumber = (letter: string): number => letter.charCodeAt(0) & 31;

/** The term has a list of articles alone, without positions. */
export function lacksPositions(term: Term): boolean {
  const kind = typeof term === 'number' ? term >>> 16 : term.charCodeAt(0);
  return kind === anywhere || kind === inTitle;
}

/** How many letters of a word have a term of their own: with more, few enough words begin so. */
const mostLetters = 2;

/** The beginnings of a word that have a term: its first character, and its first two. */
export function beginningsOf(word: string): string[] {
  const beginnings: string[] = [];
  let end = 0;
  for (const character of word) {
    beginnings.push(word.slice(0, (end += character.length)));
    if (beginnings.length === mostLetters) break;
  }
  return beginnings;
}
