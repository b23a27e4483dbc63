/**
 * Words of Chinese that a script spells with a character which alone is another one: 瞭解 and 了解, 計畫 and 计划, where
 * neither 瞭 is 了 nor 畫 is 划. The words are those of OpenCC's table of phrases. A text stays as it is spelled, so that a
 * part of such a word is found as it is written; a phrase is looked for in each of its spellings.
 */
import phrases from 'opencc-js/dict/TSPhrases';
import { fold } from './fold.ts';

/** By spelling, the others. */
const others = new Map<string, string[]>();
for (const [traditional, simplified] of differing()) {
  const known = [simplified, ...(others.get(simplified) ?? [])];
  for (const spelling of known) others.set(spelling, [...(others.get(spelling) ?? []), traditional]);
  others.set(traditional, [...(others.get(traditional) ?? []), ...known]);
}
/** The longer ones first, so that of two that begin alike the whole word is taken. */
const spelled = new RegExp([...others.keys()].sort((one, other) => other.length - one.length).join('|'), 'g');

/** A phrase that holds many such words is looked for in so many spellings and no more. */
const mostSpellings = 16;

/** The spellings of a phrase, as it is written first of all. */
export function spellingsOf(phrase: string): readonly string[] {
  const folded = fold(phrase);
  const words = [...folded.matchAll(spelled)];
  if (words.length === 0) return [phrase];
  let begun = [''];
  let done = 0;
  for (const { 0: word, index } of words) {
    const between = folded.slice(done, index);
    const choices = [word, ...(others.get(word) ?? [])];
    const longer = choices.flatMap(choice => begun.map(beginning => beginning + between + choice));
    begun = longer.slice(0, mostSpellings);
    done = index + word.length;
  }
  const rest = folded.slice(done);
  return begun.map(beginning => beginning + rest);
}

/** The pairs of the table that differ once folded, less those that a shorter one makes alike. */
function differing(): [string, string][] {
  const pairs = phrases
    .split('|')
    .map(entry => entry.split(' ').map(fold))
    .map(([traditional = '', simplified = '']): [string, string] => [traditional, simplified])
    .sort(([one], [other]) => one.length - other.length);
  const kept: [string, string][] = [];
  for (const [traditional, simplified] of pairs) {
    const made = kept.reduce((word, [from, to]) => word.replaceAll(from, to), traditional);
    if (made !== simplified) kept.push([traditional, simplified]);
  }
  return kept;
}
