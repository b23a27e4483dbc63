import { idLimit } from '../base/article-id.ts';
import { IdSet } from '../base/id-set.ts';

const minuteLimit = 2 ** 29;
const firstInstant = Date.UTC(1800, 0, 1);
/** Room for so many more than are expected: whatever is kept by id has to be made anew where there is none left. */
const roomAhead = 4096;
/** From so many ids of a result on, one of so many in all, passing over the whole order is faster than sorting them. */
const worthPassing = 24;
/** So few changes are found one by one faster than by a walk through a million ids. */
const fewChanges = 16;

/**
 * Ids by the minute of their date, newest first, then by id, highest first. The order is kept: what has changed
 * since it was last asked for is sorted by itself and merged in.
 */
export class NewestFirst {
  readonly #instantOf: (id: number) => number;
  #ids: IdSet;
  #order: Uint32Array = new Uint32Array(0);
  /** Added, changed or gone since `#order` was made. */
  #changed: IdSet;
  #changes = 0;

  /** `instantOf` answers for every id that is here; the date of one that stays does not change. */
  constructor(instantOf: (id: number) => number, expected: number) {
    this.#instantOf = instantOf;
    const limit = expected + roomAhead;
    this.#ids = new IdSet(limit);
    this.#changed = new IdSet(limit);
  }

  /** For looking at, not to be changed. */
  get ids(): IdSet {
    return this.#ids;
  }

  add(id: number): void {
    if (id >= this.#ids.limit) {
      const limit = Math.max(id + 1, this.#ids.limit * 2);
      this.#ids = this.#ids.copy(limit);
      this.#changed = this.#changed.copy(limit);
    }
    this.#ids.add(id);
    this.#note(id);
  }

  delete(id: number): void {
    if (!this.#ids.has(id)) return;
    this.#ids.delete(id);
    this.#note(id);
  }

  all(): Uint32Array {
    if (this.#changes === 0) return this.#order;
    const changed = this.#changed;
    const fresh = changed.copy();
    fresh.intersect(this.#ids);
    const added = this.#sorted(fresh.toArray());
    this.#order = this.#changes <= fewChanges ? this.#patched(added) : this.#merged(added);
    this.#changed = changed.like();
    this.#changes = 0;
    return this.#order;
  }

  /** The order with what has changed moved to its place; the rest is copied as it lies there. */
  #patched(added: Uint32Array): Uint32Array {
    const order = new Uint32Array(this.#order.length + added.length);
    order.set(this.#order);
    let { length } = this.#order;
    for (const id of this.#changed) {
      const at = order.subarray(0, length).indexOf(id);
      if (at >= 0) order.copyWithin(at, at + 1, length--);
    }
    for (const id of added) {
      const place = this.#placeOf(id, order.subarray(0, length));
      order.copyWithin(place + 1, place, length++);
      order[place] = id;
    }
    return order.subarray(0, length);
  }

  /** How many of the ids in `order` come before this one. */
  #placeOf(id: number, order: Uint32Array): number {
    const key = this.precedenceOf(id);
    let [low, high] = [0, order.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.precedenceOf(order[middle] ?? 0) > key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #merged(added: Uint32Array): Uint32Array {
    const changed = this.#changed;
    const order = new Uint32Array(this.#order.length + added.length);
    let length = 0;
    let next = 0;
    for (const id of this.#order) {
      if (changed.has(id)) continue;
      while (next < added.length && this.precedenceOf(added[next] ?? 0) > this.precedenceOf(id))
        order[length++] = added[next++] ?? 0;
      order[length++] = id;
    }
    order.set(added.subarray(next), length);
    return order.subarray(0, length + added.length - next);
  }

  sort(ids: IdSet): Uint32Array {
    const size = ids.size;
    const order = this.all();
    if (size === order.length && this.#hasAll(ids)) return order;
    if (size * worthPassing < order.length) return this.#sorted(this.#ids.filter(ids.toArray()));
    return ids.filter(order);
  }

  /** None of these has gone since they were found. */
  #hasAll(ids: IdSet): boolean {
    const gone = ids.copy();
    gone.subtract(this.#ids);
    return gone.size === 0;
  }

  #note(id: number): void {
    this.#changed.add(id);
    this.#changes++;
  }

  /** As numbers, in a tenth of the time of a sort by comparison. */
  #sorted(ids: Uint32Array): Uint32Array {
    const keys = Float64Array.from(ids, id => this.precedenceOf(id)).sort();
    // `&` takes the lowest bits of any integer a double holds exactly, and so undoes the multiplication.
    return Uint32Array.from(keys.reverse(), key => key & (idLimit - 1));
  }

  /** The greater, the earlier in the order. Below 2^53. */
  precedenceOf(id: number): number {
    const minute = Math.floor((this.#instantOf(id) - firstInstant) / 60_000);
    return Math.min(Math.max(minute, 0), minuteLimit - 1) * idLimit + id;
  }
}
