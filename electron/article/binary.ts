/** Tells files that are no text at all. */

/** First bytes of formats that end up under a text's name; each holds a byte that no text has, or is long enough. */
const signatures = [
  '%PDF-',
  'PK\x03\x04',
  '\x89PNG',
  'GIF87a',
  'GIF89a',
  '\xff\xd8\xff',
  '\x1f\x8b\x08',
  '7z\xbc\xaf\x27\x1c',
  'Rar!\x1a\x07',
  '\x7fELF',
  'SQLite format 3\0',
  '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  '\xfd7zXZ\0',
  '\x28\xb5\x2f\xfd',
  'bplist00',
  '\xca\xfe\xba\xbe',
];

const sampleLength = 2_048;

/** A NUL or another control character now and then is a slip in a text; more of them are another format. */
const fewestTextPerControl = 50;

/** True for a known format that is not text, and for bytes of which too many are control characters. */
export function isBinary(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  if (signatures.some(signature => head.startsWith(signature))) return true;
  return countControls(bytes) > Math.max(1, Math.min(bytes.length, sampleLength) / fewestTextPerControl);
}

/** Control characters at the start of a file, of those that no text needs. */
export function countControls(bytes: Uint8Array): number {
  let controls = 0;
  for (const byte of bytes.subarray(0, sampleLength)) {
    // Tab, line feed, form feed, carriage return and escape occur in text.
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b) {
      controls++;
    }
  }
  return controls;
}

/** Bytes without the NULs at their end, which a file system leaves where power failed before the text arrived. */
export function withoutPadding(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return bytes.subarray(0, end);
}
