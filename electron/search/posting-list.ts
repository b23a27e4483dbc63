import { isBitList, nextOfBits } from './bit-list.ts';
import { ByteReader, type ByteBuffer } from './bytes.ts';
import type { StoredList } from './segment-file.ts';
import { lacksPositions } from './terms.ts';

/** Where one term stands in the articles of a segment, read from front to back. */
export class PostingList {
  /** Of the article the list stands at. */
  article = -1;
  /** How often the term stands in it. */
  count = 0;
  readonly #gaps: ByteReader;
  readonly #isBits: boolean = false;
  readonly #positions: ByteReader | undefined;
  #left: number;
  /** Positions between what was read of them and those of the article the list stands at. */
  #behind = 0;

  constructor({ term, articles, bytes }: StoredList) {
    this.#gaps = new ByteReader(bytes);
    this.#left = articles;
    if (lacksPositions(term)) {
      this.#isBits = isBitList(articles, bytes);
      return;
    }
    this.#positions = new ByteReader(bytes);
    if (articles > 1) {
      const length = this.#gaps.varint();
      this.#positions.at = this.#gaps.at + length;
    } else {
      // Behind the gap, and the count where there is one.
      this.#positions.skip(((bytes[0] ?? 0) & 1) === 1 ? 1 : 2);
    }
  }

  /** Goes on to the next article; false when there is none. */
  next(): boolean {
    if (this.#left === 0) return false;
    this.#left--;
    if (this.#isBits) {
      this.article = nextOfBits(this.#gaps.bytes, this.article + 1);
      this.count = 1;
      return true;
    }
    this.#behind += this.count;
    const gap = this.#gaps.varint();
    this.article += 1 + (gap >>> 1);
    this.count = (gap & 1) === 1 || !this.#positions ? 1 : this.#gaps.varint();
    return true;
  }

  /** Writes the positions in the present article, ascending, into `into` from `at` on. Once an article; not for a term that lacks them. */
  readPositions(into: Uint32Array, at: number): void {
    const positions = this.#positions;
    if (!positions) return;
    positions.skip(this.#behind);
    positions.sums(into, at, this.count);
    this.#behind = -this.count;
  }

  /**
   * Whether one of `places`, of which there are `count`, ascending, stands `offset` before a position in the present
   * article. Once an article; not for a term that lacks positions.
   */
  meets(places: Uint32Array, count: number, offset: number): boolean {
    const positions = this.#positions;
    if (!positions) return false;
    positions.skip(this.#behind);
    let position = 0;
    let at = 0;
    let read = 0;
    while (read < this.count && at < count) {
      position += positions.varint();
      read++;
      while (at < count && (places[at] ?? 0) + offset < position) at++;
      if (at < count && (places[at] ?? 0) + offset === position) break;
    }
    this.#behind = -read;
    return at < count && (places[at] ?? 0) + offset === position;
  }

  /**
   * Writes 1 into `met` for each of `places`, ascending from `from` to before `to`, that stands `offset` before a position
   * in the present article; `to` is greater than `from`. Reads no further than it takes. Once an article.
   */
  mark(places: Uint32Array, from: number, to: number, offset: number, met: Uint8Array): void {
    const positions = this.#positions;
    if (!positions) return;
    positions.skip(this.#behind);
    let position = -offset;
    let place = places[from] ?? 0;
    let read = 0;
    for (let at = from; read < this.count; read++) {
      position += positions.varint();
      while (place < position && ++at < to) place = places[at] ?? 0;
      if (at === to) break;
      if (place === position) met[at] = 1;
    }
    this.#behind = -Math.min(read + 1, this.count);
  }

  /** Puts the same positions as they are stored. Once an article. */
  copyPositions(into: ByteBuffer): void {
    const positions = this.#positions;
    if (!positions) return;
    positions.skip(this.#behind);
    const start = positions.at;
    positions.skip(this.count);
    this.#behind = -this.count;
    into.putBytes(positions.bytes, start, positions.at);
  }
}

/** Puts one article of a list; `previous` is the article before it, -1 at first. `count` is 1 where positions are lacking. */
export function putArticle(gaps: ByteBuffer, article: number, previous: number, count: number): void {
  const gap = article - previous - 1;
  if (count === 1) return gaps.putVarint(gap * 2 + 1);
  gaps.putVarint(gap * 2);
  gaps.putVarint(count);
}
