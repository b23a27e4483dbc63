/**
 * What search means, written down a second time without tokens: the text is folded and cut into runs of one
 * script, and a phrase is laid against consecutive runs.
 */
import type { TextRange } from '../../../electron/base/text-range.ts';

/** Folding for the characters of arbitraries.ts alone: one code unit becomes one. */
export function plainFold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[à-ÿ]/g, letter => letter.normalize('NFD').charAt(0));
}

interface OracleRun {
  readonly text: string;
  readonly start: number;
  readonly isWord: boolean;
}

export function oracleRuns(folded: string): OracleRun[] {
  const runs = folded.matchAll(/\p{Script=Han}+|[ぁ-ゖァ-ヺー]+|[가-힣]+|[a-z0-9]+/gu);
  return Array.from(runs, run => ({ text: run[0], start: run.index, isWord: /^[a-z0-9]/.test(run[0]) }));
}

/** Every place of `phrase` in `text`, both folded. */
export function oracleMatches(text: string, phrase: string, prefix: boolean): TextRange[] {
  const wanted = oracleRuns(phrase);
  const runs = oracleRuns(text);
  const found: TextRange[] = [];
  runs.forEach((run, index) => {
    const [only] = wanted;
    if (only && wanted.length === 1 && !only.isWord) {
      for (let at = 0; at < run.text.length; at++) {
        if (run.text.startsWith(only.text, at)) {
          found.push([run.start + at, run.start + at + only.text.length]);
        }
      }
      return;
    }
    const laid = wanted.map((want, offset) => {
      const have = runs[index + offset];
      if (!have) return undefined;
      const isFirst = offset === 0;
      const isLast = offset === wanted.length - 1;
      const fits =
        want.text === have.text ||
        (isFirst && !isLast && !want.isWord && have.text.endsWith(want.text)) ||
        (isLast && (prefix || !want.isWord) && have.text.startsWith(want.text));
      return fits ? have : undefined;
    });
    const [first, last] = [laid[0], laid.at(-1)];
    const [wantedFirst, wantedLast] = [wanted[0], wanted.at(-1)];
    if (!first || !last || !wantedFirst || !wantedLast || laid.includes(undefined)) return;
    const start =
      wanted.length === 1 ? first.start : first.start + first.text.length - wantedFirst.text.length;
    found.push([start, last.start + wantedLast.text.length]);
  });
  return found;
}

/** Ascending, and joined where they touch. */
export function joined(ranges: readonly TextRange[]): TextRange[] {
  const inside = new Set(
    ranges.flatMap(([start, end]) => Array.from({ length: end - start }, (_, at) => start + at)),
  );
  const places = [...inside].sort((one, other) => one - other);
  const starts = places.filter(place => !inside.has(place - 1));
  const ends = places.filter(place => !inside.has(place + 1)).map(place => place + 1);
  return starts.map((start, index) => [start, ends[index] ?? start]);
}
