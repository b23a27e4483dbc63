const spaceRun = /[ \t\n]+/g;
const plainSpace = /[\t\n]| {2}/;
/** Scripts that are written without spaces, and the punctuation and full-width forms that go with them. */
const spaceless = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3001-\u303f\uff01-\uff65\u2018-\u201d\u2014\u2026]/u;

/**
 * Collapses white space as a browser does, except that a line break between two characters of a script without
 * spaces vanishes: Chinese and Japanese lines that were wrapped in the source are one text, as CSS Text 3
 * ("segment break transformation rules") has it and Chromium does not.
 */
export function collapseSpace(text: string): string {
  if (!plainSpace.test(text)) return text;
  return text.replace(spaceRun, (run, offset: number) => {
    if (!run.includes('\n')) return ' ';
    const before = text[offset - 1] ?? '';
    const after = text[offset + run.length] ?? '';
    return spaceless.test(before) && spaceless.test(after) ? '' : ' ';
  });
}

/**
 * The indent that white space at the start of a line means, at most two characters wide: two ideographic spaces are one
 * in Chinese, one is in Japanese, and some write it with spaces that do not break.
 */
export function indentOf(space: string): string {
  const wide = space.split('\u3000').length - 1;
  if (wide > 0) return '\u3000'.repeat(Math.min(2, wide));
  return space.split('\u00a0').length > 2 ? '\u3000\u3000' : '';
}
