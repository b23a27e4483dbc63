/**
 * The kinds of characters that search tells apart. Characters are looked at after folding (fold.ts), so
 * full-width and half-width forms have become their usual selves.
 */
export const separator = 0;
/** Letters and digits of every script that is not CJK. */
export const word = 1;
export const han = 2;
export const kana = 3;
export const hangul = 4;
/** A combining mark belongs to the character it stands on, whatever that is. */
const mark = 5;

export type Script = typeof separator | typeof word | typeof han | typeof kana | typeof hangul;

const isMark = /^\p{M}/u;
const isHangul = /^(?=\p{L})\p{Script=Hangul}/u;
/** Kana by extension too: ー belongs to both kana and is of no script by itself. */
const isKana = /^(?=\p{L})[\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}]/u;
const isHan = /^\p{Script=Han}/u;
const isWord = /^[\p{L}\p{N}]/u;

function classify(character: string): Script | typeof mark {
  if (isMark.test(character)) return mark;
  if (isHan.test(character)) return han;
  if (isHangul.test(character)) return hangul;
  if (isKana.test(character)) return kana;
  return isWord.test(character) ? word : separator;
}

/** Classes of the basic plane, one more than the class, 0 while unknown: regular expressions cost 50 times more. */
const known = new Uint8Array(0x10000);

/** The class of the character at `codePoint`; a mark takes the class of the character before it. */
export function scriptOf(codePoint: number, before: Script): Script {
  let found = codePoint < 0x10000 ? (known[codePoint] ?? 0) - 1 : classify(String.fromCodePoint(codePoint));
  if (found < 0) {
    found = classify(String.fromCharCode(codePoint));
    known[codePoint] = found + 1;
  }
  return found === mark ? before : (found as Script);
}
