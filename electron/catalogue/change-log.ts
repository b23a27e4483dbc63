/** After more changes whoever follows them does better to look at everything. */
const remembered = 65_536;

/** The ids that changed last. */
export class ChangeLog {
  readonly #ids = new Uint32Array(remembered);
  #count = 0;

  /** Of all changes ever noted. */
  get count(): number {
    return this.#count;
  }

  note(id: number): void {
    this.#ids[this.#count++ % remembered] = id;
  }

  /** Those noted since there were `count`; undefined where some of them are forgotten. */
  since(count: number): ReadonlySet<number> | undefined {
    if (this.#count - count > remembered) return undefined;
    const ids = new Set<number>();
    for (let place = count; place < this.#count; place++) ids.add(this.#ids[place % remembered] ?? 0);
    return ids;
  }
}
