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
 * Understands a query as a person writes it; never throws. This is the whole grammar; a space between terms is AND and
 * binds closer than OR:
 *
 *     query     = terms { ("OR" | "||" | "|") terms }
 *     terms     = part { ["AND" | "&&"] part }
 *     part      = { "-" | "!" | "NOT" } ( term | "(" query ")" )
 *     term      = word["*"] | phrase["*"] | "#"value | "#"word"#" | field":"value
 *     value     = word | phrase                         phrase = '"'characters'"', its own quotes doubled,
 *                                                       or apostrophes around it
 *
 *     text      = "title" | "path"                      word or phrase, "*" for the beginning of a word
 *     name      = "tag" | "source"                      the whole name, "*" for anything in it
 *     section   = "section"                             ["/"] name { "/" name }, from the top where "/" comes first;
 *                                                       "*" as in names
 *     language  = "lang"                                zh, pt-BR
 *     days      = "date"                                day | [day] "/" [day]      see query-dates.ts
 *                 "before" | "after"                    day
 *     age       = "age"                                 limits of numbers with d, w, m or y; n is no more than n
 *     length    = "length"                              limits of numbers
 *     limits    =                                       ("<" | "<=" | ">" | ">=") n | [n] (".." | "/") [n] | n
 *     property  = "is" | "has"                          see query-properties.ts
 *     mark      = "label" | "note"                      word or phrase; "*" as in names for a label
 *
 * Other names of the fields are in query-lexemes.ts. Signs may be full-width, and quotes curly. Parts that say nothing,
 * such as punctuation, are left out, and reported where nothing else is there; what cannot be understood becomes a
 * problem and the rest still runs. While `typing`, a word that the text ends in is a prefix.
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
  const whole = text.trim();
  if (query.kind === 'all' && problems.length === 0 && whole !== '') {
    const start = text.indexOf(whole);
    report('only-signs', [start, start + whole.length]);
  }
  return { query, problems: problems.sort((one, other) => one.range[0] - other.range[0]) };
}
