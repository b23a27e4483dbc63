/** The syllables of Mandarin in pinyin, without tones; ü is v, as it is typed. What may follow each initial. */
const finals: Readonly<Record<string, string>> = {
  '': 'a ai an ang ao e ei en eng er o ou',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  f: 'a an ang ei en eng iao o ou u',
  d: 'a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo',
  t: 'a ai an ang ao e ei eng i ian iao ie ing ong ou u uan ui un uo',
  n: 'a ai an ang ao e ei en eng i ia ian iang iao ie in ing iu ong ou u uan ue un uo v',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan ue un uo v',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  k: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  zh: 'a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  r: 'an ang ao e en eng i ong ou u ua uan ui un uo',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  c: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  y: 'a an ang ao e i in ing o ong ou u uan ue un',
  w: 'a ai an ang ei en eng o u',
};

const all: ReadonlySet<string> = new Set(
  Object.entries(finals).flatMap(([initial, ends]) => ends.split(' ').map(end => initial + end)),
);
const beginnings: ReadonlySet<string> = new Set(
  [...all].flatMap(syllable => Array.from(syllable, (_, at) => syllable.slice(0, at + 1))),
);
const longest = 6;

export const isSyllable = (letters: string): boolean => all.has(letters);

/** 略 is typed lue as often as lve. */
export const typable = (letters: string): string => letters.replaceAll('ve', 'ue');

/** Fewer letters are no pinyin that one would look for, and nobody types more. */
const fewestLetters = 2;
const mostLetters = 64;

/** What was typed as letters of pinyin; undefined where it is something else. Folded; an apostrophe parts syllables. */
export function lettersOf(typed: string): string | undefined {
  const letters = typable(typed.replace(/[\s'’]/g, ''));
  const isLong = letters.length >= fewestLetters && letters.length <= mostLetters;
  return isLong && /^[a-z]+$/.test(letters) ? letters : undefined;
}

/** Each way to part letters costs a search, and where there are more the others are hardly meant. */
const mostWays = 32;

/**
 * The ways in which `letters` are syllables one after the other, of which the last may go on: `xian` is xian…, xia n…,
 * xi an… and xi a n…
 */
export function partings(letters: string): readonly (readonly string[])[] {
  const ways: (readonly string[])[] = [];
  /** Places from which there is no way on; without them a word that is no pinyin would be parted for ever. */
  const dead = new Set<number>();
  const part = (from: number, before: readonly string[]): void => {
    if (dead.has(from)) return;
    const known = ways.length;
    const rest = letters.slice(from);
    if (beginnings.has(rest)) ways.push([...before, rest]);
    for (let length = Math.min(longest, rest.length - 1); length > 0 && ways.length < mostWays; length--) {
      const syllable = rest.slice(0, length);
      if (all.has(syllable)) part(from + length, [...before, syllable]);
    }
    if (ways.length === known) dead.add(from);
  };
  part(0, []);
  return ways;
}
