import type { Explanation, QueryInput } from '../../electron/contract/archive-contract.ts';
import type { ArchiveConnection } from './archive.svelte.ts';
import { isGivenUp, Latest } from './latest.ts';

/** How the query in force was understood. */
export class Explained {
  /** That of the former query stays until the next has come. */
  explanation = $state.raw<Explanation>();
  readonly #archive: ArchiveConnection;
  readonly #latest = new Latest();

  constructor(archive: ArchiveConnection) {
    this.#archive = archive;
  }

  async fetch(query: QueryInput): Promise<void> {
    try {
      this.explanation = await this.#archive.request('explain', { query }, this.#latest.begin());
    } catch (thrown) {
      // A fault of the archive is told by the list.
      if (!isGivenUp(thrown)) this.explanation = undefined;
    }
  }
}
