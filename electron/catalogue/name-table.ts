/** Every different name once; a row holds its index. Names stay as long as the catalogue is open. */
export interface NameTable<T> {
  readonly size: number;
  /** `index` is below `size`. */
  name(index: number): T;
}

export class Names<T> implements NameTable<T> {
  readonly #names: T[] = [];
  readonly #indices = new Map<string, number>();
  readonly #keyOf: (name: T) => string;

  /** `keyOf` gives different names different keys. */
  constructor(keyOf: (name: T) => string) {
    this.#keyOf = keyOf;
  }

  get size(): number {
    return this.#names.length;
  }

  name(index: number): T {
    const name = this.#names[index];
    if (name === undefined) throw new RangeError(`No name has the index ${index}`);
    return name;
  }

  /** The index of a name, which is added if it is new. */
  intern(name: T): number {
    const key = this.#keyOf(name);
    const known = this.#indices.get(key);
    if (known !== undefined) return known;
    this.#indices.set(key, this.#names.length);
    return this.#names.push(name) - 1;
  }

  all(): readonly T[] {
    return this.#names;
  }
}

/** The names of an archive, or of one shard as it stands in its file. */
export interface ArchiveNames {
  /** Category paths, outermost part first. */
  readonly sections: Names<readonly string[]>;
  /** Authors. */
  readonly sources: Names<string>;
  readonly tags: Names<string>;
  /** BCP 47. */
  readonly languages: Names<string>;
}

export function emptyNames(): ArchiveNames {
  const itself = (name: string) => name;
  return {
    sections: new Names(parts => JSON.stringify(parts)),
    sources: new Names(itself),
    tags: new Names(itself),
    languages: new Names(itself),
  };
}
