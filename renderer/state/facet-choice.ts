/** What the reader does with the values in the sidebar, as changes to the text of the query. */
import { parsePeriod } from '../../electron/search/query-dates.ts';
import { parseLength } from '../../electron/search/query-numbers.ts';
import { narrowed, withoutRange } from '../../electron/search/query-shape.ts';
import { sectionNames, sectionValue } from '../../electron/search/section-names.ts';
import { languageName } from '../../electron/search/term-value.ts';
import {
  dateFields,
  filtersOf,
  lengthValue,
  writeFilter,
  type Filter,
  type FilterField,
} from './query-terms.ts';

export type Choice = 'included' | 'excluded';

/**
 * An article has several tags and properties, but one of each of these, and of dates: another one takes
 * the place of the first.
 */
const single: readonly FilterField[] = ['section', 'source', 'lang', 'length'];

const replaced = (field: FilterField): readonly FilterField[] => {
  if (dateFields.includes(field)) return dateFields;
  return single.includes(field) ? [field] : [];
};

/**
 * A value as the sidebar writes it, of all the ways in which a query may: 2022-01 for 2022年1月, `<500` for `≤499`, a
 * section where it would stand if it were named from the top. How names are spelled, the archive says.
 */
export function usualSpelling(field: FilterField, value: string): string {
  switch (field) {
    case 'section':
      return sectionValue(sectionNames(value), true);
    case 'date':
      return parsePeriod(value) ?? value;
    case 'length': {
      const limits = parseLength(value);
      return limits ? lengthValue({ atLeast: 0, ...limits }) : value;
    }
    case 'lang':
      return languageName(value);
    case 'has':
    case 'is':
      return value.toLowerCase();
    default:
      return value;
  }
}

/** The values of a field that the query names, as `spell` writes them. */
export const choicesOf = (
  filters: readonly Filter[],
  field: FilterField,
  spell = (value: string) => usualSpelling(field, value),
): ReadonlyMap<string, Choice> =>
  new Map(
    filters
      .filter(filter => filter.field === field && !filter.wild)
      .map(({ value, negated }) => [spell(value), negated ? 'excluded' : 'included']),
  );

/** What a value becomes when the reader asks for `wanted`: the active one is let go of. */
export function nextChoice(current: Choice | undefined, wanted: Choice): Choice | undefined {
  if (current === undefined || (current === 'included' && wanted === 'excluded')) return wanted;
  return undefined;
}

/** The text in which the value, as `spell` writes it, is included, excluded, or not named. */
export function withChoice(
  text: string,
  field: FilterField,
  value: string,
  choice: Choice | undefined,
  spell = (other: string) => usualSpelling(field, other),
): string {
  const isSame = (filter: Filter) => filter.field === field && !filter.wild && spell(filter.value) === value;
  const gives = (filter: Filter) =>
    isSame(filter) || (choice === 'included' && !filter.negated && replaced(field).includes(filter.field));
  const rest = filtersOf(text)
    .filter(gives)
    .reduceRight((left, filter) => withoutRange(left, filter.range), text);
  if (choice === undefined) return rest;
  return narrowed(rest, `${choice === 'excluded' ? '-' : ''}${writeFilter(field, value)}`);
}

/**
 * Spells a name as it is shown. The archive says how for those that the query asked for when it last told of names;
 * until it tells of another query, those that differ in case or width alone are known to be the same.
 */
export function spelledAs(
  names: readonly string[],
  asked: readonly { readonly name: string; readonly shown: string }[],
): (value: string) => string {
  const plain = (name: string) => name.normalize('NFKC').toLowerCase();
  const known = new Map([
    ...names.toReversed().map(name => [plain(name), name] as const),
    ...asked.map(({ name, shown }) => [plain(name), shown] as const),
  ]);
  return value => known.get(plain(value)) ?? value;
}
