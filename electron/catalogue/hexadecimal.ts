/** Fills `words` with 32-bit numbers, eight hexadecimal digits each, and returns it. */
export function wordsFromHex(hex: string, words: Uint32Array): Uint32Array {
  for (let index = 0; index < words.length; index++) {
    words[index] = Number.parseInt(hex.slice(index * 8, index * 8 + 8), 16);
  }
  return words;
}

/** The eight lower-case hexadecimal digits of a 32-bit number. */
export function hexFromWord(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
