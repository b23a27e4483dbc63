import { isBitList, nextOfBits } from './bit-list.ts';
import { ByteReader, type ByteBuffer } from './bytes.ts';
import type { GatheredNumbers } from './gathered-numbers.ts';
import type { GatheredPlaces, Places } from './places.ts';
import type { StoredList } from './segment-file.ts';
import { lacksPositions } from './terms.ts';

/** So many articles are read at once: it takes a fraction of a millisecond. */
const mostAhead = 4096;
const articlesAhead = new Uint32Array(mostAhead);
const countsAhead = new Uint32Array(mostAhead);

/** Where one term stands in the articles of a segment, read from front to back: article by article, or many at once. */
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

  /** Writes the positions in the present article, ascending, into `into`. Once an article; not for a term that lacks them. */
  readPositions(into: Uint32Array): void {
    const positions = this.#positions;
    if (!positions) return;
    positions.skip(this.#behind);
    positions.sums(into, this.count);
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

  /** Adds all articles that are still to come to `into`. Their positions cannot be had any more. */
  gatherArticles(into: GatheredNumbers): void {
    into.reserve(this.#left);
    const { values } = into;
    let at = into.length;
    if (this.#isBits) {
      const { bytes } = this.#gaps;
      let { article } = this;
      for (let left = this.#left; left > 0; left--) values[at++] = article = nextOfBits(bytes, article + 1);
      this.#left = 0;
    }
    while (this.#left > 0) {
      const { articles, length } = this.#readAhead();
      for (let index = 0; index < length; index++) values[at++] = articles[index] ?? 0;
    }
    into.length = at;
  }

  /**
   * Adds the next articles to `into`, with their positions less `offset`; those before `offset` are left out. False at
   * the end of the list.
   */
  gather(into: GatheredPlaces, offset: number): boolean {
    const positions = this.#positions;
    if (!positions || this.#left === 0) return false;
    const { articles, counts, length, sum } = this.#readAhead();
    into.places.reserve(sum);
    const { values } = into.places;
    const { bytes } = positions;
    let { at } = positions;
    let end = into.places.length;
    for (let index = 0; index < length; index++) {
      const start = end;
      let position = 0;
      for (let left = counts[index] ?? 0; left > 0; left--) {
        let byte = bytes[at++] ?? 0;
        let step = byte & 127;
        for (let shift = 7; byte > 127; shift += 7) {
          byte = bytes[at++] ?? 0;
          step |= (byte & 127) << shift;
        }
        position += step;
        if (position >= offset) values[end++] = position - offset;
      }
      into.places.length = end;
      into.close(articles[index] ?? 0, start);
    }
    positions.at = at;
    return true;
  }

  /**
   * Writes 1 into `met` for each of the places found that stands `offset` before a position of the next articles. An
   * article is looked at where it has an ordinal; with `once` it loses that when one of its places is met. False at the
   * end of the list.
   */
  mark(found: Places, ordinals: Uint32Array, offset: number, met: Uint8Array, once: boolean): boolean {
    const positions = this.#positions;
    if (!positions || this.#left === 0) return false;
    const { articles, counts, length } = this.#readAhead();
    const { places, ends } = found;
    const { bytes } = positions;
    let { at } = positions;
    let behind = this.#behind;
    for (let index = 0; index < length; index++) {
      const article = articles[index] ?? 0;
      const ordinal = ordinals[article] ?? 0;
      if (ordinal === 0) {
        behind += counts[index] ?? 0;
        continue;
      }
      for (; behind > 0; at++) if ((bytes[at] ?? 0) < 128) behind--;
      const end = ends[ordinal - 1] ?? 0;
      let next = ends[ordinal - 2] ?? 0;
      let place = places[next] ?? 0;
      let position = -offset;
      for (behind = counts[index] ?? 0; behind > 0;) {
        let byte = bytes[at++] ?? 0;
        let step = byte & 127;
        for (let shift = 7; byte > 127; shift += 7) {
          byte = bytes[at++] ?? 0;
          step |= (byte & 127) << shift;
        }
        position += step;
        behind--;
        while (place < position && ++next < end) place = places[next] ?? 0;
        if (next === end) break;
        if (place > position) continue;
        met[next] = 1;
        if (!once) continue;
        ordinals[article] = 0;
        break;
      }
    }
    positions.at = at;
    this.#behind = behind;
    return true;
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

  /** The next articles, each with how many positions it has, which are `sum` in all. Valid until another list is read. */
  #readAhead(): { articles: Uint32Array; counts: Uint32Array; length: number; sum: number } {
    const length = Math.min(this.#left, mostAhead);
    // In variables of its own, which are not written back to memory with every byte.
    const { bytes } = this.#gaps;
    let { at } = this.#gaps;
    const hasCounts = this.#positions !== undefined;
    let { article } = this;
    let sum = 0;
    for (let index = 0; index < length; index++) {
      let byte = bytes[at++] ?? 0;
      let gap = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] ?? 0;
        gap |= (byte & 127) << shift;
      }
      let count = 1;
      if ((gap & 1) === 0 && hasCounts) {
        byte = bytes[at++] ?? 0;
        count = byte & 127;
        for (let shift = 7; byte > 127; shift += 7) {
          byte = bytes[at++] ?? 0;
          count |= (byte & 127) << shift;
        }
      }
      article += 1 + (gap >>> 1);
      sum += count;
      articlesAhead[index] = article;
      countsAhead[index] = count;
    }
    this.#gaps.at = at;
    this.#left -= length;
    this.article = article;
    return { articles: articlesAhead, counts: countsAhead, length, sum };
  }
}

/** Puts one article of a list; `previous` is the article before it, -1 at first. `count` is 1 where positions are lacking. */
export function putArticle(gaps: ByteBuffer, article: number, previous: number, count: number): void {
  const gap = article - previous - 1;
  if (count === 1) return gaps.putVarint(gap * 2 + 1);
  gaps.putVarint(gap * 2);
  gaps.putVarint(count);
}
