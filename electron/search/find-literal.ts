import type { TextRange } from '../base/text-range.ts';
import { fold, foldWithMap } from './fold.ts';

/**
 * Where `wanted` stands in `text`, letter by letter, as the search compares letters: width, case, diacritics and forms of
 * Han characters do not count, and any white space is as good as another. Ranges of the text as given, ascending, apart.
 */
export function findLiteral(text: string, wanted: string): TextRange[] {
  const needle = fold(wanted).replace(/\s/g, ' ');
  if (needle.trim() === '') return [];
  const { folded, starts, ends } = foldWithMap(text);
  const haystack = folded.replace(/\s/g, ' ');
  const found: TextRange[] = [];
  let after = 0;
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + needle.length)) {
    const start = starts[at] ?? 0;
    // Two matches may fall on one letter of the text, such as the `ffi` that is written as one.
    if (start < after) continue;
    after = ends[at + needle.length - 1] ?? start;
    found.push([start, after]);
  }
  return found;
}
