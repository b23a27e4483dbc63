import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { writeDurably } from '../base/durable-write.ts';
import { Failure } from '../base/failure.ts';
import { log } from '../base/log.ts';
import type { ArchiveStatus, Order, QueryInput } from '../contract/archive-contract.ts';
import { frontPageFormat, frontPageName, type FrontPage } from '../contract/front-page.ts';
import type { Queries } from './queries.ts';

/** A folder that changes all the time is not written down all the time, in milliseconds. */
const calmMs = 1500;
const everything: QueryInput = { text: '', typing: false };

interface Asked {
  readonly order: Order;
  readonly rows: number;
}

/** Keeps the answers to a window's first questions in a file, for the next time that the archive is opened. */
export class FrontPageKeeper {
  readonly #path: string;
  readonly #queries: Queries;
  readonly #status: () => ArchiveStatus;
  /** What a window asked for; without one there is nobody to keep a front page for. */
  #asked: Asked | undefined;
  /** What stands in the file, or will when it is written, as this process knows it. */
  #kept: { readonly version: number; readonly asked: Asked } | undefined;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  /** `folder` is that of the archive's data. */
  constructor(folder: string, queries: Queries, status: () => ArchiveStatus) {
    this.#path = join(folder, frontPageName);
    this.#queries = queries;
    this.#status = status;
  }

  /** A window asked for a page. */
  asked(query: QueryInput, order: Order, offset: number, rows: number): void {
    if (query.text !== '' || query.typing || offset > 0) return;
    this.#asked = { order, rows };
    this.keepSoon();
  }

  /** What stands in the file is no longer so, though the index is the same. */
  outdate(): void {
    this.#kept = undefined;
    this.keepSoon();
  }

  keepSoon(): void {
    clearTimeout(this.#timer);
    if (this.#asked) this.#timer = setTimeout(() => void this.keep(), calmMs).unref();
  }

  /** Resolves once the file tells of the present state; a fault leaves the former one, which is as good as none. */
  keep(): Promise<void> {
    clearTimeout(this.#timer);
    this.#writing = this.#writing
      .then(() => this.#keep())
      .catch((thrown: unknown) => {
        this.#kept = undefined;
        if (!(thrown instanceof Failure)) log('front-page', 'it could not be kept', thrown);
      });
    return this.#writing;
  }

  async #keep(): Promise<void> {
    const asked = this.#asked;
    const status = this.#status();
    if (!asked || status.articles === 0) return;
    if (this.#kept?.version === status.version && this.#kept.asked === asked) return;
    // Before it is made: what is outdated meanwhile is made anew.
    this.#kept = { version: status.version, asked };
    const { order, rows } = asked;
    const { signal } = new AbortController();
    const front: FrontPage = {
      status: { ...status, state: 'reconciling' },
      query: everything,
      order,
      rows,
      page: await this.#queries.page(everything, order, 0, rows, signal),
      facets: await this.#queries.facets(everything, signal),
      timeline: await this.#queries.timeline(everything, 'auto', undefined, signal),
    };
    const text = JSON.stringify(front);
    await writeDurably(this.#path, Buffer.from(`${frontPageFormat} ${crc32(text)}\n${text}`));
  }
}
