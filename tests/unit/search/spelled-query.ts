import { expect } from 'vitest';
import { assertNever } from '../../../electron/base/assert-never.ts';
import { parseQuery } from '../../../electron/search/parse-query.ts';
import type { Query } from '../../../electron/search/query.ts';

/** A query in one line: words in quotes, `+` for and, `|` for or, `!` for not. */
function spell(query: Query): string {
  switch (query.kind) {
    case 'all':
      return 'all';
    case 'and':
    case 'or':
      return `(${query.parts.map(spell).join(query.kind === 'and' ? ' + ' : ' | ')})`;
    case 'not':
      return `!${spell(query.part)}`;
    case 'text':
      return `${query.within === 'anywhere' ? '' : `${query.within}:`}'${query.phrase}'${query.prefix ? '*' : ''}`;
    case 'tag':
    case 'source':
      return `${query.kind}<${query.name}>${wildness(query)}`;
    case 'language':
      return `${query.kind}<${query.name}>`;
    case 'section':
      return `section<${query.fromTop ? '/' : ''}${query.parts.join('/')}>${wildness(query)}`;
    case 'date':
      return `date<${query.from ?? ''}..${query.to ?? ''}>`;
    case 'age':
    case 'length':
      return `${query.kind}<${query.atLeast ?? ''}..<${query.lessThan ?? ''}>`;
    case 'trait':
      return query.trait;
    case 'mark':
      return query.mark;
    case 'mark-text':
      return `${query.mark}<${query.text}>${wildness(query)}`;
    default:
      return assertNever(query);
  }
}

const wildness = ({ wild }: { readonly wild?: true | undefined }) => (wild ? '~' : '');

export const spelled = (text: string, typing = false) => spell(parseQuery(text, typing).query);
/** "bad-date at 5: 2022-13", for each. */
export const problemsOf = (text: string) =>
  parseQuery(text, false).problems.map(({ code, range, text: fault }) => {
    expect(text.slice(...range)).toBe(fault);
    return `${code} at ${range[0]}: ${fault}`;
  });
