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
  subject: 'title',
  path: 'path',
  dir: 'path',
  inurl: 'path',
  filename: 'path',
  tag: 'tag',
  keyword: 'tag',
  keywords: 'tag',
  section: 'section',
  notebook: 'section',
  source: 'source',
  author: 'source',
  from: 'source',
  lang: 'language',
  language: 'language',
  date: 'date',
  pubdate: 'date',
  created: 'date',
  before: 'before',
  after: 'after',
  age: 'age',
  length: 'length',
  words: 'length',
  is: 'is',
  has: 'has',
  label: 'label',
  labels: 'label',
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
  '＇': "'",
};

export interface Lexemes {
  readonly lexemes: readonly Lexeme[];
  readonly problems: readonly QueryProblem[];
}

/** A value, and where what it stands in ends. */
interface Inside extends Pick<Term, 'value' | 'quoted' | 'closed'> {
  readonly end: number;
}

export function lexQuery(text: string): Lexemes {
  const lexemes: Lexeme[] = [];
  const problems: QueryProblem[] = [];
  // Every sign is one code unit, so places stay the same.
  const plain = text.replace(/[（）：＃＂＊－／！＆｜＇]/g, sign => twins[sign] ?? sign);
  let position = 0;
  /** Where a straight quote has no partner, all those behind it are doubled, so that none of them has one. */
  let mayPair = true;

  /** The last apostrophe at the end of a word, behind which none is worth looking for. */
  const lastClosing = [...plain.matchAll(/['’](?=[\s()*]|$)/g)].at(-1)?.index ?? 0;

  const match = (pattern: RegExp, at: number) => {
    pattern.lastIndex = at;
    return pattern.exec(plain);
  };

  const take = (kind: Sign, length: number) => {
    lexemes.push({ kind, span: [position, position + length] });
    position += length;
  };

  /** The quoted string that opens at `at`; `end` is behind its closing quote. */
  const inQuotes = (at: number): Inside => {
    const straight = plain.charAt(at) === '"';
    // A straight pair may hold curly quotes, and its own kind doubled.
    const pair = straight && mayPair ? match(/"[^"]*(?:""[^"]*)*"(?!")/y, at) : null;
    if (straight && !pair) mayPair = false;
    const inside = pair ?? match(/["“”„‟][^"“”„‟]*["“”„‟]/y, at);
    if (inside) {
      const end = at + inside[0].length;
      return { value: [at + 1, end - 1], end, quoted: true, closed: true };
    }
    problems.push({ code: 'unclosed-quote', range: [at, at + 1], text: text.charAt(at) });
    return { value: [at + 1, plain.length], end: plain.length, quoted: true, closed: false };
  };

  /** Apostrophes are quotes around a whole value, and letters within a word or where none ends one. */
  const inApostrophes = (at: number): Inside | undefined => {
    if (at >= lastClosing) return undefined;
    const inside = match(/['‘](?!\s)(?:[^'’]|['’](?![\s()*]|$))+['’]/y, at)?.[0];
    if (inside === undefined) return undefined;
    const end = at + inside.length;
    return { value: [at + 1, end - 1], end, quoted: true, closed: true };
  };

  const takeTerm = (field: Field | undefined, from: number) => {
    const start = position;
    const isQuoted = /["“”„‟]/.test(plain.charAt(from));
    const { value, end, ...quotes } = isQuoted ? inQuotes(from) : (inApostrophes(from) ?? bare(from));
    const stars = match(/\*+/y, end)?.[0].length ?? 0;
    position = end + stars;
    lexemes.push({ kind: 'term', field, value, star: stars > 0, ...quotes, span: [start, position] });
  };

  /** Up to a space, a parenthesis or a quote; stars at its end are left. */
  const bare = (at: number): Inside => {
    let end = at + (match(/[^\s()"“”„‟]*/y, at)?.[0].length ?? 0);
    while (end > at && plain.charAt(end - 1) === '*') end--;
    return { value: [at, end], end, quoted: false, closed: false };
  };

  /** What is at `position` when it begins with a name and a colon, or with a number sign. */
  const takeField = (): boolean => {
    // A topic as Weibo writes it; `#C#` is a tag whose name has the sign.
    const topic = match(/#(?![a-z]#)[^\s()#*"“”„‟]+#(?=[\s()"“”„‟]|$)/iy, position)?.[0];
    if (topic !== undefined) {
      const span: TextRange = [position, position + topic.length];
      const value: TextRange = [span[0] + 1, span[1] - 1];
      lexemes.push({ kind: 'term', field: 'tag', value, star: false, quoted: false, closed: true, span });
      position = span[1];
      return true;
    }
    if (match(/#[^\s()]/y, position)) {
      takeTerm('tag', position + 1);
      return true;
    }
    // A single letter is text, as in C:\news, but before a number: other programs have such fields.
    const name = match(/([a-z]{2,}|[a-z](?=:\d)):/iy, position)?.[1];
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
