import { assertNever } from '../base/assert-never.ts';
import type { NamePattern } from './name-pattern.ts';
import type { Limits } from './query-numbers.ts';
import type { FieldQuery, Query, TextQuery } from './query.ts';
import { sectionValue } from './section-names.ts';

/**
 * The plainest spelling of a query: parsing it gives the same query, but for the places. A query that asks for
 * everything is the empty text.
 */
export function printQuery(query: Query): string {
  switch (query.kind) {
    case 'all':
      return '';
    case 'and':
      return query.parts
        .map(part => (part.kind === 'or' ? `(${printQuery(part)})` : printQuery(part)))
        .join(' ');
    case 'or':
      return query.parts.map(printQuery).join(' OR ');
    case 'not':
      return query.part.kind === 'and' || query.part.kind === 'or'
        ? `-(${printQuery(query.part)})`
        : `-${printQuery(query.part)}`;
    case 'text':
      return printText(query);
    default:
      return printField(query);
  }
}

const fieldOf: Readonly<Record<TextQuery['within'], string>> = {
  anywhere: '',
  title: 'title:',
  path: 'path:',
};

function printText({ within, phrase, prefix }: TextQuery): string {
  return `${fieldOf[within]}${printValue(phrase)}${prefix ? '*' : ''}`;
}

function printField(field: FieldQuery): string {
  switch (field.kind) {
    case 'tag':
    case 'source':
      return `${field.kind}:${printName(field)}`;
    case 'section':
      return `section:${printSection(field.parts, field.fromTop, field.wild)}`;
    case 'language':
      return `lang:${field.name}`;
    case 'date':
      return field.from === field.to ? `date:${field.from}` : `date:${field.from ?? ''}/${field.to ?? ''}`;
    case 'age':
      return `age:${printLimits(field, 'd')}`;
    case 'length':
      return `length:${printLimits(field, '')}`;
    case 'trait':
      return field.trait === 'image' ? 'has:image' : `is:${field.trait}`;
    case 'mark':
      return field.mark === 'noted' ? 'has:note' : `is:${field.mark}`;
    case 'mark-text':
      return `${field.mark}:${printName({ name: field.text, wild: field.wild })}`;
    default:
      return assertNever(field);
  }
}

function printLimits({ atLeast, lessThan }: Limits, unit: string): string {
  if (atLeast === undefined) return `<${lessThan ?? 0}${unit}`;
  return lessThan === undefined ? `>=${atLeast}${unit}` : `${atLeast}${unit}..${lessThan - 1}${unit}`;
}

/** The value of a section field. */
export const printSection = (parts: readonly string[], fromTop: boolean, wild?: true): string =>
  printName({ name: sectionValue(parts, false), wild }, fromTop ? '/' : '');

/** In quotes, its own doubled, unless it is plainly one word, which nothing in the grammar could take for a sign. */
export function printValue(value: string): string {
  return isPlain(value) ? value : inQuotes(value);
}

/** In quotes, stars are the name's own, so one that is not stands behind them, or bare. `top` may stand bare, too. */
function printName({ name, wild }: NamePattern, top = ''): string {
  const stem = wild && name.endsWith('*') ? name.slice(0, -1) : name;
  const star = name.slice(stem.length);
  const isBare = isPlain(stem) || (wild && (stem === '' || star === ''));
  return isBare ? `${top}${name}` : `${inQuotes(`${top}${stem}`)}${star}`;
}

const isPlain = (value: string): boolean =>
  /^(?:[<>]=?)?[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}_./+%@-]*$/u.test(value) && !/^(?:AND|OR|NOT)$/.test(value);

const inQuotes = (value: string): string => `"${value.replace(/["＂]/g, '""')}"`;
