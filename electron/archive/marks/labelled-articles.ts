/** The articles of each label, by id. */
export class LabelledArticles {
  readonly #ids = new Map<string, Set<number>>();
  /** Of each article that has any, as they were when it was last told of. */
  readonly #labels = new Map<number, readonly string[]>();

  names(): Iterable<string> {
    return this.#ids.keys();
  }

  of(label: string): ReadonlySet<number> {
    return this.#ids.get(label) ?? new Set();
  }

  /** The article has these labels from now on. */
  set(id: number, labels: readonly string[]): void {
    const before = this.#labels.get(id) ?? [];
    if (labels === before) return;
    for (const label of before) {
      const ids = this.#ids.get(label);
      ids?.delete(id);
      if (ids?.size === 0) this.#ids.delete(label);
    }
    for (const label of labels) {
      const ids = this.#ids.get(label) ?? new Set();
      this.#ids.set(label, ids.add(id));
    }
    if (labels.length > 0) this.#labels.set(id, labels);
    else this.#labels.delete(id);
  }
}
