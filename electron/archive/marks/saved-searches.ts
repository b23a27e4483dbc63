import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { SavedSearch, Search, SearchChange } from '../../contract/marks-contract.ts';
import type { MarkStore } from '../../marks/mark-store.ts';
import type { Operation } from '../../marks/operation.ts';
import type { Visit } from '../../marks/saved-search.ts';
import type { Actions } from './actions.ts';

/** The reader's saved searches: what changes them, and when each was last opened. */
export class SavedSearches {
  readonly #catalogue: Catalogue;
  readonly #store: () => Promise<MarkStore>;
  readonly #actions: Actions;
  readonly #onChange: () => void;

  constructor(
    catalogue: Catalogue,
    store: () => Promise<MarkStore>,
    actions: Actions,
    /** Called after a change. */
    onChange: () => void,
  ) {
    this.#catalogue = catalogue;
    this.#store = store;
    this.#actions = actions;
    this.#onChange = onChange;
  }

  /** Saves a search at `place`, counted without it, or as the last; one of the same key is changed and moved there. */
  async put(key: string, search: Search, place?: number): Promise<void> {
    const { table } = await this.#store();
    const others = () => table.searches.all.filter(each => each.key !== key);
    const isNew = others().length === table.searches.all.length;
    // The last place is known when its turn has come: another search may be on its way.
    const operations = (): readonly Operation[] => [
      { kind: 'search', key, search, place: place ?? others().length },
      ...(isNew ? [{ kind: 'visit', key, visit: this.#now } as const] : []),
    ];
    await this.#carryOut(operations, search.name, isNew ? 'saved' : 'changed');
  }

  async remove(key: string): Promise<void> {
    const { table } = await this.#store();
    const known = table.searches.all.find(each => each.key === key);
    if (!known) return;
    await this.#carryOut(() => [{ kind: 'search', key, search: null, place: 0 }], known.name, 'removed');
  }

  /** The reader has opened it: what comes from now on is new. */
  async visit(key: string): Promise<void> {
    const store = await this.#store();
    await store.commit(() => [{ kind: 'visit', key, visit: this.#now }]);
    this.#onChange();
  }

  /** Where the index was made anew, nobody knows what has come since a visit: what is there now is not new. */
  async settle(store: MarkStore): Promise<void> {
    const stale = store.table.searches.all.filter(({ visit }) => visit?.index !== this.#catalogue.made);
    if (stale.length === 0) return;
    await store.commit(() => stale.map(({ key }) => ({ kind: 'visit', key, visit: this.#now })));
  }

  /** Ids from this one on have come since the search was last opened. */
  newFrom({ visit }: SavedSearch): number {
    return visit?.index === this.#catalogue.made ? visit.nextId : this.#catalogue.nextId;
  }

  get #now(): Visit {
    return { index: this.#catalogue.made, nextId: this.#catalogue.nextId };
  }

  async #carryOut(
    operations: () => readonly Operation[],
    name: string,
    became: SearchChange['became'],
  ): Promise<void> {
    await this.#actions.carryOut(operations, { kind: 'search', name, became }, true);
    this.#onChange();
  }
}
