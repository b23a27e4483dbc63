import { open, type FileHandle } from 'node:fs/promises';
import type { Adapter } from 'lowdb';
import { crc32 } from 'node:zlib';
import { writeDurably } from '../base/durable-write.ts';
import { hexFromWord } from './hexadecimal.ts';
import { isMissing } from '../base/data-fault.ts';

/** A head that is read at once, and lines that are left in the file to be read on demand. */
export interface SealedDocument {
  readonly head: unknown;
  /** JSON values in UTF-8. After `read` this is empty: the lines stay in the file. */
  readonly lines: readonly Uint8Array[];
}

/** The content of a file is not what was written. */
export class DamagedFile extends Error {}

const prefacePattern = /^\{"check":"([0-9a-f]{8})","bytes":"([0-9a-f]{8})","size":"([0-9a-f]{8})","head":\n$/;
const beforeLines = Buffer.from('\n,"lines":[\n');
const betweenLines = Buffer.from(',\n');
const afterLines = Buffer.from('\n]}\n');
const prefaceBytes = preface(0, 0, 0).length;

/** From the end of one line to the start of the next. */
export const lineGap = betweenLines.length;

/**
 * The lowdb adapter of every file of the catalogue. A file is one JSON document whose raw line breaks are where
 * this format puts them (there are none inside a JSON string), so that its parts are found without parsing:
 *
 *     {"check":"…","bytes":"…","size":"…","head":     CRC-32 and length of the head, length of the file
 *     {…}                                             the head
 *     ,"lines":[
 *     […],                                            one line a record
 *     […]
 *     ]}
 *
 * A head that was changed, and a file that was cut or lengthened, is found when it is read; lines are checked by
 * whoever reads them.
 */
export class SealedFile implements Adapter<SealedDocument> {
  readonly path: string;
  #linesAt = 0;
  #size = 0;

  constructor(path: string) {
    this.path = path;
  }

  /** Offset in bytes of the first line in the file as last read or written. */
  get linesAt(): number {
    return this.#linesAt;
  }

  /** Bytes of all lines and the gaps between them. */
  get linesLength(): number {
    return this.#size - this.#linesAt - afterLines.length;
  }

  /** Null where there is no file. Throws `DamagedFile`, or what the file system says. */
  async read(): Promise<SealedDocument | null> {
    let handle;
    try {
      handle = await open(this.path, 'r');
    } catch (thrown) {
      if (isMissing(thrown)) return null;
      throw thrown;
    }
    try {
      return { head: await this.#readHead(handle), lines: [] };
    } finally {
      await handle.close();
    }
  }

  /** Throws what the file system says; the file is then as it was. */
  async write({ head, lines }: SealedDocument): Promise<void> {
    const headBytes = Buffer.from(asciiJson(head), 'latin1');
    const linesAt = prefaceBytes + headBytes.length + beforeLines.length;
    const size =
      lines.reduce((sum, line) => sum + line.length + lineGap, linesAt) -
      (lines.length === 0 ? 0 : lineGap) +
      afterLines.length;
    const pieces: Uint8Array[] = [preface(crc32(headBytes), headBytes.length, size), headBytes, beforeLines];
    for (const [index, line] of lines.entries()) {
      if (index > 0) pieces.push(betweenLines);
      pieces.push(line);
    }
    pieces.push(afterLines);
    await writeDurably(this.path, Buffer.concat(pieces, size));
    this.#linesAt = linesAt;
    this.#size = size;
  }

  async #readHead(handle: FileHandle): Promise<unknown> {
    const { size } = await handle.stat();
    const [, check, length, stated] =
      prefacePattern.exec((await readAt(handle, 0, prefaceBytes)).toString()) ?? [];
    if (check === undefined || length === undefined || stated === undefined) {
      throw new DamagedFile('The first line is not one of ours');
    }
    if (Number.parseInt(stated, 16) !== size) throw new DamagedFile('The file was cut or lengthened');
    const head = await readAt(handle, prefaceBytes, Math.min(Number.parseInt(length, 16), size));
    if (hexFromWord(crc32(head)) !== check) throw new DamagedFile('The head was changed');
    this.#linesAt = prefaceBytes + head.length + beforeLines.length;
    this.#size = size;
    const parsed: unknown = JSON.parse(head.toString('latin1'));
    return parsed;
  }
}

/** Nearly all of a head is Base64. With nothing but ASCII in it, it is parsed in half the time and memory. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function preface(check: number, bytes: number, size: number): Buffer {
  const [checkDigits, byteDigits, sizeDigits] = [check, bytes, size].map(hexFromWord);
  return Buffer.from(`{"check":"${checkDigits}","bytes":"${byteDigits}","size":"${sizeDigits}","head":\n`);
}

/** Fewer bytes than asked for where the file ends before. */
export async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafeSlow(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(buffer, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}
