/** `[1]`, `（注）`: nothing else is raised in brackets. */
const bracketed = /^[[(（［【][^\s\])）］】]{1,12}[\])）］】]$/;
const number = /^\d{1,3}(?:[,，、–-]\d{1,3})*$/;
/** Of a sentence or quotation, of a word that is no unit, or of Chinese, Japanese or Korean. */
const wordEnd =
  /(?:[.,;:!?。，；：！？”’」』》]|\p{L}{3}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])$/u;
/** All that `wordEnd` needs to see. */
const longest = 8;

/**
 * Whether what is raised behind `before` refers to a note, as in London⁴ or 上海[5]市: then it is no part of the word, which
 * is found without it. The 2 of m² and the 6 of 10⁶ are.
 */
export function isNoteMark(before: string, raised: string): boolean {
  const mark = raised.trim();
  return bracketed.test(mark) || (number.test(mark) && wordEnd.test(before.slice(-longest)));
}
