import type { TextRange } from '../base/text-range.ts';
import type { QueryProblem } from './query.ts';

type Sign = 'open' | 'close' | 'and' | 'or' | 'not';

/** The signs and terms of a query, in order. `span` is the place of all of it, field name and quotes included. */
export type Lexeme =
  | { readonly kind: Sign; readonly span: TextRange }
  | (Term & { readonly kind: 'term'; readonly span: TextRange });

export interface Term {
  /** Undefined for a term of text. */
  readonly field: Field | undefined;
  /** Without quotes and star. */
  readonly value: TextRange;
  /** A star follows. */
  readonly star: boolean;
  /** It stands in quotes, the last of which may be missing. */
  readonly quoted: boolean;
  /** Nothing that follows belongs to it: it stands in quotes, and both are there. */
  readonly closed: boolean;
}

/** What may stand before a colon, and the field it means: other programs' names for the same are taken too. */
export const fields = {
  title: 'title',
  intitle: 'title',
  path: 'path',
  dir: 'path',
  tag: 'tag',
  section: 'section',
  source: 'source',
  author: 'source',
  lang: 'language',
  language: 'language',
  date: 'date',
  before: 'before',
  after: 'after',
  age: 'age',
  length: 'length',
  words: 'length',
  is: 'is',
  has: 'has',
  label: 'label',
  note: 'note',
} as const;
export type Field = (typeof fields)[keyof typeof fields];

const isField = (name: string): name is keyof typeof fields => Object.hasOwn(fields, name);

/** Between terms, in upper case: in lower case they are words that people look for. */
const operators: ReadonlyMap<string, 'and' | 'or' | 'not'> = new Map([
  ['AND', 'and'],
  ['&&', 'and'],
  ['OR', 'or'],
  ['||', 'or'],
  ['|', 'or'],
  ['NOT', 'not'],
]);

/** Signs as an input method for Chinese or Japanese types them. */
const twins: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '：': ':',
  '＃': '#',
  '＂': '"',
  '＊': '*',
  '－': '-',
  '／': '/',
  '！': '!',
  '＆': '&',
  '｜': '|',
};
const curlyQuote = /[“”„‟]/;

export interface Lexemes {
  readonly lexemes: readonly Lexeme[];
  readonly problems: readonly QueryProblem[];
}

export function lexQuery(text: string): Lexemes {
  const lexemes: Lexeme[] = [];
  const problems: QueryProblem[] = [];
  // Every sign is one code unit, so places stay the same.
  const plain = text.replace(/[（）：＃＂＊－／！＆｜]/g, sign => twins[sign] ?? sign);
  let position = 0;
  /** Where a straight quote has no partner, all those behind it are doubled, so that none of them has one. */
  let mayPair = true;

  const match = (pattern: RegExp, at: number) => {
    pattern.lastIndex = at;
    return pattern.exec(plain);
  };

  const take = (kind: Sign, length: number) => {
    lexemes.push({ kind, span: [position, position + length] });
    position += length;
  };

  /** The quoted string that opens at `at`; `end` is behind its closing quote. */
  const inQuotes = (at: number): { value: TextRange; end: number; closed: boolean } => {
    const straight = plain.charAt(at) === '"';
    // A straight pair may hold curly quotes, and its own kind doubled.
    const pair = straight && mayPair ? match(/"[^"]*(?:""[^"]*)*"(?!")/y, at) : null;
    if (straight && !pair) mayPair = false;
    const inside = pair ?? match(/["“”„‟][^"“”„‟]*["“”„‟]/y, at);
    if (inside) {
      const end = at + inside[0].length;
      return { value: [at + 1, end - 1], end, closed: true };
    }
    problems.push({ code: 'unclosed-quote', range: [at, at + 1], text: text.charAt(at) });
    return { value: [at + 1, plain.length], end: plain.length, closed: false };
  };

  const takeTerm = (field: Field | undefined, from: number) => {
    const start = position;
    const isQuoted = plain.charAt(from) === '"' || curlyQuote.test(plain.charAt(from));
    const { value, end, closed } = isQuoted ? inQuotes(from) : { ...bare(from), closed: false };
    const stars = match(/\*+/y, end)?.[0].length ?? 0;
    position = end + stars;
    lexemes.push({
      kind: 'term',
      field,
      value,
      star: stars > 0,
      quoted: isQuoted,
      closed,
      span: [start, position],
    });
  };

  /** Up to a space, a parenthesis or a quote; stars at its end are left. */
  const bare = (at: number): { value: TextRange; end: number } => {
    let end = at + (match(/[^\s()"“”„‟]*/y, at)?.[0].length ?? 0);
    while (end > at && plain.charAt(end - 1) === '*') end--;
    return { value: [at, end], end };
  };

  /** What is at `position` when it begins with a name and a colon, or with a number sign. */
  const takeField = (): boolean => {
    if (match(/#[^\s()]/y, position)) {
      takeTerm('tag', position + 1);
      return true;
    }
    const name = match(/([a-z]{2,}):/iy, position)?.[1];
    if (name === undefined) return false;
    const behind = position + name.length + 1;
    const known = name.toLowerCase();
    if (isField(known)) {
      takeTerm(fields[known], behind);
      return true;
    }
    // An address such as https://…, a scope such as std::sort or a word before a colon is text.
    if (match(/[^\s()/:]/y, behind)) {
      const range: TextRange = [position, behind - 1];
      problems.push({ code: 'unknown-field', range, text: text.slice(...range) });
    }
    return false;
  };

  const takeOperators = (): boolean => {
    // A sign by itself, or inside a word, is no negation.
    const signs = match(/(?<![^\s()])[-!]+(?=[^\s)!-])/y, position)?.[0] ?? '';
    for (const sign of signs) take('not', sign.length);
    if (signs !== '') return true;
    const word = match(/(?<![^\s()])(?:AND|OR|NOT|&&|\|\|?)(?![^\s()"“”„‟])/y, position)?.[0] ?? '';
    const operator = operators.get(word);
    if (operator) take(operator, word.length);
    return operator !== undefined;
  };

  while (position < plain.length) {
    if (match(/\s/y, position)) position++;
    else if (match(/\(/y, position)) take('open', 1);
    else if (match(/\)/y, position)) take('close', 1);
    else if (!takeOperators() && !takeField()) takeTerm(undefined, position);
  }
  return { lexemes, problems };
}
