import { CopyClusters } from './copy-clusters.ts';

/**
 * What is decided anew about clusters that others still look at. Most news is carried by nobody else and leaves the
 * stories of a million articles as they are: nothing is copied before something is found to differ.
 */
export class ClusterChanges {
  readonly #known: CopyClusters;
  readonly #firsts = new Map<number, number>();
  readonly #carried = new Map<number, boolean>();

  constructor(known: CopyClusters) {
    this.#known = known;
  }

  followed(id: number): number {
    return this.#firsts.get(id) ?? this.#known.followed(id);
  }

  follow(id: number, first: number): void {
    this.#firsts.set(id, first);
  }

  setCarried(first: number, isCarried: boolean): void {
    this.#carried.set(first, isCarried);
  }

  /** All that follow one of these, these included, are alone from now on. Returns them and whom they followed. */
  free(ids: ReadonlySet<number>): readonly number[] {
    const freed = new Set([...ids, ...this.#known.followersOfSome(ids)]);
    for (const id of freed) {
      this.#firsts.set(id, id);
      this.#carried.set(id, false);
    }
    return [...freed, ...[...ids].map(id => this.#known.followed(id))];
  }

  /** The clusters with these changes, with room for the ids below `limit`: those that are known where nothing differs. */
  applied(limit: number): CopyClusters {
    const known = this.#known;
    const agrees =
      [...this.#firsts].every(([id, first]) => known.followed(id) === first) &&
      [...this.#carried].every(([id, isCarried]) => known.isCarried(id) === isCarried);
    if (agrees) return known;
    const clusters = new CopyClusters(limit, known);
    for (const [id, first] of this.#firsts) clusters.follow(id, first);
    for (const [id, isCarried] of this.#carried) clusters.setCarried(id, isCarried);
    clusters.settle();
    return clusters;
  }
}
