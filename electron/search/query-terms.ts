import type { TextRange } from '../base/text-range.ts';
import { assertNever } from '../base/assert-never.ts';
import { fold } from './fold.ts';
import { parseAfter, parseBefore, parseDateRange } from './query-dates.ts';
import type { Term } from './query-lexemes.ts';
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

  if (field === undefined || field === 'title') {
    if (runsOf(fold(value)).length > 0) {
      const within = field === 'title' ? 'title' : 'anywhere';
      return { kind: 'text', within, phrase: value, prefix: term.star || unfinished, span };
    }
    if (field === 'title') report('empty-value', span);
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
      const parts = value.split(/[/／]/).map(part => part.trim());
      const names = parts.filter(part => part !== '');
      if (names.length > 0) return { kind: 'section', parts: names, fromTop: parts[0] === '', span };
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
    default:
      return assertNever(field);
  }
}
