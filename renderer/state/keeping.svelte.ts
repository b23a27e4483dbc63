import { SvelteSet } from 'svelte/reactivity';
import { Failure, toFailureData, type FailureData } from '../../electron/base/failure.ts';
import type { Order, QueryInput, RowRange } from '../../electron/contract/archive-contract.ts';
import type { ArchiveConnection } from './archive.svelte.ts';
import type { Host } from './host.svelte.ts';
import { isGivenUp, Latest } from './latest.ts';
import { sizeOf } from './row-selection.svelte.ts';

/** Whose pictures are to be kept: those of a result, or of these rows of it. */
export interface KeepingScope {
  readonly query: QueryInput;
  readonly order: Order;
  readonly rows?: readonly RowRange[];
}

export interface KeepingProgress {
  readonly scope: KeepingScope;
  readonly state: 'running' | 'done' | 'stopped' | 'failed';
  /** Of `articles` so many have been gone through. */
  readonly read: number;
  readonly articles: number;
  /** Pictures that are in the vault now, those among them that were there before, and their size. */
  readonly kept: number;
  readonly bytes: number;
  /** Pictures that could not be had. */
  readonly missed: number;
  /** There were more than `mostPictures`. */
  readonly cut: boolean;
  readonly failure?: FailureData;
}

/** Pictures kept in one go: some gigabytes at most, and what a reader can foresee. */
const mostPictures = 5_000;
/** Articles asked for at a time, and shown as progress. */
const batch = 20;
/** Pictures asked for at a time; the shell has its own limit, over all that goes on. */
const lanes = 6;

/** Keeps the pictures of many articles for reading without a network, one go at a time. */
export class Keeping {
  progress = $state.raw<KeepingProgress>();
  readonly #archive: ArchiveConnection;
  readonly #host: Host;
  readonly #onkept: () => void;
  readonly #work = new Latest();

  /** `onkept` is called when pictures may have come into the vault. */
  constructor(archive: ArchiveConnection, host: Host, onkept: () => void) {
    this.#archive = archive;
    this.#host = host;
    this.#onkept = onkept;
  }

  get running(): boolean {
    return this.progress?.state === 'running';
  }

  /** Pictures that are kept already are not fetched again, so starting anew tries what could not be had. */
  async start(scope: KeepingScope): Promise<void> {
    const signal = this.#work.begin();
    this.progress = {
      scope,
      state: 'running',
      read: 0,
      articles: 0,
      kept: 0,
      bytes: 0,
      missed: 0,
      cut: false,
    };
    try {
      await this.#run(scope, signal);
      if (!signal.aborted) this.#change({ state: 'done' });
    } catch (thrown) {
      if (signal.aborted || isGivenUp(thrown)) return;
      this.#work.cancel();
      this.#change({ state: 'failed', failure: toFailureData(thrown) });
    } finally {
      this.#onkept();
    }
  }

  stop(): void {
    this.#work.cancel();
    this.#change({ state: 'stopped' });
  }

  dismiss(): void {
    this.#work.cancel();
    this.progress = undefined;
  }

  async #run(scope: KeepingScope, signal: AbortSignal): Promise<void> {
    const seen = new SvelteSet<string>();
    for await (const ids of this.#batches(scope, signal)) {
      const found = await this.#archive.request('remotePictures', { ids: [...ids] }, signal);
      const fresh = found.filter(address => !seen.has(address)).slice(0, mostPictures - seen.size);
      for (const address of found) seen.add(address);
      await this.#keepAll(fresh, signal);
      if (signal.aborted) return;
      this.#change({ read: (this.progress?.read ?? 0) + ids.length });
      if (seen.size > mostPictures) return this.#change({ cut: true });
    }
  }

  async *#batches(
    { query, order, rows }: KeepingScope,
    signal: AbortSignal,
  ): AsyncIterable<readonly number[]> {
    for (const { from, to } of rows ?? [{ from: 0, to: Infinity }]) {
      let end = to;
      for (let offset = from; offset < end; offset += batch) {
        const limit = Math.min(batch, end - offset);
        const page = await this.#archive.request('page', { query, order, offset, limit }, signal);
        end = Math.min(to, page.total);
        this.#change({ articles: rows ? sizeOf(rows) : page.total });
        if (page.rows.length > 0) yield page.rows.map(({ id }) => id);
      }
    }
  }

  async #keepAll(addresses: readonly string[], signal: AbortSignal): Promise<void> {
    const left = [...addresses];
    const lane = async () => {
      for (let address = left.shift(); address !== undefined; address = left.shift()) {
        if (signal.aborted) throw new Failure('cancelled');
        await this.#keep(address, signal);
      }
    };
    try {
      await Promise.all(Array.from({ length: lanes }, lane));
    } finally {
      left.length = 0;
    }
  }

  async #keep(address: string, signal: AbortSignal): Promise<void> {
    const answer = await this.#host.request('loadPicture', { address, keep: true, byHand: false }, signal);
    if (!this.progress || signal.aborted) return;
    const { kept, bytes, missed } = this.progress;
    this.#change(
      answer.kind === 'held'
        ? { kept: kept + 1, bytes: bytes + answer.picture.bytes }
        : { missed: missed + 1 },
    );
  }

  #change(part: Partial<KeepingProgress>): void {
    if (this.progress) this.progress = { ...this.progress, ...part };
  }
}
