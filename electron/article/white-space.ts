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
