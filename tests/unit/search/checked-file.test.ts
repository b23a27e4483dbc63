import { truncateSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CheckedFile, CheckedFileWriter } from '../../../electron/search/checked-file.ts';
import { inFolder } from '../catalogue/in-folder.ts';

/** Of several pages, the last one not full. */
const content = Buffer.from(Uint8Array.from({ length: 40_000 }, (_, at) => (at * at) % 251));

/** The whole file, with what stands behind the content. */
function write(path: string): Promise<Buffer> {
  const writer = new CheckedFileWriter(path);
  writer.write(content);
  writer.finish();
  writer.close();
  return readFile(path);
}

function readAll(path: string): Buffer {
  const file = CheckedFile.open(path);
  try {
    return file.read(0, file.length);
  } finally {
    file.close();
  }
}

test('any stretch of a checked file is read as it was written', () =>
  inFolder(async folder => {
    const path = join(folder, 'file');
    await write(path);
    const file = CheckedFile.open(path);
    fc.assert(
      fc.property(fc.nat(content.length), fc.nat(content.length), (one, other) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other)];
        expect(file.read(start, end - start).equals(content.subarray(start, end))).toBe(true);
      }),
    );
    file.close();
  }));

test('a bit that was flipped anywhere, and a file that was cut anywhere, are found', () =>
  inFolder(async folder => {
    const path = join(folder, 'file');
    const written = await write(path);
    const found: unknown = expect.objectContaining({ code: 'index-damaged' });
    const place = fc.oneof(
      fc.nat(written.length - 1),
      fc.integer({ min: content.length, max: written.length - 1 }),
    );
    fc.assert(
      fc.property(place, fc.nat(7), (at, bit) => {
        const damaged = Buffer.from(written);
        damaged[at]! ^= 1 << bit;
        writeFileSync(path, damaged);
        expect(() => readAll(path)).toThrow(found);
        writeFileSync(path, written);
        truncateSync(path, at);
        expect(() => readAll(path)).toThrow(found);
      }),
      { numRuns: 300 },
    );
  }));
