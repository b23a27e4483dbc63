/**
 * The inverse of TextDecoder for the double-byte encodings: every pair of bytes is decoded once, and the table is
 * read backwards.
 */
const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (!text.includes('\ufffd') && [...text].length === 1 && !table.has(text))
        table.set(text, [lead, trail]);
    }
  }
  tables.set(encoding, table);
  return table;
}

/** Throws for a character that the encoding does not have. */
export function encodeAs(encoding: string, text: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding.startsWith('utf-16')) return encodeUtf16(text, encoding === 'utf-16le');
  const bytes = [...text].flatMap(character => {
    if (character < '\u0080') return character.charCodeAt(0);
    const pair = tableOf(encoding).get(character);
    if (!pair) throw new Error(`${encoding} has no ${character}`);
    return pair;
  });
  return Uint8Array.from(bytes);
}

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index++) {
    view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  }
  return new Uint8Array(view.buffer);
}

export function concatenate(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap(part => [...part]));
}
