import { SvelteMap } from 'svelte/reactivity';
import type { ArticleSummary, Order, Page, QueryInput } from '../../electron/contract/archive-contract.ts';
import type { ArchiveConnection } from './archive.svelte.ts';
import { PageRequests } from './page-requests.ts';
import { RecentlySeen } from './recently-seen.ts';

/** Two screens or so: what is asked for first is what a key has to wait for. */
export const pageSize = 20;

/** Pages kept in memory: three thousand rows. */
const kept = 150;

export const pageOf = (row: number): number => Math.floor(row / pageSize);

/** One state of one result: the rows that were fetched of it, those not seen for longest given up first. */
export class RowPages {
  readonly query: QueryInput;
  readonly order: Order;
  readonly #archive: ArchiveConnection;
  readonly #pages = new SvelteMap<number, readonly ArticleSummary[]>();
  readonly #seen = new RecentlySeen(kept);
  readonly #requests = new PageRequests((number, signal) => this.#load(number, signal));

  constructor(archive: ArchiveConnection, query: QueryInput, order: Order) {
    this.#archive = archive;
    this.query = query;
    this.order = order;
  }

  /** The row at `index`, or undefined while it is not there. */
  row(index: number): ArticleSummary | undefined {
    return this.#pages.get(pageOf(index))?.[index % pageSize];
  }

  indexOf(id: number): number | undefined {
    for (const [page, rows] of this.#pages) {
      const at = rows.findIndex(row => row.id === id);
      if (at >= 0) return page * pageSize + at;
    }
    return undefined;
  }

  fetch(number: number): Promise<Page> {
    return this.#requests.start(number);
  }

  /**
   * Fetches the pages of the rows from `first` to `last` that are not there yet. Requests for other pages are
   * cancelled: the reader has scrolled past them.
   */
  fetchAround(first: number, last: number): Promise<readonly Page[]> {
    const wanted: number[] = [];
    for (let number = pageOf(Math.max(0, first)); number <= pageOf(last); number++) wanted.push(number);
    this.#requests.keepOnly(wanted);
    const missing = wanted.filter(number => !this.#pages.has(number));
    for (const number of wanted) if (!missing.includes(number)) this.#see(number);
    return Promise.all(missing.map(number => this.fetch(number)));
  }

  /** Cancels what is under way. */
  close(): void {
    this.#requests.keepOnly([]);
  }

  async #load(number: number, signal: AbortSignal): Promise<Page> {
    const { query, order } = this;
    const range = { offset: number * pageSize, limit: pageSize };
    const page = await this.#archive.request('page', { query, order, ...range }, signal);
    this.#pages.set(number, page.rows);
    this.#see(number);
    return page;
  }

  #see(number: number): void {
    const forgotten = this.#seen.see(number);
    if (forgotten !== undefined) this.#pages.delete(forgotten);
  }
}
