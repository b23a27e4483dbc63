import { GatheredNumbers } from './gathered-numbers.ts';
import { PostingList } from './posting-list.ts';
import type { StoredList } from './segment-file.ts';

/** A term of a phrase, and how far behind the place where the phrase begins it stands. */
export interface StoredPart {
  readonly stored: StoredList;
  readonly offset: number;
}

interface ReadPart {
  readonly list: PostingList;
  readonly offset: number;
}

/** One list for each term of a phrase, all of them at the same article. There is one at least. */
export class SideBySide {
  /** It says which article is next, and the others are passed on to it. */
  readonly #rarest: ReadPart;
  readonly #others: readonly ReadPart[];
  /** Of these, all but the one with most articles. */
  readonly #fewer: readonly ReadPart[];
  readonly #most: ReadPart | undefined;
  readonly #read = new GatheredNumbers();
  readonly #left = new GatheredNumbers();

  constructor(parts: readonly StoredPart[]) {
    const [rarest, ...others] = parts
      .toSorted((one, other) => one.stored.articles - other.stored.articles)
      .map(({ stored, offset }) => ({ list: new PostingList(stored), offset }));
    if (!rarest) throw new RangeError('A phrase has a term');
    this.#rarest = rarest;
    this.#others = others;
    this.#fewer = others.slice(0, -1);
    this.#most = others.at(-1);
  }

  get article(): number {
    return this.#rarest.list.article;
  }

  /** Goes on to the next article that all lists have; false when there is none. */
  next(): boolean {
    const { list: rarest } = this.#rarest;
    next: while (rarest.next()) {
      for (const { list } of this.#others) {
        while (list.article < rarest.article) if (!list.next()) return false;
        if (list.article > rarest.article) continue next;
      }
      return true;
    }
    return false;
  }

  /** Whether the phrase stands in the present article. Of its most frequent term no more is read than it takes to know. */
  meet(): boolean {
    const end = this.#common();
    return end > 0 && (this.#most?.list.meets(this.#left.values, end, this.#most.offset) ?? true);
  }

  /** Leaves the places where the phrase begins but for its most frequent term; returns how many they are. */
  #common(): number {
    const { list: rarest, offset: first } = this.#rarest;
    this.#left.reserve(rarest.count);
    const { values } = this.#left;
    rarest.readPositions(values);
    let end = 0;
    for (let at = 0; at < rarest.count; at++) {
      const place = values[at] ?? 0;
      if (place >= first) values[end++] = place - first;
    }
    for (const { list, offset } of this.#fewer) {
      if (end === 0) break;
      this.#read.reserve(list.count);
      list.readPositions(this.#read.values);
      end = keepCommon(values, end, this.#read.values, list.count, offset);
    }
    return end;
  }
}

/** Of the first `end` places, keeps those that are among `others` `offset` later; returns how many they are. */
function keepCommon(
  places: Uint32Array,
  end: number,
  others: Uint32Array,
  count: number,
  offset: number,
): number {
  let kept = 0;
  let other = 0;
  for (let at = 0; at < end; at++) {
    const wanted = (places[at] ?? 0) + offset;
    while (other < count && (others[other] ?? 0) < wanted) other++;
    if (other === count) break;
    if (others[other] === wanted) places[kept++] = wanted - offset;
  }
  return kept;
}
