import { isCjk, runsOf, type Run } from './runs.ts';
import { signsOf } from './signs.ts';

/** Takes the tokens of a text in the order of their positions. */
export interface TokenSink {
  /** A run of CJK begins with `character`, a code point as those below; `before` is the word before it, '' where none is. */
  runStart(character: number, before: string, position: number): void;
  /** Two neighbours in a run. */
  pair(first: number, second: number, position: number): void;
  /** A run ends with `character`; `behind` is the first one of the word behind it, 0 where none is. */
  runEnd(character: number, behind: number, position: number): void;
  word(word: string, position: number): void;
  /** What is attached to the word at this position, behind it or before it. */
  signBehind(sign: string, position: number): void;
  signBefore(sign: string, position: number): void;
}

/**
 * Cuts folded text into tokens. A word takes one position, a run of CJK one for each character, since every
 * character starts a token: 核酸检测 is `核酸 酸检 检测 测`, and any substring is a run of tokens. One position behind a
 * run stays empty: 核酸 and 检测 asked for as one run are not found in two that only follow each other. Where words and
 * runs meet, as in 7月4日, the first and the last token of a run know their neighbour. Signs share the position of their
 * word, so that whoever does not write them finds the text all the same.
 *
 * Positions count from `from`; returns the one after the last.
 */
export function tokenise(folded: string, from: number, sink: TokenSink): number {
  let position = from;
  const runs = runsOf(folded);
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index] as Run;
    if (isCjk(run)) {
      const [before, behind] = [runs[index - 1], runs[index + 1]];
      position = tokeniseRun(
        folded,
        run,
        { before: wordOf(folded, before), behind: firstOf(folded, behind) },
        position,
        sink,
      );
      continue;
    }
    const { before, joint, behind } = signsOf(folded, runs, index);
    if (before !== '') sink.signBefore(before, position);
    if (joint !== '') sink.signBehind(joint, position);
    if (behind !== '' && behind !== joint) sink.signBehind(behind, position);
    sink.word(folded.slice(run.start, run.end), position);
    position++;
  }
  return position;
}

function tokeniseRun(
  folded: string,
  { start, end }: Run,
  { before, behind }: { readonly before: string; readonly behind: number },
  from: number,
  sink: TokenSink,
): number {
  let position = from;
  let first = folded.codePointAt(start) ?? 0;
  sink.runStart(first, before, position);
  for (let next = start + width(first); next < end; position++) {
    const second = folded.codePointAt(next) ?? 0;
    sink.pair(first, second, position);
    first = second;
    next += width(second);
  }
  sink.runEnd(first, behind, position);
  return position + 2;
}

/** Of a word; 0 for a run of CJK, or none. */
const firstOf = (folded: string, run: Run | undefined): number =>
  run && !isCjk(run) ? (folded.codePointAt(run.start) ?? 0) : 0;

const wordOf = (folded: string, run: Run | undefined): string =>
  run && !isCjk(run) ? folded.slice(run.start, run.end) : '';

const width = (codePoint: number): number => (codePoint > 0xffff ? 2 : 1);
