import { fold } from './fold.ts';
import { isCjk, runsOf } from './runs.ts';

/**
 * The tokens of a run of CJK characters: each position starts one, the character with its successor, or alone
 * at the end of the run. So 核酸检测 is `核酸 酸检 检测 测`, and any substring is a run of tokens.
 */
export function cjkTokens(run: string): string[] {
  const characters = Array.from(run);
  return characters.map((character, position) => character + (characters[position + 1] ?? ''));
}

/**
 * Marks a token that says only what a word or character begins with: `·疫` stands once at the end of each text that
 * holds 疫, `·g` where some word begins with g. Without it, one character or the first letter that is typed has
 * FTS5 merge the postings of every token that begins so: over 10,000 generated articles 64 ms for 的, against 0.8.
 * No other token holds this sign, since it is neither letter, digit nor mark. The price, on the same articles: an
 * index of 222 MB in place of 163, and 24.5 s of processor time to build it in place of 17.6.
 */
export const beginning = '·';

/** Grows to what the longest text needed; each text is written here and copied out. */
let scratch = new Uint8Array(65_536);

/**
 * The folded tokens of a text and then its `beginning` tokens, separated by one space, in UTF-8: what FTS5's ascii
 * tokenizer is given.
 */
export function indexText(text: string): Uint8Array<ArrayBuffer> {
  const folded = fold(text);
  // A code unit of CJK makes at most three bytes, three of its successor, a space, and six of its beginning.
  if (scratch.length < folded.length * 13) scratch = new Uint8Array(folded.length * 13);
  const beginnings = new Set<number>();
  let length = 0;
  for (const run of runsOf(folded)) {
    const pairs = isCjk(run);
    beginnings.add(folded.codePointAt(run.start) ?? 0);
    for (let position = run.start; position < run.end;) {
      const codePoint = folded.codePointAt(position) ?? 0;
      position += codePoint > 0xffff ? 2 : 1;
      length = putCharacter(codePoint, length);
      if (!pairs) continue;
      if (position < run.end) length = putCharacter(folded.codePointAt(position) ?? 0, length);
      scratch[length++] = 0x20;
      beginnings.add(codePoint);
    }
    if (!pairs) scratch[length++] = 0x20;
  }
  for (const codePoint of beginnings) {
    length = putCharacter(beginning.charCodeAt(0), length);
    length = putCharacter(codePoint, length);
    scratch[length++] = 0x20;
  }
  return scratch.slice(0, Math.max(0, length - 1));
}

/** Writes one character as UTF-8 at `at` of the scratch and returns where the next one goes. */
function putCharacter(codePoint: number, at: number): number {
  if (codePoint < 0x80) {
    scratch[at++] = codePoint;
    return at;
  }
  if (codePoint < 0x800) {
    scratch[at++] = 0xc0 | (codePoint >> 6);
  } else {
    if (codePoint < 0x10000) {
      scratch[at++] = 0xe0 | (codePoint >> 12);
    } else {
      scratch[at++] = 0xf0 | (codePoint >> 18);
      scratch[at++] = 0x80 | ((codePoint >> 12) & 0x3f);
    }
    scratch[at++] = 0x80 | ((codePoint >> 6) & 0x3f);
  }
  scratch[at++] = 0x80 | (codePoint & 0x3f);
  return at;
}
