import type { Facets, QueryInput, Timeline } from '../../electron/contract/archive-contract.ts';
import type { ArchiveConnection } from './archive.svelte.ts';
import { Latest } from './latest.ts';

/** What is told about a result as a whole. It is asked for after the first page and the count. */
export class Overview {
  /** Undefined until the first answer; the former one stays until the next has come. */
  facets = $state.raw<Facets>();
  timeline = $state.raw<Timeline>();
  readonly #archive: ArchiveConnection;
  readonly #latest = new Latest();

  constructor(archive: ArchiveConnection) {
    this.#archive = archive;
  }

  async fetch(query: QueryInput): Promise<void> {
    const signal = this.#latest.begin();
    const { request } = this.#archive;
    await Promise.all([
      request('facets', { query }, signal).then(facets => (this.facets = facets)),
      request('timeline', { query, unit: 'auto' }, signal).then(timeline => (this.timeline = timeline)),
    ]);
  }

  cancel(): void {
    this.#latest.cancel();
  }
}
