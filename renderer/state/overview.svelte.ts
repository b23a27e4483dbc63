import type { Facets, QueryInput } from '../../electron/contract/archive-contract.ts';
import type { ArchiveConnection } from './archive.svelte.ts';
import { Latest } from './latest.ts';
import { Overdue } from './overdue.svelte.ts';
import { TimelineState } from './timeline.svelte.ts';

/** What is told about a result as a whole. It is asked for after the first page. */
export class Overview {
  /** Undefined until the first answer; the former one stays until the next has come. */
  facets = $state.raw<Facets>();
  readonly timeline: TimelineState;
  readonly #archive: ArchiveConnection;
  readonly #latest = new Latest();
  readonly #overdue = new Overdue();

  constructor(archive: ArchiveConnection) {
    this.#archive = archive;
    this.timeline = new TimelineState(archive);
  }

  /** What is shown belongs to a former query, and has for long enough to be told. */
  get outdated(): boolean {
    return this.#overdue.holds;
  }

  async fetch(query: QueryInput): Promise<void> {
    const signal = this.#latest.begin();
    const facets = this.#archive.request('facets', { query }, signal).then(answer => {
      this.facets = answer;
      this.#overdue.end();
    });
    await Promise.all([facets, this.timeline.fetch(query)]);
  }

  /** Another query is on its way: what was asked about the former one is given up. */
  cancel(): void {
    this.#overdue.begin();
    this.#latest.cancel();
    this.timeline.cancel();
  }
}
