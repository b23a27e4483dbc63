import { isCjk, runsOf, type Run } from './runs.ts';
import { signsOf } from './signs.ts';

/** Takes the tokens of a text in the order of their positions. */
export interface TokenSink {
  /** A character of a run of CJK with its successor, 0 at the end of the run. Code points. */
  pair(first: number, second: number, position: number): void;
  /** A run of CJK begins here. Comes before its first pair. */
  runStart(character: number, position: number): void;
  word(word: string, position: number): void;
  /** What is attached to the word at this position, behind it or before it. */
  signBehind(sign: string, position: number): void;
  signBefore(sign: string, position: number): void;
}

/**
 * Cuts folded text into tokens. A word takes one position, a run of CJK one for each character, since every
 * character starts a token: 核酸检测 is `核酸 酸检 检测 测`, and any substring is a run of tokens. One position behind a
 * run stays empty: 核酸 and 检测 asked for as one run are not found in two that only follow each other. Signs share the
 * position of their word, so that whoever does not write them finds the text all the same.
 *
 * Positions count from `from`; returns the one after the last.
 */
export function tokenise(folded: string, from: number, sink: TokenSink): number {
  let position = from;
  const runs = runsOf(folded);
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index] as Run;
    if (isCjk(run)) {
      position = tokenisePairs(folded, run, position, sink);
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

function tokenisePairs(folded: string, { start, end }: Run, from: number, sink: TokenSink): number {
  let position = from;
  let first = folded.codePointAt(start) ?? 0;
  sink.runStart(first, position);
  for (let next = start + width(first); next < end; position++) {
    const second = folded.codePointAt(next) ?? 0;
    sink.pair(first, second, position);
    first = second;
    next += width(second);
  }
  sink.pair(first, 0, position);
  return position + 2;
}

const width = (codePoint: number): number => (codePoint > 0xffff ? 2 : 1);
