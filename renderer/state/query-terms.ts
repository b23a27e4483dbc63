/**
 * The filters within the text of a query. The text is the one truth: chips are read from it, and a click on a
 * filter writes into it. What a filter finds is known to the archive process alone.
 */
import type { TextRange } from '../../electron/contract/archive-contract.ts';
import { printSection, printValue } from '../../electron/search/print-query.ts';
import { lexQuery, type Field } from '../../electron/search/query-lexemes.ts';
import { narrowed, narrowingTerms, withoutRange } from '../../electron/search/query-shape.ts';
import { sectionNames } from '../../electron/search/section-names.ts';
import { patternOf, valueOf } from '../../electron/search/term-value.ts';

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
  /** The stars in the value stand for anything. */
  readonly wild: boolean;
  readonly negated: boolean;
  /** Where the filter stands in the text, with its signs. */
  readonly range: TextRange;
}

/** The search knows more fields than filter, and one of them by another name. */
const filterFieldOf = (field: Field | undefined): FilterField | undefined =>
  field === 'language' ? 'lang' : filterFields.find(known => known === field);

/**
 * The filters that narrow the whole query: those beside an OR, or in a group that is one thing among others, are left
 * out, as taking one away would change what the others mean.
 */
export const filtersOf = (text: string): readonly Filter[] =>
  narrowingTerms(text).flatMap(({ term, negated, range }) => {
    const field = filterFieldOf(term.field);
    if (!field) return [];
    const { name, wild = false } = patternOf(valueOf(text, term), term);
    return name === '' ? [] : { field, value: name, wild, negated, range };
  });

/** A filter as it is written in a query. */
export const writeFilter = (field: FilterField, value: string): string =>
  field === 'section'
    ? `section:${printSection(sectionNames(value), /^[/／]/.test(value))}`
    : `${field}:${printValue(value)}`;

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

/** The text narrowed by one more term as `writeFilter` writes it, unless that filter stands there. */
export function withTerm(text: string, term: string): string {
  const [wanted] = filtersOf(term);
  const stands = filtersOf(text).some(
    ({ field, value, wild, negated }) =>
      !negated && !wild && field === wanted?.field && value === wanted.value,
  );
  return wanted && !stands ? narrowed(text, term) : text;
}

/** The text without its filters of these fields. */
export const withoutFields = (text: string, fields: readonly FilterField[]): string =>
  filtersOf(text)
    .filter(filter => fields.includes(filter.field))
    .reduceRight((rest, filter) => withoutRange(rest, filter.range), text);

/** The text narrowed to the days from `from` to `to`, both included (2022-01-24), whatever dates it named. */
export const withDays = (text: string, from: string, to: string): string =>
  withTerm(withoutFields(text, dateFields), writeFilter('date', from === to ? from : `${from}/${to}`));

/** Whether the text looks for words, beside its filters: only then are there matches to show. */
export const looksForWords = (text: string): boolean =>
  lexQuery(text).lexemes.some(
    lexeme =>
      lexeme.kind === 'term' &&
      (lexeme.field === undefined || lexeme.field === 'title' || lexeme.field === 'path') &&
      /[\p{L}\p{N}]/u.test(valueOf(text, lexeme)),
  );
