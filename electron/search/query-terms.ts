import type { TextRange } from '../base/text-range.ts';
import { assertNever } from '../base/assert-never.ts';
import { fold } from './fold.ts';
import { isReversed, parseAfter, parseBefore, parseDateRange } from './query-dates.ts';
import { parsePast } from './query-durations.ts';
import { isEmpty, lacksUnit, parseAge, parseLength } from './query-numbers.ts';
import type { Field, Term } from './query-lexemes.ts';
import { propertyOf } from './query-properties.ts';
import type { Query, QueryProblem } from './query.ts';
import { runsOf } from './runs.ts';
import { sectionNames } from './section-names.ts';
import { languageName, patternOf, takesStar, valueOf } from './term-value.ts';

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
  const value = valueOf(text, term);
  if (!term.quoted && isRegularExpression(field, value)) {
    report('regular-expression', term.value);
    return undefined;
  }

  if (field === undefined || field === 'title' || field === 'path') {
    if (runsOf(fold(value)).length > 0) {
      const within = field ?? 'anywhere';
      return { kind: 'text', within, phrase: value, prefix: term.star || unfinished, span };
    }
    // Pictures and symbols are looked for by people; punctuation that stands alone is left over.
    if (/\p{S}/u.test(value)) report('only-signs', span);
    else if (field !== undefined) report('empty-value', span);
    return undefined;
  }
  const pattern = patternOf(value, term);
  if (value === '' && !(pattern.wild && takesStar(field))) {
    report('empty-value', span);
    return undefined;
  }
  // A star that means nothing here is no part of a date or number.
  const whole = term.star ? `${value}*` : value;
  const place: TextRange = term.star && !term.quoted ? [term.value[0], span[1]] : term.value;
  switch (field) {
    case 'tag':
    case 'source':
      return { kind: field, ...pattern, span };
    case 'section': {
      const { name, ...wild } = pattern;
      const parts = sectionNames(name);
      if (parts.length > 0) return { kind: 'section', parts, fromTop: /^[/／]/.test(name), ...wild, span };
      report('empty-value', span);
      return undefined;
    }
    case 'date':
    case 'before':
    case 'after': {
      const past = field === 'date' ? parsePast(whole) : undefined;
      if (past) return { kind: 'age', ...past, span };
      const parse = { date: parseDateRange, before: parseBefore, after: parseAfter }[field];
      const range = parse(whole);
      if (range && !isReversed(range)) return { kind: 'date', ...range, span };
      report(range ? 'wrong-order' : 'bad-date', place);
      return undefined;
    }
    case 'language':
      if (/^[a-z]{2,3}([-_][a-z\d]{2,8})*$/i.test(value)) {
        return { kind: 'language', name: languageName(value), span };
      }
      report('unknown-value', term.value);
      return undefined;
    case 'age':
    case 'length': {
      const limits = field === 'age' ? parseAge(whole) : parseLength(whole);
      if (limits && !isEmpty(limits)) return { kind: field, ...limits, span };
      report(limits ? 'wrong-order' : numberProblem(field, value), place);
      return undefined;
    }
    case 'is':
    case 'has': {
      const known = propertyOf(field, value.toLowerCase());
      if (known) return { ...known, span };
      report('unknown-value', term.value);
      return undefined;
    }
    case 'label': {
      const { name, ...wild } = pattern;
      return { kind: 'mark-text', mark: field, text: name, ...wild, span };
    }
    case 'note':
      return { kind: 'mark-text', mark: field, text: value, span };
    default:
      return assertNever(field);
  }
}

/** As other programs take it; a name or title that really is between slashes stands in quotes. */
function isRegularExpression(field: Field | undefined, value: string): boolean {
  if (field === 'title') return /^[/／]./.test(value);
  return (field === 'tag' || field === 'source') && /^[/／].+[/／][imsu]*$/.test(value);
}

function numberProblem(field: 'age' | 'length', value: string): QueryProblem['code'] {
  if (field === 'length') return 'bad-length';
  return lacksUnit(value) ? 'missing-unit' : 'bad-age';
}
