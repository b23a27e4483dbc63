import { SvelteMap } from 'svelte/reactivity';
import type { SavedSearch, Search as Kept, SearchCount } from '../../electron/contract/archive-contract.ts';
import type { Marks } from './marks/marks.svelte.ts';
import { Latest } from './latest.ts';
import { Repeated } from './repeated.ts';
import type { Search } from './search.svelte.ts';

/** Searches that the reader has given a name: folders that fill themselves, with the articles each has. */
export class SavedSearches {
  /** In the reader's order. */
  all = $state.raw<readonly SavedSearch[]>([]);
  readonly pinned = $derived(this.all.filter(({ pinned }) => pinned));
  /** By key; of one that is not counted yet there is none. */
  readonly counts = new SvelteMap<string, SearchCount>();
  readonly #marks: Marks;
  readonly #search: Search;
  readonly #counting = new Latest();
  readonly #refreshes = new Repeated(() => this.#refresh());
  #isPaused = true;

  constructor(marks: Marks, search: Search) {
    this.#marks = marks;
    this.#search = search;
    marks.archive.on('marked', () => this.#refreshes.request());
    marks.archive.on('changed', () => this.#refreshes.request());
  }

  /** The one that the search bar says. */
  get current(): SavedSearch | undefined {
    const text = this.#search.text.trim();
    return this.all.find(({ query }) => query === text);
  }

  /** A search that the reader waits for comes first; counting goes on when it is `resume`d. */
  pause(): void {
    this.#isPaused = true;
    this.#counting.cancel();
  }

  resume(): void {
    this.#isPaused = false;
    this.#refreshes.request();
  }

  /** Whether it is kept; where it is not, the reader is told. */
  save(name: string, query: string): Promise<boolean> {
    const search = { name, query: query.trim(), pinned: true };
    return this.#put(crypto.randomUUID(), search, undefined, 'saved');
  }

  change(search: SavedSearch, change: Partial<Kept>): Promise<boolean> {
    const { name, query, pinned } = { ...search, ...change };
    return this.#put(search.key, { name, query, pinned }, this.#placeOf(search), 'changed');
  }

  /** Moves it to where `goal` stands. */
  moveTo(search: SavedSearch, goal: SavedSearch): Promise<boolean> {
    const { name, query, pinned } = search;
    return this.#put(search.key, { name, query, pinned }, this.#placeOf(goal), 'changed');
  }

  /** Moves it past its neighbour among `shown`; false at the end. */
  move(search: SavedSearch, by: 1 | -1, shown: readonly SavedSearch[]): Promise<boolean> {
    const goal = shown[shown.findIndex(({ key }) => key === search.key) + by];
    return goal ? this.moveTo(search, goal) : Promise.resolve(false);
  }

  remove({ key, name }: SavedSearch): Promise<boolean> {
    return this.#marks.act({ kind: 'search', name, became: 'removed' }, () =>
      this.#marks.archive.request('removeSearch', { key }),
    );
  }

  /** Shows its articles; what comes from now on is new. */
  open({ key, query }: SavedSearch): void {
    this.#search.change(query);
    this.#marks.archive.request('visitSearch', { key }).catch(() => undefined);
  }

  /** The list may have come anew since somebody took the search out of it. */
  #placeOf({ key }: SavedSearch): number | undefined {
    const place = this.all.findIndex(search => search.key === key);
    return place < 0 ? undefined : place;
  }

  /** `place`: as the last where none is said. */
  async #put(
    key: string,
    search: Kept,
    place: number | undefined,
    became: 'saved' | 'changed',
  ): Promise<boolean> {
    const change = { kind: 'search', name: search.name, became } as const;
    return this.#marks.act(change, () => this.#marks.archive.request('putSearch', { key, search, place }));
  }

  /** Counts one after the other, and stops as soon as the reader searches. */
  async #refresh(): Promise<void> {
    if (this.#isPaused) return;
    const signal = this.#counting.begin();
    const { archive } = this.#marks;
    try {
      this.all = await archive.request('savedSearches', {}, signal);
      for (const { key } of this.all) {
        this.counts.set(key, await archive.request('countSearch', { key }, signal));
      }
    } catch {
      // What only counts may stay as it was.
    }
  }
}
