import type { IdSet } from '../base/id-set.ts';

/** So many rows are looked for by themselves: what a window shows at first. */
const fewRows = 200;

/** The articles of a list in its order, of which no more are put in order than are asked for. */
export class RowIds {
  readonly length: number;
  readonly #ids: IdSet;
  readonly #order: Uint32Array;
  #all: Uint32Array | undefined;

  /** `order` has every one of `ids`, and may have others. Neither is to be changed. */
  constructor(ids: IdSet, order: Uint32Array) {
    this.#ids = ids;
    this.#order = order;
    this.length = ids.size;
  }

  /** Rows from `from` to before `to`, as far as there are any. */
  slice(from: number, to: number): Uint32Array {
    const rows = !this.#all && to <= fewRows ? this.#ids.filter(this.#order, to) : this.all();
    return rows.subarray(from, to);
  }

  all(): Uint32Array {
    if (this.length === this.#order.length) return this.#order;
    return (this.#all ??= this.#ids.filter(this.#order));
  }
}
