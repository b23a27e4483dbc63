import { open } from 'node:fs/promises';
import { isDiskFault, isMissing } from '../base/data-fault.ts';
import { readAt } from './sealed-file.ts';

/** Where the line of each row stands in one generation of a shard's file, in bytes, and its CRC-32. */
export interface LineTable {
  readonly starts: Uint32Array;
  /** 0 for rows without a line. */
  readonly lengths: Uint32Array;
  readonly checks: Uint32Array;
}

export const noLines: LineTable = {
  starts: new Uint32Array(0),
  lengths: new Uint32Array(0),
  checks: new Uint32Array(0),
};

/** Lines closer together than this are read at once: a read costs about as much as copying so many bytes. */
const bytesWorthReading = 16 * 1024;

/**
 * The bytes of the lines of `rows`, unchecked. Rows whose line could not be read are left out: no file, no such
 * place in it, a fault of the disk. Throws what else the file system says.
 */
export async function readLines(
  path: string,
  { starts, lengths }: LineTable,
  rows: readonly number[],
): Promise<Map<number, Buffer>> {
  const lines = new Map<number, Buffer>();
  const places = rows
    .map(row => ({ row, start: starts[row] ?? 0, length: lengths[row] ?? 0 }))
    .filter(({ length }) => length > 0)
    .sort((one, other) => one.start - other.start);
  const spans: { start: number; end: number; places: typeof places }[] = [];
  for (const place of places) {
    const last = spans.at(-1);
    if (last && place.start - last.end < bytesWorthReading) {
      last.end = place.start + place.length;
      last.places.push(place);
    } else {
      spans.push({ start: place.start, end: place.start + place.length, places: [place] });
    }
  }
  if (spans.length === 0) return lines;
  try {
    const handle = await open(path, 'r');
    try {
      await Promise.all(
        spans.map(async span => {
          const bytes = await readAt(handle, span.start, span.end - span.start);
          for (const { row, start, length } of span.places) {
            lines.set(row, bytes.subarray(start - span.start, start - span.start + length));
          }
        }),
      );
    } finally {
      await handle.close();
    }
  } catch (thrown) {
    if (!isMissing(thrown) && !isDiskFault(thrown)) throw thrown;
  }
  return lines;
}
