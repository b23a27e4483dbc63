/**
 * The filters within the text of a query. The text is the one truth: chips are read from it, and a click on a
 * filter writes into it. Only what the window needs is understood here; the archive process parses the rest.
 */
import type { TextRange } from '../../electron/contract/archive-contract.ts';

export const filterFields = [
  'tag',
  'section',
  'source',
  'lang',
  'date',
  'before',
  'after',
  'length',
  'has',
  'is',
  'label',
  'note',
] as const;
export type FilterField = (typeof filterFields)[number];

export const dateFields: readonly FilterField[] = ['date', 'before', 'after'];

export interface Filter {
  readonly field: FilterField;
  /** Without quotes. */
  readonly value: string;
  readonly negated: boolean;
  /** Where the filter stands in the text, its `-` and quotes included. */
  readonly range: TextRange;
}

interface Term {
  /** As written. */
  readonly text: string;
  /** With signs in full width narrowed. */
  readonly plain: string;
  readonly range: TextRange;
  /** How many parentheses are open around it. */
  readonly depth: number;
}

/** Signs as an input method for Chinese or Japanese types them; each is one code unit, so places stay the same. */
const twins: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '：': ':',
  '＃': '#',
  '＂': '"',
  '－': '-',
};

const parenthesisOrTerm =
  /[()]|-?(?:#|[a-z]{2,}:)?(?:"(?:[^"]|"")*"(?!")|["“”„‟][^"“”„‟]*(?:["“”„‟]|$)|[^\s()"“”„‟]+)/gi;

function termsOf(text: string): readonly Term[] {
  const terms: Term[] = [];
  const plain = text.replace(/[（）：＃＂－]/g, sign => twins[sign] ?? sign);
  let depth = 0;
  for (const match of plain.matchAll(parenthesisOrTerm)) {
    if (match[0] === '(') depth++;
    else if (match[0] === ')') depth = Math.max(0, depth - 1);
    else {
      const range: TextRange = [match.index, match.index + match[0].length];
      terms.push({ text: text.slice(...range), plain: match[0], range, depth });
    }
  }
  return terms;
}

const fieldNames: Readonly<Record<string, FilterField>> = {
  ...Object.fromEntries(filterFields.map(field => [field, field])),
  author: 'source',
};

function filterOf({ text, plain, range }: Term): Filter | undefined {
  const negated = plain.startsWith('-');
  const [before = '', sign = ''] = /^-?(#|[a-z]{2,}:)/i.exec(plain) ?? [];
  const name = sign === '#' ? 'tag' : sign.slice(0, -1).toLowerCase();
  const field = Object.hasOwn(fieldNames, name) ? fieldNames[name] : undefined;
  const value = unquote(text.slice(before.length)).trim();
  return field && value !== '' ? { field, value, negated, range } : undefined;
}

const unquote = (written: string): string =>
  /^["＂“”„‟]/.test(written)
    ? written
        .slice(1)
        .replace(/["＂“”„‟]$/, '')
        .replace(/["＂]{2}/g, '"')
    : written;

/**
 * The filters that narrow the whole query: those inside parentheses or beside an OR are left out, as taking one
 * away would change what the others mean.
 */
export function filtersOf(text: string): readonly Filter[] {
  const terms = termsOf(text);
  const isOr = (term: Term | undefined) => term?.text === 'OR';
  return terms.flatMap((term, at) => {
    if (term.depth > 0 || isOr(terms[at - 1]) || isOr(terms[at + 1])) return [];
    return filterOf(term) ?? [];
  });
}

/** A filter as it is written in a query: in quotes, its own doubled, unless it is plainly one word. */
export const writeFilter = (field: FilterField, value: string): string =>
  /^(?:\/|[<>]=?)?[\p{L}\p{N}][\p{L}\p{N}\p{M}_./-]*$/u.test(value)
    ? `${field}:${value}`
    : `${field}:"${value.replaceAll('"', '""')}"`;

/**
 * The value of a section filter for a place in the tree, named from its top. A slash within a name is escaped, and so
 * is the sign that escapes.
 */
export const sectionValue = (parts: readonly string[]): string =>
  `/${parts.map(part => part.replace(/[\\/／]/g, String.raw`\$&`)).join('/')}`;

/** The names of the sections that a section filter names. */
export const sectionParts = (value: string): readonly string[] =>
  (value.match(/(?:\\[\\/／]|[^/／])+/g) ?? [])
    .map(part => part.replace(/\\([\\/／])/g, '$1').trim())
    .filter(part => part !== '');

/** The value of a length filter: at least `atLeast` words and less than `lessThan`. */
export function lengthValue({
  atLeast,
  lessThan,
}: {
  readonly atLeast: number;
  readonly lessThan?: number;
}): string {
  if (lessThan === undefined) return `>=${atLeast}`;
  return atLeast === 0 ? `<${lessThan}` : `${atLeast}/${lessThan - 1}`;
}

/** The text without what stands at `range`, and without the space this leaves behind. */
export function withoutRange(text: string, [start, end]: TextRange): string {
  return [text.slice(0, start).trimEnd(), text.slice(end).trimStart()].filter(Boolean).join(' ');
}

const same = (filter: Filter, field: FilterField, value: string) =>
  !filter.negated && filter.field === field && filter.value === value.trim();

export const hasFilter = (text: string, field: FilterField, value: string): boolean =>
  filtersOf(text).some(filter => same(filter, field, value));

/** The text with the filter added at its end. */
export const withFilter = (text: string, field: FilterField, value: string): string =>
  hasFilter(text, field, value) ? text : [text.trim(), writeFilter(field, value)].filter(Boolean).join(' ');

/** The text narrowed by one more term as `writeFilter` writes it. */
export function withTerm(text: string, term: string): string {
  const filter = filtersOf(term)[0];
  return filter ? withFilter(text, filter.field, filter.value) : text;
}

/** The text with the filter taken away where it stands, else added. */
export function toggleFilter(text: string, field: FilterField, value: string): string {
  const standing = filtersOf(text).find(filter => same(filter, field, value));
  return standing ? withoutRange(text, standing.range) : withFilter(text, field, value);
}

/** The text without its filters of these fields. */
export const withoutFields = (text: string, fields: readonly FilterField[]): string =>
  filtersOf(text)
    .filter(filter => fields.includes(filter.field))
    .reduceRight((rest, filter) => withoutRange(rest, filter.range), text);

/** The text with `field:value` in the place of every other filter of that field; without any where null. */
export function withOnly(text: string, field: FilterField, value: string | null): string {
  const rest = withoutFields(text, [field]).trim();
  return value === null ? rest : withFilter(rest, field, value);
}

/** The text narrowed to the days from `from` to `to`, both included (2022-01-24), whatever dates it named. */
export const withDays = (text: string, from: string, to: string): string =>
  withFilter(withoutFields(text, dateFields), 'date', from === to ? from : `${from}/${to}`);

/** Whether the text looks for words, beside its filters: only then are there matches to show. */
export const looksForWords = (text: string): boolean =>
  termsOf(text).some(term => !filterOf(term) && term.text !== 'OR' && /[\p{L}\p{N}]/u.test(term.text));
