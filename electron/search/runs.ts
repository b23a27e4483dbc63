import { type Script, scriptOf, separator, word } from './script.ts';

/**
 * A maximal stretch of characters of one script in folded text, from `start` up to `end`. All the rest,
 * punctuation and spaces, only separates runs: `1月24日` is the four runs 1, 月, 24, 日.
 */
export interface Run {
  readonly script: Exclude<Script, typeof separator>;
  readonly start: number;
  readonly end: number;
}

export function runsOf(folded: string): Run[] {
  const runs: Run[] = [];
  let script: Script = separator;
  let start = 0;
  let position = 0;
  while (position < folded.length) {
    const codePoint = folded.codePointAt(position) ?? 0;
    const next = scriptOf(codePoint, script);
    if (next !== script) {
      if (script !== separator) runs.push({ script, start, end: position });
      script = next;
      start = position;
    }
    position += codePoint > 0xffff ? 2 : 1;
  }
  if (script !== separator) runs.push({ script, start, end: folded.length });
  return runs;
}

/** Chinese, Japanese and Korean, which are cut into pairs of characters because words have no visible ends. */
export function isCjk(run: Run): boolean {
  return run.script !== word;
}
