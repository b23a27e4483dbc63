import { toFailureData, type FailureData } from '../../electron/base/failure.ts';
import type { SimilarArticle, TextChange } from '../../electron/contract/archive-contract.ts';
import type { ArchiveConnection } from './archive.svelte.ts';
import { isGivenUp, Latest } from './latest.ts';

/** The copies of one story, two of which are laid side by side. */
export class CopyComparison {
  /** Earliest first; undefined until they have come. */
  copies = $state.raw<readonly SimilarArticle[]>();
  /** The ids of the two. */
  from = $state<number>();
  to = $state<number>();
  /** Undefined while the two are being compared. */
  changes = $state.raw<readonly TextChange[]>();
  failure = $state.raw<FailureData>();
  readonly #archive: ArchiveConnection;
  readonly #id: number;
  readonly #latest = new Latest();

  /** About the story that the article `id` carries. */
  constructor(archive: ArchiveConnection, id: number) {
    this.#archive = archive;
    this.#id = id;
  }

  /** Fetches the copies, and compares the earliest with the article that was asked about. */
  async fetch(): Promise<void> {
    const signal = this.#latest.begin();
    this.failure = undefined;
    try {
      const copies = await this.#archive.request('copiesOf', { id: this.#id }, signal);
      if (signal.aborted) return;
      this.copies = copies;
      const ids = copies.map(({ row }) => row.id);
      const [earliest] = ids;
      const other = earliest === this.#id ? ids[1] : this.#id;
      if (earliest !== undefined && other !== undefined) await this.compare(earliest, other);
    } catch (thrown) {
      this.#fail(thrown, signal);
    }
  }

  async compare(from: number, to: number): Promise<void> {
    const signal = this.#latest.begin();
    this.from = from;
    this.to = to;
    this.changes = undefined;
    this.failure = undefined;
    try {
      const changes = await this.#archive.request('compare', { from, to }, signal);
      if (!signal.aborted) this.changes = changes;
    } catch (thrown) {
      this.#fail(thrown, signal);
    }
  }

  /** Does again what failed. */
  retry(): Promise<void> {
    if (this.from === undefined || this.to === undefined) return this.fetch();
    return this.compare(this.from, this.to);
  }

  close(): void {
    this.#latest.cancel();
  }

  #fail(thrown: unknown, signal: AbortSignal): void {
    if (!signal.aborted && !isGivenUp(thrown)) this.failure = toFailureData(thrown);
  }
}
