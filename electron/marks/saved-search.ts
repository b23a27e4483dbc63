/** Searches that the reader has given a name, in an order of the reader's. */
import * as v from 'valibot';
import { singleLine } from '../base/plain-text.ts';
import type { Operation } from './operation.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const longestName = 200;

/** What a saved search is, wherever it stands. */
export const searchSchema = v.object({
  name: v.pipe(
    v.string(),
    v.maxLength(longestName),
    v.transform(name => singleLine(name, longestName)),
    v.nonEmpty('A search needs a name'),
  ),
  /** As it is written in the search bar. */
  query: v.pipe(v.string(), v.maxLength(10_000)),
  /** It stands in the sidebar. */
  pinned: v.boolean(),
});
export type Search = v.InferOutput<typeof searchSchema>;

/** When a search was last opened: articles with this id or a later one have come to this index since. */
export const visitSchema = v.object({ index: count, nextId: count });
export type Visit = v.InferOutput<typeof visitSchema>;

export const searchKeySchema = v.pipe(v.string(), v.nonEmpty(), v.maxLength(64));

export const savedSearchSchema = v.object({
  /** Made by whoever saved it; no two of an archive have the same. */
  key: searchKeySchema,
  ...searchSchema.entries,
  visit: v.nullable(visitSchema),
});
export type SavedSearch = v.InferOutput<typeof savedSearchSchema>;

export type SearchOperation = Extract<Operation, { readonly kind: 'search' | 'visit' }>;

export class SavedSearchList {
  #searches: readonly SavedSearch[] = [];

  /** In order. */
  get all(): readonly SavedSearch[] {
    return this.#searches;
  }

  restore(searches: readonly SavedSearch[]): void {
    this.#searches = searches;
  }

  /** Carries out an operation; returns those that undo it, the last of which is to be carried out first. */
  apply(operation: SearchOperation): SearchOperation[] {
    const { key } = operation;
    const place = this.#searches.findIndex(search => search.key === key);
    const before = this.#searches[place];
    if (operation.kind === 'visit') {
      if (!before) return [];
      this.#searches = this.#searches.with(place, { ...before, visit: operation.visit });
      return [{ ...operation, visit: before.visit }];
    }
    const others = this.#searches.filter(search => search !== before);
    const { search } = operation;
    this.#searches = search
      ? others.toSpliced(operation.place, 0, { key, ...search, visit: before?.visit ?? null })
      : others;
    if (!before) return search ? [{ kind: 'search', key, search: null, place: 0 }] : [];
    const { name, query, pinned, visit } = before;
    const back: SearchOperation = { kind: 'search', key, search: { name, query, pinned }, place };
    return search ? [back] : [{ kind: 'visit', key, visit }, back];
  }
}
