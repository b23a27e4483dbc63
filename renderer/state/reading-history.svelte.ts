/** Articles that are remembered at most. */
const longest = 500;

/** The articles that were read, in order, and where among them the reader is; as a browser keeps its pages. */
export class ReadingHistory {
  #ids = $state.raw<readonly number[]>([]);
  #at = $state(-1);

  get hasFormer(): boolean {
    return this.#at > 0;
  }

  get hasLater(): boolean {
    return this.#at < this.#ids.length - 1;
  }

  /** Each article once, the one read last first. */
  get recent(): readonly number[] {
    const newestFirst = this.#ids.toReversed();
    return newestFirst.filter((id, at) => newestFirst.indexOf(id) === at);
  }

  /** `id` is on show. Where it was not gone back to, it takes the place of what was later. */
  visit(id: number): void {
    if (this.#ids[this.#at] === id) return;
    this.#ids = [...this.#ids.slice(0, this.#at + 1), id].slice(-longest);
    this.#at = this.#ids.length - 1;
  }

  /** The article before, or after, which the reader is at from now on; undefined where there is none. */
  go(direction: 'back' | 'forward'): number | undefined {
    const id = this.#ids[this.#at + (direction === 'back' ? -1 : 1)];
    if (id !== undefined) this.#at += direction === 'back' ? -1 : 1;
    return id;
  }
}
