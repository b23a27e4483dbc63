/** How Han characters are read in Mandarin, for finding them by what is typed in pinyin. */
import { pinyin } from 'pinyin-pro';
import { scriptOf, separator, type Script } from './script.ts';
import { isSyllable, partings, typable } from './syllables.ts';

const none: readonly string[] = [];
/** Of the characters met so far: the library takes microseconds for each. */
const known = new Map<number, readonly string[]>();

/** All the syllables that a character may be read as, without tones; none for what is no Han character. */
export function readingsOf(codePoint: number): readonly string[] {
  let readings = known.get(codePoint);
  if (!readings) known.set(codePoint, (readings = lookUp(String.fromCodePoint(codePoint))));
  return readings;
}

function lookUp(character: string): readonly string[] {
  // The library takes a letter for its own reading.
  if (!/\p{Script=Han}/u.test(character)) return none;
  const readings = pinyin(character, { type: 'array', multiple: true, toneType: 'none', v: true });
  const syllables = readings.map(typable).filter(isSyllable);
  return syllables.length === 0 ? none : [...new Set(syllables)];
}

/** The first letters of these readings, each once. */
export const initialsOf = (readings: readonly string[]): readonly string[] => [
  ...new Set(readings.map(syllable => syllable.charAt(0))),
];

/**
 * Tells of a folded text whether neighbouring characters are read as these letters: each letter the first of a character,
 * or all of them syllables, the last of which may go on. Signs and spaces between characters do not count.
 */
export function readAs(letters: string): (text: string) => boolean {
  const ways = partings(letters);
  const initials = [...letters];
  const isAt = (run: readonly (readonly string[])[], from: number): boolean =>
    initials.every((letter, at) => run[from + at]?.some(reading => reading.startsWith(letter))) ||
    ways.some(syllables =>
      syllables.every((syllable, at) => {
        const readings = run[from + at];
        return at === syllables.length - 1
          ? readings?.some(reading => reading.startsWith(syllable))
          : readings?.includes(syllable);
      }),
    );
  return text => readRuns(text).some(run => run.some((_, from) => isAt(run, from)));
}

/** The readings of neighbouring characters; whatever has none comes between neighbours, but for signs and spaces. */
function readRuns(text: string): readonly (readonly (readonly string[])[])[] {
  const runs: (readonly string[])[][] = [[]];
  let script: Script = separator;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    script = scriptOf(codePoint, script);
    if (script === separator) continue;
    const readings = readingsOf(codePoint);
    if (readings.length > 0) runs.at(-1)?.push(readings);
    else runs.push([]);
  }
  return runs;
}
