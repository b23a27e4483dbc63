/** Text as it may be kept and shown: well formed, without control characters. */

/** Control characters, lone surrogates, and characters without width that only split words. */
const unwanted = /[\p{Cc}\p{Cs}\u00ad\u200b\u2060\ufeff]/gu;
const mayBeUnwanted = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff\ud800-\udfff]/;

/** `text` without NUL and other control characters; a lone surrogate becomes U+FFFD. Line breaks and tabs stay. */
export function withoutControls(text: string): string {
  if (!mayBeUnwanted.test(text)) return text;
  return text.replace(unwanted, character => {
    if (character === '\n' || character === '\t') return character;
    if (character === '\r' || character === '\f') return '\n';
    return character >= '\ud800' && character <= '\udfff' ? '\ufffd' : '';
  });
}

/** They turn the direction of all that follows in a line: a title would turn the words that the window puts beside it. */
const directions = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * One line, to be shown among others: control characters and changes of direction gone, white space of all kinds
 * collapsed, at most `length` code units.
 */
export function singleLine(text: string, length: number): string {
  return cut(
    withoutControls(text.slice(0, length * 4))
      .replace(directions, '')
      .replace(/\s+/g, ' ')
      .trim(),
    length,
  );
}

/** The first `length` code units of `text`, one less where that would split a surrogate pair. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}

/** The character of a code point, for points that an entity may name but that no character has. */
export function fromCodePoint(codePoint: number): string {
  return codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint <= 0xdfff)
    ? '\ufffd'
    : String.fromCodePoint(codePoint);
}
