import { toFailureData, type FailureData } from '../../../electron/base/failure.ts';
import type { LedgerEntry, Outcome } from '../../../electron/contract/archive-contract.ts';
import type { ArchiveConnection } from '../../state/archive.svelte.ts';
import { isGivenUp, Latest } from '../../state/latest.ts';

/** Entries a page. */
const limit = 200;

/** The ledger as far as it has been asked for. */
export class LedgerPages {
  entries = $state.raw<readonly LedgerEntry[]>([]);
  /** Undefined until the first page has come. */
  total = $state<number>();
  counts = $state.raw<Readonly<Record<Outcome, number>>>();
  failure = $state.raw<FailureData>();
  #outcomes: readonly Outcome[] = [];
  #fetching = false;
  readonly #archive: ArchiveConnection;
  readonly #latest = new Latest();

  constructor(archive: ArchiveConnection) {
    this.#archive = archive;
  }

  /** Begins anew with the files of these outcomes. */
  show(outcomes: readonly Outcome[]): Promise<void> {
    this.close();
    this.#outcomes = outcomes;
    this.entries = [];
    this.total = undefined;
    return this.more();
  }

  /** Fetches the next page; nothing while one is on its way or when all are there. */
  async more(): Promise<void> {
    if (this.#fetching || this.entries.length === this.total) return;
    const signal = this.#latest.begin();
    this.#fetching = true;
    this.failure = undefined;
    try {
      const input = { offset: this.entries.length, limit, outcomes: [...this.#outcomes] };
      const page = await this.#archive.request('ledger', input, signal);
      if (signal.aborted) return;
      this.entries = [...this.entries, ...page.entries];
      // A page that brings nothing is the end, whatever was counted before.
      this.total = page.entries.length === 0 ? this.entries.length : page.total;
      this.counts = page.counts;
    } catch (thrown) {
      if (!signal.aborted && !isGivenUp(thrown)) this.failure = toFailureData(thrown);
    } finally {
      if (!signal.aborted) this.#fetching = false;
    }
  }

  close(): void {
    this.#latest.cancel();
    this.#fetching = false;
  }
}
