const none = -1;
const fewestHeads = 1024;

/**
 * A hash table from 32-bit hashes to ids, without an object for an entry: ids of one bucket are chained through
 * `next` (Knuth, The Art of Computer Programming 3, 6.4, "chaining"). Several ids may have one hash; the
 * caller tells them apart. Eight to twelve bytes an id.
 */
export class IdIndex {
  readonly #hashOf: (id: number) => number;
  #heads: Int32Array;
  #next = new Int32Array(fewestHeads);
  #size = 0;

  /** `hashOf` answers for every id that was added and not removed. */
  constructor(hashOf: (id: number) => number, expected = 0) {
    this.#hashOf = hashOf;
    this.#heads = new Int32Array(powerOfTwo(expected)).fill(none);
  }

  add(id: number): void {
    if (this.#size >= this.#heads.length) this.#growHeads();
    if (id >= this.#next.length) this.#growNext(id + 1);
    this.#link(this.#heads, id);
    this.#size++;
  }

  /** `id` was added, and its hash is still what it was. */
  remove(id: number): void {
    const bucket = bucketOf(this.#hashOf(id), this.#heads);
    let before = none;
    for (let at = this.#heads[bucket] ?? none; at !== none; at = this.after(at)) {
      if (at === id) {
        if (before === none) this.#heads[bucket] = this.after(at);
        else this.#next[before] = this.after(at);
        this.#size--;
        return;
      }
      before = at;
    }
  }

  /** The id added last of those that may have this hash, -1 where there is none; `after` goes on. */
  first(hash: number): number {
    return this.#heads[bucketOf(hash, this.#heads)] ?? none;
  }

  after(id: number): number {
    return this.#next[id] ?? none;
  }

  #link(heads: Int32Array, id: number): void {
    const bucket = bucketOf(this.#hashOf(id), heads);
    this.#next[id] = heads[bucket] ?? none;
    heads[bucket] = id;
  }

  #growHeads(): void {
    const heads = new Int32Array(this.#heads.length * 2).fill(none);
    for (const head of this.#heads) {
      for (let id = head; id !== none;) {
        const following = this.after(id);
        this.#link(heads, id);
        id = following;
      }
    }
    this.#heads = heads;
  }

  #growNext(length: number): void {
    const next = new Int32Array(powerOfTwo(length));
    next.set(this.#next);
    this.#next = next;
  }
}

function bucketOf(hash: number, heads: Int32Array): number {
  return (hash >>> 0) & (heads.length - 1);
}

function powerOfTwo(atLeast: number): number {
  let power = fewestHeads;
  while (power < atLeast) power *= 2;
  return power;
}
