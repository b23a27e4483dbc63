import { IdSet } from '../base/id-set.ts';

/** So few ids are looked for one by one faster than by a walk through a million. */
const fewIds = 16;

/**
 * Which article each article follows: the earliest of its story, which follows itself. Five bytes an id. Articles that
 * one source alone carries, of one make or in several versions, may follow each other as well, but are no copies.
 */
export class CopyClusters {
  readonly #firsts: Uint32Array;
  /** By id of a first: another section or author carries its story too. */
  readonly #carried: Uint8Array;
  #withCopies: IdSet;

  /** Every id is alone, but for what is known of those below `limit`. */
  constructor(limit: number, known?: CopyClusters) {
    this.#firsts = new Uint32Array(limit);
    this.#carried = new Uint8Array(limit);
    this.#withCopies = new IdSet(limit);
    const kept = known ? Math.min(limit, known.#firsts.length) : 0;
    if (known) {
      this.#firsts.set(known.#firsts.subarray(0, kept));
      this.#carried.set(known.#carried.subarray(0, kept));
    }
    for (let id = kept; id < limit; id++) this.#firsts[id] = id;
  }

  /** The one that `id` follows, whether or not another source carries it. */
  followed(id: number): number {
    return this.#firsts[id] ?? id;
  }

  /** Another section or author carries the story of `first`. */
  isCarried(first: number): boolean {
    return this.#carried[first] === 1;
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

  /** All that follow one of these. */
  followersOfSome(ids: ReadonlySet<number>): readonly number[] {
    if (ids.size <= fewIds) return [...ids].flatMap(id => this.followers(id));
    const isWanted = new Uint8Array(this.#firsts.length);
    for (const id of ids) isWanted[id] = 1;
    const followers: number[] = [];
    for (let id = 0; id < isWanted.length; id++)
      if (isWanted[this.#firsts[id] ?? id] === 1) followers.push(id);
    return followers;
  }

  follow(id: number, first: number): void {
    this.#firsts[id] = first;
  }

  /** Another section or author carries the story of `first`, or none does after all. */
  setCarried(first: number, isCarried: boolean): void {
    this.#carried[first] = isCarried ? 1 : 0;
  }

  /** To be called after the last change. */
  settle(): void {
    const [firsts, carried] = [this.#firsts, this.#carried];
    this.#withCopies = new IdSet(firsts.length);
    for (let id = 0; id < firsts.length; id++) {
      if (carried[firsts[id] ?? id] === 1) this.#withCopies.add(id);
    }
  }
}
