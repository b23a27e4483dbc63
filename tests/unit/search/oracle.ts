/**
 * What search means, written down a second time without tokens: the text is folded and cut into runs of one
 * script, and a phrase is laid against consecutive runs.
 */
import type { TextRange } from '../../../electron/base/text-range.ts';

const simplified: Readonly<Record<string, string>> = {
  發: '发',
  髮: '发',
  國: '国',
  韓: '韩',
  學: '学',
  著: '着',
};

/** Folding for the characters of arbitraries.ts alone: one code unit becomes one. */
export function plainFold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[à-ÿ]/g, letter => letter.normalize('NFD').charAt(0))
    .replace(/[發髮國韓學著]/g, form => simplified[form] ?? form);
}

interface OracleRun {
  readonly text: string;
  readonly start: number;
  readonly isWord: boolean;
}

/** Signs that are attached to a word; a phrase that writes them wants them. */
const joint = /^[-.,:;'/\\_@&+#%=~·]{1,3}$/;
const behind = /^[+#%°‰$€£¥₩]{1,3}/;
const before = /[$€£¥₩#@.]$/;

interface OracleSigns {
  readonly before: string;
  readonly behind: readonly string[];
}

function oracleSigns(text: string, runs: readonly OracleRun[], index: number): OracleSigns {
  const run = runs[index];
  if (!run?.isWord) return { before: '', behind: [] };
  const gapTo = (left: OracleRun | undefined, right: OracleRun | undefined) =>
    text.slice(left ? left.start + left.text.length : 0, right?.start);
  const jointOf = (left: OracleRun | undefined, right: OracleRun | undefined) =>
    left?.isWord && right?.isWord ? (joint.exec(gapTo(left, right))?.[0] ?? '') : '';
  const [previous, next] = [runs[index - 1], runs[index + 1]];
  const around = [jointOf(run, next), behind.exec(gapTo(run, next))?.[0] ?? ''];
  return {
    before: before.exec(gapTo(previous, run))?.[0] ?? '',
    behind: around.filter(sign => sign !== ''),
  };
}

export function oracleRuns(folded: string): OracleRun[] {
  const runs = folded.matchAll(/\p{Script=Han}+|[ぁ-ゖァ-ヺー]+|[가-힣]+|[a-z0-9]+/gu);
  return Array.from(runs, run => ({ text: run[0], start: run.index, isWord: /^[a-z0-9]/.test(run[0]) }));
}

/** Every place of `phrase` in `text`, both folded. */
export function oracleMatches(text: string, phrase: string, prefix: boolean): TextRange[] {
  const wanted = oracleRuns(phrase);
  const runs = oracleRuns(text);
  const signsWanted = wanted.map((_, index) => oracleSigns(phrase, wanted, index));
  const closing = signsWanted.at(-1)?.behind.at(-1) ?? '';
  const hasSigns = (at: number, offset: number) => {
    const want = signsWanted[offset] ?? { before: '', behind: [] };
    const have = oracleSigns(text, runs, at);
    const grows = prefix && offset === wanted.length - 1;
    return (
      (want.before === '' || want.before === have.before) &&
      want.behind.every(sign => have.behind.some(other => (grows ? other.startsWith(sign) : other === sign)))
    );
  };
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
        (isLast && ((prefix && closing === '') || !want.isWord) && have.text.startsWith(want.text));
      return fits && hasSigns(index + offset, offset) ? have : undefined;
    });
    const [first, last] = [laid[0], laid.at(-1)];
    const [wantedFirst, wantedLast] = [wanted[0], wanted.at(-1)];
    if (!first || !last || !wantedFirst || !wantedLast || laid.includes(undefined)) return;
    const start =
      wanted.length === 1 ? first.start : first.start + first.text.length - wantedFirst.text.length;
    const opening = signsWanted[0]?.before ?? '';
    found.push([start - opening.length, last.start + wantedLast.text.length + closing.length]);
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
