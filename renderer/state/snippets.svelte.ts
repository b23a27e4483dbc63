import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { QueryInput, Snippet } from '../../electron/contract/archive-contract.ts';
import type { ArchiveConnection } from './archive.svelte.ts';
import { Latest } from './latest.ts';
import { looksForWords } from './query-terms.ts';

/** The contract's limit for one request. */
const atOnce = 500;

/** Where a query matches in the bodies of the rows in sight. They are read from the files, so they come late. */
export class Snippets {
  readonly #archive: ArchiveConnection;
  readonly #found = new SvelteMap<number, Snippet>();
  readonly #fresh = new SvelteSet<number>();
  readonly #latest = new Latest();
  #query: QueryInput = { text: '', typing: false };

  constructor(archive: ArchiveConnection) {
    this.#archive = archive;
  }

  of(id: number): Snippet | undefined {
    return this.#found.get(id);
  }

  /** From now on snippets answer `query`; those found for another are forgotten. */
  begin(query: QueryInput): void {
    this.outdate();
    this.#found.clear();
    this.#query = query;
  }

  /** The articles may have changed: what was found is shown until it has been asked for again. */
  outdate(): void {
    this.#latest.cancel();
    this.#fresh.clear();
  }

  /** Asks for the snippets of the rows in sight; rows that have left it are no longer waited for. */
  async fetch(ids: readonly number[]): Promise<void> {
    if (!looksForWords(this.#query.text)) return;
    const missing = ids.filter(id => !this.#fresh.has(id)).slice(0, atOnce);
    if (missing.length === 0) return;
    const input = { query: this.#query, ids: missing };
    const snippets = await this.#archive.request('snippets', input, this.#latest.begin());
    for (const id of missing) this.#fresh.add(id);
    for (const snippet of snippets) this.#found.set(snippet.id, snippet);
  }
}
