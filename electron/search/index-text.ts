import { fold } from './fold.ts';
import { isCjk, runsOf } from './runs.ts';

/**
 * The tokens of a run of CJK characters: each position starts one, the character with its successor, or alone
 * at the end of the run. So 核酸检测 is `核酸 酸检 检测 测`, and any substring is a run of tokens.
 */
export function cjkTokens(run: string): string[] {
  const characters = Array.from(run);
  return characters.map((character, position) => character + (characters[position + 1] ?? ''));
}

/** The folded tokens of a text, separated by one space, in UTF-8: what FTS5's ascii tokenizer is given. */
export function indexText(text: string): Uint8Array {
  const folded = fold(text);
  const tokens: string[] = [];
  for (const run of runsOf(folded)) {
    const characters = folded.slice(run.start, run.end);
    if (!isCjk(run)) tokens.push(characters);
    else for (const token of cjkTokens(characters)) tokens.push(token);
  }
  return new TextEncoder().encode(tokens.join(' '));
}
