/** The old encodings that Node reads but does not write: the table of each is read off its decoder. */

/** @typedef {'gbk' | 'shift_jis' | 'euc-kr'} LegacyEncoding */

/** @type {Map<LegacyEncoding, ReadonlyMap<string, number>>} */
const tables = new Map();

/** @param {LegacyEncoding} encoding */
function tableOf(encoding) {
  let table = tables.get(encoding);
  if (!table) {
    table = new Map(readDecoder(new TextDecoder(encoding, { fatal: true })));
    tables.set(encoding, table);
  }
  return table;
}

/** @param {InstanceType<typeof TextDecoder>} decoder */
function* readDecoder(decoder) {
  const pair = new Uint8Array(2);
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      pair.set([first, second]);
      try {
        const text = decoder.decode(pair);
        if ([...text].length === 1) yield /** @type {[string, number]} */ ([text, first * 256 + second]);
      } catch {
        // No character has these two bytes.
      }
    }
  }
}

/**
 * The text in a two-byte encoding, or undefined when it holds a character the encoding lacks.
 * @param {string} text
 * @param {LegacyEncoding} encoding
 */
export function encodeLegacy(text, encoding) {
  const table = tableOf(encoding);
  const bytes = new Uint8Array(text.length * 2);
  let length = 0;
  for (const character of text) {
    const code = /** @type {number} */ (character.codePointAt(0));
    const pair = table.get(character);
    if (code < 0x80) bytes[length++] = code;
    else if (pair === undefined) return undefined;
    else {
      bytes[length++] = pair >> 8;
      bytes[length++] = pair & 0xff;
    }
  }
  return bytes.slice(0, length);
}
