import type { TextRange } from '../base/text-range.ts';
import { QueryTree } from './query-tree.ts';
import { lexQuery, type Lexeme } from './query-lexemes.ts';
import { termQuery } from './query-terms.ts';
import type { Query, QueryProblem } from './query.ts';

export interface ParsedQuery {
  readonly query: Query;
  /** In the order of their places. */
  readonly problems: readonly QueryProblem[];
}

/**
 * Understands a query as a person writes it; never throws. The grammar, where a space between terms is AND and
 * binds closer than OR:
 *
 *     query = terms { "OR" terms }          terms = { ["-"] ( term | "(" query ")" ) }
 *     term  = word["*"] | '"'phrase'"'["*"] | "#"value | field":"value        value = word | '"'words'"'
 *     field = title intitle tag section source author date before after
 *
 * Parts that say nothing, such as punctuation, are left out; what cannot be understood becomes a problem and the
 * rest still runs. While `typing`, a word that the text ends in is a prefix.
 */
export function parseQuery(text: string, typing: boolean): ParsedQuery {
  const { lexemes, problems: lexProblems } = lexQuery(text);
  const problems = [...lexProblems];
  const report = (code: QueryProblem['code'], range: TextRange) =>
    problems.push({ code, range, text: text.slice(...range) });
  const tree = new QueryTree(report);

  const take = (lexeme: Lexeme) => {
    if (lexeme.kind !== 'term') return tree[lexeme.kind](lexeme.span);
    const unfinished = typing && !lexeme.closed && lexeme.span[1] === text.length;
    tree.operand(termQuery(text, lexeme, unfinished, report));
  };
  lexemes.forEach(take);
  const query = tree.end() ?? { kind: 'all' };
  return { query, problems: problems.sort((one, other) => one.range[0] - other.range[0]) };
}
