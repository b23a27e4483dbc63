import type { TextRange } from '../../electron/contract/archive-contract.ts';

/** A voice that is handed more at once cannot be followed by eye, and some go silent on it. Code units. */
const longest = 160;
const shortest = 20;
/** Where a long sentence may be parted: behind a comma or a dash. */
const clauseEnd = /[，、；：,;:—]+["'”’」』）)]*\s*/g;
/** A full stop that ends no sentence. */
const abbreviation =
  /(?:^|[\s("“])(?:Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|vs|No|Nos|Fig|Gen|Sen|Rep|Gov|Inc|Ltd|e\.g|i\.e|[A-Z])\.\s*$/;
const spoken = /[\p{L}\p{N}]/u;

/**
 * The sentences of a text, as ranges of it, ascending; long ones in parts, and without white space around them. What has
 * no letter or digit belongs to the sentence before it. By the rules of Unicode (https://unicode.org/reports/tr29/), in
 * the way of `language` where there are several.
 */
export function sentencesOf(text: string, language: string | undefined): TextRange[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const sentences: TextRange[] = [];
  let start = 0;
  for (const { index, segment } of segmenter.segment(text)) {
    const end = index + segment.length;
    if (abbreviation.test(segment) && end < text.length) continue;
    const last = sentences.at(-1);
    if (spoken.test(text.slice(start, end))) sentences.push(...partsOf(text, start, end));
    else if (last) sentences.splice(-1, 1, [last[0], trimmed(text, last[0], end)[1]]);
    start = end;
  }
  return sentences;
}

function partsOf(text: string, start: number, end: number): TextRange[] {
  const parts: TextRange[] = [];
  let from = start;
  if (end - start > longest) {
    let fits = from;
    for (const clause of text.slice(start, end).matchAll(clauseEnd)) {
      const at = start + clause.index + clause[0].length;
      if (at - from > longest && fits > from) {
        parts.push(trimmed(text, from, fits));
        from = fits;
      }
      if (at - from >= shortest && end - at >= shortest) fits = at;
    }
    if (end - from > longest && fits > from) {
      parts.push(trimmed(text, from, fits));
      from = fits;
    }
  }
  parts.push(trimmed(text, from, end));
  return parts;
}

function trimmed(text: string, start: number, end: number): TextRange {
  const part = text.slice(start, end);
  return [start + part.length - part.trimStart().length, end - (part.length - part.trimEnd().length)];
}
