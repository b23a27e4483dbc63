import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { Failure } from '../base/failure.ts';

/**
 * A file that is written once, from front to back, and read at any place, every byte of it under a checksum:
 *
 *     content | CRC-32 of each page of the content | CRC-32 of those, length of the content in two words, mark
 *
 * The checksum of a page is compared when the page is first read.
 */
const pageBytes = 16_384;
const bufferBytes = 64 * pageBytes;
const footerBytes = 16;
/** "BSsg" and the version of everything that stands in such a file. */
const mark = 0x42537301;

export class CheckedFileWriter {
  readonly #descriptor: number;
  readonly #buffer = Buffer.allocUnsafeSlow(bufferBytes);
  readonly #checks: number[] = [];
  #filled = 0;
  #flushed = 0;

  /** Throws what the file system says, as every method does. */
  constructor(path: string) {
    this.#descriptor = openSync(path, 'w');
  }

  /** Bytes of content so far. */
  get length(): number {
    return this.#flushed + this.#filled;
  }

  write(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length;) {
      const count = Math.min(bytes.length - from, bufferBytes - this.#filled);
      this.#buffer.set(count === bytes.length ? bytes : bytes.subarray(from, from + count), this.#filled);
      this.#filled += count;
      from += count;
      if (this.#filled === bufferBytes) this.#flush();
    }
  }

  /** After this the content survives a power cut, though the name of the file may not yet. */
  finish(): void {
    this.#flush();
    const checks = Buffer.from(Uint32Array.from(this.#checks).buffer);
    const footer = Buffer.alloc(footerBytes);
    footer.writeUInt32LE(this.#flushed % 0x1_0000_0000, 0);
    footer.writeUInt32LE(Math.floor(this.#flushed / 0x1_0000_0000), 4);
    footer.writeUInt32LE(crc32(Buffer.concat([checks, footer.subarray(0, 8)])), 8);
    footer.writeUInt32LE(mark, 12);
    writeWhole(this.#descriptor, checks);
    writeWhole(this.#descriptor, footer);
    fsyncSync(this.#descriptor);
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #flush(): void {
    const filled = this.#buffer.subarray(0, this.#filled);
    for (let start = 0; start < filled.length; start += pageBytes) {
      this.#checks.push(crc32(filled.subarray(start, start + pageBytes)));
    }
    writeWhole(this.#descriptor, filled);
    this.#flushed += this.#filled;
    this.#filled = 0;
  }
}

export class CheckedFile {
  readonly path: string;
  /** Bytes of content. */
  readonly length: number;
  readonly #descriptor: number;
  readonly #checks: Uint32Array;
  readonly #checked: Uint8Array;

  private constructor(path: string, descriptor: number, length: number, checks: Uint32Array) {
    this.path = path;
    this.length = length;
    this.#descriptor = descriptor;
    this.#checks = checks;
    this.#checked = new Uint8Array(checks.length);
  }

  /** Throws `Failure('index-damaged')` where the file is not there, or not as it was written. */
  static open(path: string): CheckedFile {
    let descriptor: number;
    try {
      descriptor = openSync(path, 'r');
    } catch (thrown) {
      throw new Failure('index-damaged', { path }, thrown);
    }
    try {
      const { size } = fstatSync(descriptor);
      const footer = readWhole(descriptor, Math.max(0, size - footerBytes), footerBytes);
      const length = footer.readUInt32LE(0) + footer.readUInt32LE(4) * 0x1_0000_0000;
      const pages = Math.ceil(length / pageBytes);
      if (footer.readUInt32LE(12) !== mark || size !== length + pages * 4 + footerBytes) {
        throw new Error('The file was cut, lengthened, or is none of this version');
      }
      const checks = readWhole(descriptor, length, pages * 4);
      if (crc32(Buffer.concat([checks, footer.subarray(0, 8)])) !== footer.readUInt32LE(8)) {
        throw new Error('The checksums were changed');
      }
      const words = new Uint32Array(pages);
      for (let page = 0; page < pages; page++) words[page] = checks.readUInt32LE(page * 4);
      return new CheckedFile(path, descriptor, length, words);
    } catch (thrown) {
      closeSync(descriptor);
      throw new Failure('index-damaged', { path }, thrown);
    }
  }

  /** Throws `Failure('index-damaged')` where the bytes are not those that were written. */
  read(offset: number, length: number): Buffer {
    const first = Math.floor(offset / pageBytes);
    const end = Math.ceil((offset + length) / pageBytes);
    let known = true;
    for (let page = first; page < end; page++) if (this.#checked[page] === 0) known = false;
    try {
      if (known) return readWhole(this.#descriptor, offset, length);
      const start = first * pageBytes;
      const bytes = readWhole(this.#descriptor, start, Math.min(end * pageBytes, this.length) - start);
      for (let page = first; page < end; page++) {
        const from = page * pageBytes - start;
        if (crc32(bytes.subarray(from, from + pageBytes)) !== this.#checks[page]) {
          throw new Error(`Page ${page} was changed`);
        }
        this.#checked[page] = 1;
      }
      return bytes.subarray(offset - start, offset - start + length);
    } catch (thrown) {
      throw new Failure('index-damaged', { path: this.path }, thrown);
    }
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

function writeWhole(descriptor: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) {
    written += writeSync(descriptor, bytes, written, bytes.length - written);
  }
}

/** Throws where the file ends before. */
function readWhole(descriptor: number, offset: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  for (let filled = 0; filled < length;) {
    const count = readSync(descriptor, bytes, filled, length - filled, offset + filled);
    if (count === 0) throw new Error('The file ends too early');
    filled += count;
  }
  return bytes;
}
