import type { TextRange } from '../base/text-range.ts';
import { assertNever } from '../base/assert-never.ts';
import { fold } from './fold.ts';
import { parseAfter, parseBefore, parseDateRange } from './query-dates.ts';
import { parseAge, parseLength } from './query-numbers.ts';
import type { Term } from './query-lexemes.ts';
import { propertyOf } from './query-properties.ts';
import type { Query, QueryProblem } from './query.ts';
import { runsOf } from './runs.ts';

type Report = (code: QueryProblem['code'], range: TextRange) => void;

/**
 * What one term of `text` looks for. Undefined when it says nothing: a field's empty value or a bad date, which
 * are reported, or punctuation alone, which is not. An `unfinished` word may go on.
 */
export function termQuery(
  text: string,
  term: Term & { readonly span: TextRange },
  unfinished: boolean,
  report: Report,
): Query | undefined {
  const { field, span } = term;
  const written = text.slice(...term.value);
  const value = (term.closed ? written.replace(/["＂]{2}/g, '"') : written).trim();

  if (field === undefined || field === 'title' || field === 'path') {
    if (runsOf(fold(value)).length > 0) {
      const within = field ?? 'anywhere';
      return { kind: 'text', within, phrase: value, prefix: term.star || unfinished, span };
    }
    if (field !== undefined) report('empty-value', span);
    return undefined;
  }
  if (value === '') {
    report('empty-value', span);
    return undefined;
  }
  switch (field) {
    case 'tag':
      return { kind: 'tag', name: value, span };
    case 'source':
      return { kind: 'source', name: value, span };
    case 'section': {
      const parts = sectionNames(value);
      if (parts.length > 0) return { kind: 'section', parts, fromTop: /^[/／]/.test(value), span };
      report('empty-value', span);
      return undefined;
    }
    case 'date':
    case 'before':
    case 'after': {
      const parse = { date: parseDateRange, before: parseBefore, after: parseAfter }[field];
      const range = parse(value);
      if (range) return { kind: 'date', ...range, span };
      report('bad-date', term.value);
      return undefined;
    }
    case 'language':
      if (/^[a-z]{2,3}([-_][a-z\d]{2,8})*$/i.test(value)) {
        return { kind: 'language', name: value.toLowerCase().replaceAll('_', '-'), span };
      }
      report('unknown-value', term.value);
      return undefined;
    case 'age':
    case 'length': {
      const limits = field === 'age' ? parseAge(value) : parseLength(value);
      if (limits) return { kind: field, ...limits, span };
      report('bad-number', term.value);
      return undefined;
    }
    case 'is':
    case 'has': {
      const known = propertyOf(field, value.toLowerCase());
      if (known) return { ...known, span };
      report('unknown-value', term.value);
      return undefined;
    }
    case 'label':
    case 'note':
      return { kind: 'mark-text', mark: field, text: value, span };
    default:
      return assertNever(field);
  }
}

/** The names of a section path. Where a name holds a slash or a backslash, a backslash stands before it. */
export function sectionNames(value: string): string[] {
  const parts = value.match(/(?:\\[\\/／]|[^/／])+/g) ?? [];
  return parts.map(part => part.replace(/\\([\\/／])/g, '$1').trim()).filter(part => part !== '');
}
