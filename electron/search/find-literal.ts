import type { TextRange } from '../base/text-range.ts';
import { fold, foldWithMap } from './fold.ts';
import { spellingsOf } from './spellings.ts';

/**
 * Where `wanted` stands in `text`, letter by letter, as the search compares letters: width, case, diacritics and forms of
 * Han characters do not count, a word may be spelled as another script spells it, and any white space is as good as
 * another. Ranges of the text as given, ascending, apart.
 */
export function findLiteral(text: string, wanted: string): TextRange[] {
  const needles = spellingsOf(wanted)
    .map(spelling => fold(spelling).replace(/\s/g, ' '))
    .filter(needle => needle.trim() !== '');
  const { folded, starts, ends } = foldWithMap(text);
  const haystack = folded.replace(/\s/g, ' ');
  const found: TextRange[] = [];
  let after = 0;
  for (const [first, end] of inOrder(needles.flatMap(needle => placesOf(needle, haystack)))) {
    const start = starts[first] ?? 0;
    // Two matches may fall on one letter of the text, such as the `ffi` that is written as one.
    if (start < after) continue;
    after = ends[end - 1] ?? start;
    found.push([start, after]);
  }
  return found;
}

function placesOf(needle: string, haystack: string): TextRange[] {
  const places: TextRange[] = [];
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + needle.length)) {
    places.push([at, at + needle.length]);
  }
  return places;
}

const inOrder = (places: TextRange[]): TextRange[] => places.sort(([one], [other]) => one - other);
