/** A list of tags for each row of a shard, as indices of a name table, in one typed array. */
export class TagLists {
  readonly #starts: Uint32Array;
  readonly #counts: Uint32Array;
  #pool = new Uint32Array(0);
  #used = 0;

  constructor(rows: number) {
    this.#starts = new Uint32Array(rows);
    this.#counts = new Uint32Array(rows);
  }

  /** A view; it is valid until a list changes. */
  get(row: number): Uint32Array {
    const start = this.#starts[row] ?? 0;
    return this.#pool.subarray(start, start + this.count(row));
  }

  count(row: number): number {
    return this.#counts[row] ?? 0;
  }

  holdsAny(row: number, tags: ReadonlySet<number>): boolean {
    const start = this.#starts[row] ?? 0;
    const end = start + this.count(row);
    for (let at = start; at < end; at++) if (tags.has(this.#pool[at] ?? -1)) return true;
    return false;
  }

  /** Adds one to the count of each tag of a row. In a loop over all articles, views would be most of the cost. */
  addTo(tagCounts: Uint32Array, row: number): void {
    const start = this.#starts[row] ?? 0;
    const end = start + this.count(row);
    for (let at = start; at < end; at++) addOne(tagCounts, this.#pool[at] ?? -1);
  }

  /** Adds one to the count of each different name that the tags of a row have, by the index of a name for each tag. */
  addNamesTo(nameCounts: Uint32Array, row: number, nameOfTag: Uint32Array): void {
    const start = this.#starts[row] ?? 0;
    const end = start + this.count(row);
    for (let at = start; at < end; at++) {
      const name = nameOfTag[this.#pool[at] ?? -1] ?? -1;
      let before = start;
      while (before < at && nameOfTag[this.#pool[before] ?? -1] !== name) before++;
      if (before === at) addOne(nameCounts, name);
    }
  }

  set(row: number, tags: ArrayLike<number>): void {
    if (tags.length > this.count(row)) {
      this.#counts[row] = 0;
      if (this.#used + tags.length > this.#pool.length) this.#grow(tags.length);
      this.#starts[row] = this.#used;
      this.#used += tags.length;
    }
    this.#counts[row] = tags.length;
    this.#pool.set(tags, this.#starts[row]);
  }

  /** Takes over the lists of a file: `pool` holds `counts[row]` tags for one row after the other. */
  load(counts: Uint32Array, pool: Uint32Array<ArrayBuffer>): void {
    this.#counts.set(counts);
    this.#pool = pool;
    this.#used = 0;
    for (let row = 0; row < counts.length; row++) {
      this.#starts[row] = this.#used;
      this.#used += this.count(row);
    }
  }

  /** The inverse of `load`, for the first `rows` rows. */
  packed(rows: number): { counts: Uint32Array; pool: Uint32Array<ArrayBuffer> } {
    const counts = this.#counts.slice(0, rows);
    const pool = new Uint32Array(counts.reduce((sum, count) => sum + count, 0));
    let at = 0;
    for (let row = 0; row < rows; row++) {
      pool.set(this.get(row), at);
      at += this.count(row);
    }
    return { counts, pool };
  }

  /** Leaves behind what replaced lists occupied, and makes room for `more` tags and as many again. */
  #grow(more: number): void {
    const { counts, pool } = this.packed(this.#counts.length);
    const larger = new Uint32Array((pool.length + more) * 2);
    larger.set(pool);
    this.load(counts, larger);
  }
}

/** Counts an index of a name, where it is one. */
export function addOne(counts: Uint32Array, index: number): void {
  if (index >= 0) counts[index] = (counts[index] ?? 0) + 1;
}
