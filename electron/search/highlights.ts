import type { TextRange } from '../base/text-range.ts';
import { fold, foldWithMap } from './fold.ts';
import type { Query, TextQuery } from './query.ts';
import { isCjk, runsOf, type Run } from './runs.ts';
import { noSigns, signsOf, type Signs } from './signs.ts';
import { spellingsOf } from './spellings.ts';

/**
 * Where the words and phrases of `query` stand in `text`: ranges of the text as given, ascending, merged where
 * they touch. Negated parts and fields other than `title` mark nothing; `title` marks nothing in a body. There is
 * a range for a phrase exactly when the full-text index finds that phrase in the text.
 */
export function findMatches(text: string, query: Query, within: 'title' | 'body'): TextRange[] {
  const leaves = positiveLeaves(query).filter(leaf => leaf.within === 'anywhere' || leaf.within === within);
  if (leaves.length === 0) return [];
  const { folded, starts, ends } = foldWithMap(text);
  const runs = runsOf(folded);
  const found: TextRange[] = [];
  for (const leaf of leaves) {
    for (const [start, end] of occurrences(folded, runs, leaf)) {
      found.push([starts[start] ?? 0, ends[end - 1] ?? 0]);
    }
  }
  return merge(found);
}

function positiveLeaves(query: Query): TextQuery[] {
  if (query.kind === 'text') return spellingsOf(query.phrase).map(phrase => ({ ...query, phrase }));
  if (query.kind === 'and' || query.kind === 'or') return query.parts.flatMap(positiveLeaves);
  return [];
}

/**
 * The phrase stands at a place of the text when its runs fall on as many consecutive runs there. Words fall on
 * whole words, the last one on the start of a word where it is a prefix. CJK runs are read as substrings: the
 * first may fall on the end of the text's run, the last on its start, a single one anywhere in it.
 */
function* occurrences(folded: string, runs: readonly Run[], leaf: TextQuery): Generator<TextRange> {
  const phrase = fold(leaf.phrase);
  const wanted = runsOf(phrase);
  const [first, last] = [wanted[0], wanted.at(-1)];
  if (!first || !last) return;
  const opening = phrase.slice(first.start, first.end);
  const signs = wanted.map((run, index) => (isCjk(run) ? noSigns : signsOf(phrase, wanted, index)));
  const closing = signs.at(-1)?.behind ?? '';
  // A word with a sign behind it is whole.
  const mayGoOn = isCjk(last) || (leaf.prefix && closing === '');

  /** Index of the last run that starts at or before `start`; both only grow. */
  let index = 0;
  for (let start = folded.indexOf(opening); start >= 0; start = folded.indexOf(opening, start + 1)) {
    for (let next = runs[index + 1]; next && next.start <= start; next = runs[index + 1]) index++;
    if (!isCjk(first) && runs[index]?.start !== start) continue;
    const end = fallsOn(index, start);
    if (end !== undefined) yield [start - (signs[0]?.before.length ?? 0), end + closing.length];
  }

  /** Where the phrase ends when it falls on the runs from `at`, beginning at `start`. */
  function fallsOn(at: number, start: number): number | undefined {
    let end = start;
    for (const [offset, { start: from, end: to }] of wanted.entries()) {
      const run = runs[at + offset];
      if (!run) return undefined;
      const place = offset === 0 ? start : run.start;
      if (!folded.startsWith(phrase.slice(from, to), place)) return undefined;
      end = place + to - from;
      if (end !== run.end && !(mayGoOn && offset === wanted.length - 1)) return undefined;
      if (!hasSigns(at + offset, signs[offset] ?? noSigns, leaf.prefix && offset === wanted.length - 1)) {
        return undefined;
      }
    }
    return end;
  }

  /** The run has the signs that are wanted, and maybe others; the one behind it may go on where `growing`. */
  function hasSigns(at: number, { before, joint, behind }: Signs, growing: boolean): boolean {
    if (before === '' && joint === '' && behind === '') return true;
    const present = signsOf(folded, runs, at);
    const isThere = (sign: string) =>
      sign === present.joint ||
      sign === present.behind ||
      (growing && (present.joint.startsWith(sign) || present.behind.startsWith(sign)));
    return (
      (before === '' || before === present.before) &&
      (joint === '' || joint === present.joint || joint === present.behind) &&
      (behind === '' || isThere(behind))
    );
  }
}

function merge(ranges: TextRange[]): TextRange[] {
  const merged: [number, number][] = [];
  for (const [start, end] of ranges.sort((one, other) => one[0] - other[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
