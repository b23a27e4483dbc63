/** Remembers which things were seen last, and says which to give up when there are too many. */
export class RecentlySeen {
  readonly #limit: number;
  /** A set keeps the order in which its values were added. */
  readonly #seen = new Set<number>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Marks `thing` as seen just now; returns what has not been seen for longest, where that is over the limit. */
  see(thing: number): number | undefined {
    this.#seen.delete(thing);
    this.#seen.add(thing);
    if (this.#seen.size <= this.#limit) return undefined;
    const [oldest] = this.#seen;
    if (oldest !== undefined) this.#seen.delete(oldest);
    return oldest;
  }
}
