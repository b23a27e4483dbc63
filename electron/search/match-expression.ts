import { fold } from './fold.ts';
import { beginning, cjkTokens } from './index-text.ts';
import type { TextQuery } from './query.ts';
import { isCjk, runsOf } from './runs.ts';

/**
 * The FTS5 expression of one text leaf, in parentheses; undefined when it holds no letter or digit. The leaf is
 * one FTS5 phrase: its runs are tokenised as in the text, but the last CJK run may go on in the text, so it has
 * no token for its end: a single character there is a prefix. A prefix of one character that is all of the leaf has a
 * token of its own in the index.
 */
export function matchExpression(query: TextQuery): string | undefined {
  const folded = fold(query.phrase);
  const runs = runsOf(folded);
  const last = runs.at(-1);
  if (!last) return undefined;
  const tokens = runs.flatMap(run => {
    const characters = folded.slice(run.start, run.end);
    return isCjk(run) ? cjkTokens(characters) : [characters];
  });
  let prefix = query.prefix;
  if (isCjk(last)) {
    prefix = Array.from(folded.slice(last.start, last.end)).length === 1;
    if (!prefix) tokens.pop();
  }
  const [only = ''] = tokens;
  if (prefix && tokens.length === 1 && Array.from(only).length === 1) {
    return scoped(query, `"${beginning}${only}"`);
  }
  // Tokens hold letters, digits and marks alone, so there is nothing to escape.
  return scoped(query, `"${tokens.join(' ')}"${prefix ? ' *' : ''}`);
}

function scoped({ within }: TextQuery, phrase: string): string {
  return within === 'title' ? `(title : ${phrase})` : `(${phrase})`;
}
