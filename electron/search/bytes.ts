/** Variable-length integers: seven bits a byte, lowest first, the high bit set where more follow. Below 2^32. */

/** Bytes that are gathered one after the other; grows as needed. */
export class ByteBuffer {
  bytes: Uint8Array;
  length = 0;

  constructor(capacity = 1024) {
    this.bytes = new Uint8Array(capacity);
  }

  clear(): void {
    this.length = 0;
  }

  putVarint(value: number): void {
    if (this.length + 5 > this.bytes.length) this.#grow(5);
    let rest = value;
    while (rest > 127) {
      this.bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  putBytes(source: Uint8Array, start = 0, end = source.length): void {
    const count = end - start;
    if (this.length + count > this.bytes.length) this.#grow(count);
    // For a handful of bytes a call costs more than a loop.
    if (count < 24) {
      for (let at = start; at < end; at++) this.bytes[this.length++] = source[at] ?? 0;
      return;
    }
    this.bytes.set(source.subarray(start, end), this.length);
    this.length += count;
  }

  putBuffer({ bytes, length }: ByteBuffer): void {
    this.putBytes(bytes, 0, length);
  }

  /** A view, valid until more is put. */
  view(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  #grow(atLeast: number): void {
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + atLeast));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }
}

/** Reads varints from `at` on. */
export class ByteReader {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  varint(): number {
    let byte = this.bytes[this.at++] ?? 0;
    if (byte < 128) return byte;
    let value = byte & 127;
    for (let shift = 7; ; shift += 7) {
      byte = this.bytes[this.at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  /** Passes over `count` varints. */
  skip(count: number): void {
    const { bytes } = this;
    let { at } = this;
    for (let left = count; left > 0; at++) if ((bytes[at] ?? 0) < 128) left--;
    this.at = at;
  }

  /** Writes the sums of the next `count` varints, each added to those before it, into `into`. */
  sums(into: Uint32Array, count: number): void {
    // In variables of its own, which are not written back to memory with every byte.
    const { bytes } = this;
    let { at } = this;
    let sum = 0;
    for (let index = 0; index < count; index++) {
      let byte = bytes[at++] ?? 0;
      let value = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] ?? 0;
        value |= (byte & 127) << shift;
      }
      into[index] = sum += value;
    }
    this.at = at;
  }
}
