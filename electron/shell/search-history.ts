import { join } from 'node:path';
import * as v from 'valibot';
import { archiveId } from '../base/archive-id.ts';
import { searchesRemembered, type searchHistoryRequests } from '../contract/search-history-contract.ts';
import type { Handlers } from '../wire/contract.ts';
import { StoredValue } from './stored-value.ts';

const historySchema = v.record(v.string(), v.array(v.string()));
type HistoryContract = {
  readonly requests: typeof searchHistoryRequests;
  readonly events: Record<never, never>;
};

/** The searches that were used, by the id of an archive, kept in the user-data folder. */
export class SearchHistory {
  readonly #file: StoredValue<typeof historySchema>;

  private constructor(file: StoredValue<typeof historySchema>) {
    this.#file = file;
  }

  static async open(userData: string): Promise<SearchHistory> {
    return new SearchHistory(
      await StoredValue.open(join(userData, 'search-history.json'), historySchema, {}),
    );
  }

  /** Resolves when the last change is on disk. */
  written(): Promise<void> {
    return this.#file.written();
  }

  /** @param root real path of the open archive */
  handlers(root: () => string | undefined): Handlers<HistoryContract> {
    const change = (next: (texts: readonly string[]) => readonly string[]) => {
      const archive = root();
      if (archive !== undefined) {
        const id = archiveId(archive);
        this.#file.set({ ...this.#file.value, [id]: [...next(this.#file.value[id] ?? [])] });
      }
      return null;
    };
    const without = (texts: readonly string[], text: string) => texts.filter(each => each !== text);
    return {
      searchHistory: () => {
        const archive = root();
        return archive === undefined ? [] : (this.#file.value[archiveId(archive)] ?? []);
      },
      rememberSearch: ({ text }) =>
        change(texts => [text, ...without(texts, text)].slice(0, searchesRemembered)),
      forgetSearch: ({ text }) => change(texts => (text === null ? [] : without(texts, text))),
    };
  }
}
