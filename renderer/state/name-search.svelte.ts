import type { NameField, QueryInput, TopNames } from '../../electron/contract/archive-contract.ts';
import type { ArchiveConnection } from './archive.svelte.ts';
import { isGivenUp, Latest } from './latest.ts';
import { namesToShow } from './names-to-show.ts';

/** The contract's limit for one request. */
const atOnce = 500;

/** The names of a field in a result: the most frequent at first, others on demand. */
export class NameSearch {
  /** What is looked for. */
  wanted = $state('');
  /** The reader wants more than the most frequent. */
  more = $state(false);
  #found = $state.raw<TopNames>();
  readonly #archive: ArchiveConnection;
  readonly #field: NameField;
  readonly #latest = new Latest();

  constructor(archive: ArchiveConnection, field: NameField) {
    this.#archive = archive;
    this.#field = field;
  }

  /**
   * The names to show of a result whose most frequent are `top`: the answer for what is looked for, and until it has
   * come, what is known.
   */
  namesOf(top: TopNames, chosen: readonly string[]): TopNames {
    const asks = this.#asks(top);
    const known = (asks && this.#found) || top;
    const names = namesToShow(known.names, chosen, this.wanted);
    const left = known.total - known.names.length;
    return { names, total: left > 0 ? Math.max(known.total, names.length) : names.length };
  }

  /** Asks for what `top` does not tell. */
  async fetch(query: QueryInput, top: TopNames): Promise<void> {
    this.#latest.cancel();
    if (!this.#asks(top)) {
      this.#found = undefined;
      return;
    }
    const input = { query, field: this.#field, text: this.wanted.trim(), limit: atOnce };
    try {
      this.#found = await this.#archive.request('names', input, this.#latest.begin());
    } catch (thrown) {
      // The names that are known stay; a fault of the archive is told by the list.
      if (!isGivenUp(thrown)) this.#found = undefined;
    }
  }

  #asks(top: TopNames): boolean {
    return (this.more || this.wanted.trim() !== '') && top.total > top.names.length;
  }
}
