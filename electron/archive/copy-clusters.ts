import { IdSet } from '../base/id-set.ts';

/**
 * Which article each article follows: the earliest of its story, which follows itself. Five bytes an id. Articles that
 * one source alone carries, of one make or in several versions, may follow each other as well, but are no copies.
 */
export class CopyClusters {
  readonly #firsts: Uint32Array;
  /** By id of a first: another section or author carries its story too. */
  readonly #isCarried: Uint8Array;
  #withCopies: IdSet;

  /** Every id below `limit` is alone, but for what is known of it. */
  constructor(limit: number, known?: CopyClusters) {
    this.#firsts = new Uint32Array(limit);
    this.#isCarried = new Uint8Array(limit);
    this.#withCopies = new IdSet(limit);
    const kept = known ? Math.min(limit, known.#firsts.length) : 0;
    if (known) {
      this.#firsts.set(known.#firsts.subarray(0, kept));
      this.#isCarried.set(known.#isCarried.subarray(0, kept));
    }
    for (let id = kept; id < limit; id++) this.#firsts[id] = id;
  }

  /** The one that `id` follows, whether or not another source carries it. */
  followed(id: number): number {
    return this.#firsts[id] ?? id;
  }

  /** Those that have copies, whether they are the first of them or not; known once all is settled. For looking at. */
  get withCopies(): IdSet {
    return this.#withCopies;
  }

  /** All that follow `first`, itself included, by id. */
  followers(first: number): number[] {
    const followers: number[] = [];
    for (let id = this.#firsts.indexOf(first); id >= 0; id = this.#firsts.indexOf(first, id + 1))
      followers.push(id);
    return followers;
  }

  /** All that follow one of these, these included, are alone from now on. Returns them and whom they followed. */
  free(ids: Iterable<number>): number[] {
    const firsts = this.#firsts;
    const isLeft = new Uint8Array(firsts.length);
    const freed: number[] = [];
    for (const id of ids) {
      isLeft[id] = 1;
      freed.push(id, this.followed(id));
    }
    for (let id = 0; id < firsts.length; id++) {
      if (isLeft[id] !== 1 && isLeft[firsts[id] ?? id] !== 1) continue;
      if (isLeft[id] !== 1) freed.push(id);
      firsts[id] = id;
      this.#isCarried[id] = 0;
    }
    return freed;
  }

  follow(id: number, first: number): void {
    this.#firsts[id] = first;
  }

  /** Another section or author carries the story of `first`, or none does after all. */
  setCarried(first: number, isCarried: boolean): void {
    this.#isCarried[first] = isCarried ? 1 : 0;
  }

  /** Everybody follows whom they follow in `other`, and the same stories are carried. */
  equals(other: CopyClusters): boolean {
    return (
      Buffer.from(this.#firsts.buffer).equals(Buffer.from(other.#firsts.buffer)) &&
      Buffer.from(this.#isCarried.buffer).equals(Buffer.from(other.#isCarried.buffer))
    );
  }

  /** To be called after the last change. */
  settle(): void {
    const [firsts, isCarried] = [this.#firsts, this.#isCarried];
    this.#withCopies = new IdSet(firsts.length);
    for (let id = 0; id < firsts.length; id++) {
      if (isCarried[firsts[id] ?? id] === 1) this.#withCopies.add(id);
    }
  }
}
