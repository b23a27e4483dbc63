/** Nearly every file is UTF-8, and making a decoder takes longer than decoding a short article. */
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of bytes in an encoding; undefined where a byte fits no character. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const decoder =
      encoding === 'utf-8' ? strictUtf8 : new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Bytes that fit no character become U+FFFD. */
export function decodeLeniently(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  return encoding === 'windows-1252' ? withWindowsPunctuation(text) : text;
}

/** Node 20 decodes windows-1252 as Latin 1, which has control characters where Windows has these. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function withWindowsPunctuation(text: string): string {
  return text.replace(
    /[\u0080-\u009f]/g,
    character => windows1252[character.charCodeAt(0) - 0x80] ?? character,
  );
}
