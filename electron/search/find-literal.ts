import type { TextRange } from '../base/text-range.ts';
import { fold, foldWithMap } from './fold.ts';
import { spellingsOf } from './spellings.ts';

/**
 * Tells where `wanted` stands in a text, letter by letter, as the search compares letters: width, case, diacritics and
 * forms of Han characters do not count, a word may be spelled as another script spells it, and any white space is as good
 * as another. Ranges of the text as given, ascending, apart.
 */
export function literalFinder(wanted: string): (text: string) => TextRange[] {
  const spellings = spellingsOf(wanted)
    .map(fold)
    .filter(spelling => spelling.trim() !== '');
  if (spellings.length === 0) return () => [];
  const places = new RegExp(spellings.map(asPattern).join('|'), 'g');
  return text => {
    const { folded, starts, ends } = foldWithMap(text);
    const found: TextRange[] = [];
    let after = 0;
    for (const { 0: match, index } of folded.matchAll(places)) {
      const start = starts[index] ?? 0;
      // Two matches may fall on one letter of the text, such as the `ffi` that is written as one.
      if (start < after) continue;
      after = ends[index + match.length - 1] ?? start;
      found.push([start, after]);
    }
    return found;
  };
}

const asPattern = (text: string): string =>
  text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`).replace(/\s/g, String.raw`\s`);
