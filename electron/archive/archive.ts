import { availableParallelism } from 'node:os';
import { Failure, toFailureData } from '../base/failure.ts';
import type { ArchiveStatus, ArticleView } from '../contract/archive-contract.ts';
import type { ArticleIdentity } from '../contract/export-contract.ts';
import { ArchiveIndex } from './archive-index.ts';
import { Calendar } from './calendar.ts';
import { Copies } from './copies.ts';
import { FrontPageKeeper } from './front-page-keeper.ts';
import { Links } from './links.ts';
import { findKnown, identify } from './known-article.ts';
import { lockIndex, type Lock } from './lock.ts';
import { ArchiveMarks } from './marks/archive-marks.ts';
import { Queries } from './queries.ts';
import { ReaderPool } from './reader-pool.ts';
import { ReadingNote } from './reading-note.ts';
import { Reconciler } from './reconciler.ts';
import { SearchCounts } from './search-counts.ts';
import { Stories } from './stories.ts';
import type { ThreadFiles } from './threads.ts';
import { verify, type Difference } from './verify.ts';
import { Watcher } from './watcher.ts';

export interface ArchivePlace {
  /** Real path of the folder. */
  readonly root: string;
  /** Where the index of this archive is kept, outside of it. */
  readonly data: string;
  /**
   * IANA zone that dates without one are local to, where the index is made anew; else it keeps its own. Without it, a
   * new index gets that of this machine.
   */
  readonly zone?: string;
  readonly threads: ThreadFiles;
  /** Where the reader's marks on all archives are kept. */
  readonly marks: string;
  /** The process that had it open before has ended without warning, and not because somebody wanted it to. */
  readonly hasCrashed?: boolean;
}

/** Two keep one writer busy; more only help where there are cores for them. */
const readerThreads = Math.max(2, Math.min(6, availableParallelism() - 1));
/** At most this often a status is told, in milliseconds. */
const statusEveryMs = 150;

/** One open archive: its index, what keeps it up to date, and what is asked of it. */
export class Archive {
  readonly queries: Queries;
  readonly searchCounts: SearchCounts;
  readonly stories: Stories;
  readonly links: Links;
  readonly marks: ArchiveMarks;
  readonly frontPage: FrontPageKeeper;
  readonly #place: ArchivePlace;
  readonly #lock: Lock;
  readonly #index: ArchiveIndex;
  readonly #indexing: ReaderPool;
  readonly #asking: ReaderPool;
  readonly #note: ReadingNote;
  readonly #reconciler: Reconciler;
  readonly #watcher: Watcher;
  readonly #listeners = new Set<(status: ArchiveStatus) => void>();
  /** Of damaged files, and the comparisons that follow. */
  #repairs: Promise<void> = Promise.resolve();
  #statusTimer: NodeJS.Timeout | undefined;
  #untold = false;

  private constructor(place: ArchivePlace, lock: Lock, index: ArchiveIndex) {
    const { root, threads, data, hasCrashed = false } = place;
    const { zone } = index.catalogue;
    this.#place = place;
    this.#lock = lock;
    this.#index = index;
    this.#indexing = new ReaderPool(threads.reader, { root, zone }, readerThreads);
    this.#asking = new ReaderPool(threads.reader, { root, zone }, 1, 1);
    this.#note = new ReadingNote(data, hasCrashed);
    this.marks = new ArchiveMarks(place, index.catalogue);
    const searchable = { index, calendar: new Calendar(zone), marks: this.marks };
    const copies = new Copies(index.catalogue);
    this.queries = new Queries(searchable, copies, this.#asking, path => this.#repair(path));
    index.text.onDamage(path => this.#repair(path));
    index.onShown(() => this.#tellStatus());
    this.searchCounts = new SearchCounts(searchable);
    this.stories = new Stories(searchable, copies, this.#asking);
    this.links = new Links(root, searchable);
    this.frontPage = new FrontPageKeeper(data, this.queries, () => this.status());
    this.marks.onMarked(({ relisted }) => {
      if (relisted) this.frontPage.outdate();
    });
    const tell = () => {
      const { state, stopped } = this.#reconciler.state;
      // Half of a folder would pass for the whole of it: other articles for those that are not read yet.
      if (state === 'idle' && !stopped) this.marks.follow();
      this.#tellStatus();
    };
    const readers = { many: this.#indexing, few: this.#asking, note: this.#note };
    this.#reconciler = new Reconciler({ root, walkerThread: threads.walker }, index, readers, tell);
    this.#watcher = new Watcher(root, this.#reconciler, () => index.catalogue.articles > 0, tell);
  }

  /**
   * Opens the index as it was left, so that the last state shows at once; nothing is compared or watched yet.
   * Rejects with `archive-in-use` when another program has it open, or with what is wrong with the data folder.
   * With `anew`, the old index is thrown away first.
   */
  static async open(place: ArchivePlace, anew = false): Promise<Archive> {
    const lock = await lockIndex(place.data);
    try {
      const zone = place.zone ?? (await ArchiveIndex.zoneIn(place.data));
      if (anew) await ArchiveIndex.erase(place.data);
      return new Archive(place, lock, await ArchiveIndex.open(place.data, place.threads.segment, zone));
    } catch (thrown) {
      lock.release();
      throw thrown;
    }
  }

  /** IANA zone in which its days are counted. */
  get zone(): string {
    return this.#index.catalogue.zone;
  }

  /** Compares the folder with the index from now on, and watches it. */
  async watch(): Promise<void> {
    await this.#watcher.start();
    // The first article that is opened need not wait for a thread to start.
    this.#asking.warmUp();
  }

  /**
   * Compares the folder with the index once; resolves when they agree and nothing is left to be merged, rejects with
   * what stood in the way.
   */
  async reconcile(): Promise<void> {
    await this.#reconciler.scan();
    // A merge reads the whole of segments, and may be the first to meet damage.
    let repaired;
    do {
      repaired = this.#repairs;
      await repaired;
      await this.#index.text.settled();
    } while (repaired !== this.#repairs);
    const { failure } = this.#reconciler.state;
    if (failure) throw Failure.fromData(failure);
    await this.marks.ready();
  }

  /** Like `reconcile`, for a window: what stands in the way is told by the status. */
  rescan(): void {
    void this.#reconciler.scan();
  }

  stop(): Promise<void> {
    return this.#reconciler.stop();
  }

  onStatus(listener: (status: ArchiveStatus) => void): void {
    this.#listeners.add(listener);
  }

  status(): ArchiveStatus {
    const { catalogue, damaged } = this.#index;
    return {
      ...this.#reconciler.state,
      articles: catalogue.articles,
      total: this.#reconciler.filesInFolder,
      watching: this.#watcher.mode,
      counts: catalogue.counts,
      damaged,
      version: catalogue.version,
      zone: catalogue.zone,
    };
  }

  /** Rejects with `article-missing` or `article-unreadable`. */
  async article(id: number, signal: AbortSignal): Promise<ArticleView> {
    return this.articleAt(await this.#pathOf(id), id, signal);
  }

  /** The article in the file at `path`, relative to the archive. */
  async articleAt(path: string, id: number, signal?: AbortSignal): Promise<ArticleView> {
    const { article, ...opened } = await this.#asking.request('open', { path }, signal);
    const { body: _, excerpt: __, ...facts } = article;
    return { id, path, ...opened, ...facts };
  }

  /** What an article is known by elsewhere. Rejects with `article-missing`. */
  identify(id: number): Promise<ArticleIdentity> {
    return identify(this.#index.catalogue, id);
  }

  /** The article that is known by this, also when its file was moved or edited since; undefined where there is none. */
  find(known: ArticleIdentity, signal: AbortSignal): Promise<number | undefined> {
    return findKnown(this.#index.catalogue, known, signal);
  }

  /** The visible text of the file at `path`, relative to the archive; null when there is none. */
  textAt(path: string): Promise<{ title: string; body: string } | null> {
    return this.#asking.request('text', { path });
  }

  /** A note on an article, in Markdown, as safe HTML. Rejects with `article-missing`. */
  async renderNote(id: number, text: string, signal: AbortSignal): Promise<string> {
    return this.#asking.request('note', { path: await this.#pathOf(id), text }, signal);
  }

  /** Compares the index with the folder file by file, without changing it; throws `cancelled` when `signal` fires. */
  verify(signal: AbortSignal): AsyncGenerator<Difference> {
    const { root, threads } = this.#place;
    return verify({ root, walkerThread: threads.walker }, this.#index, this.#indexing, signal);
  }

  async close(): Promise<void> {
    this.#listeners.clear();
    clearTimeout(this.#statusTimer);
    await this.#watcher.close();
    await this.#reconciler.close();
    await this.frontPage.keep();
    await this.marks.close();
    await Promise.all([this.#indexing.close(), this.#asking.close()]);
    this.#note.close();
    await this.#index.close();
    this.#lock.release();
  }

  /** Of the file of an article: those that are none, or lie behind a link that leaves the archive, have records too. */
  async #pathOf(id: number): Promise<string> {
    const [record] = await this.#index.catalogue.records([id]);
    if (!record) throw new Failure('article-missing', { path: '' });
    const { path, article, remarks } = record;
    if (!article) throw new Failure('article-unreadable', { path, reason: remarks[0]?.code ?? '' });
    return path;
  }

  /** What is stored was damaged: the files it came from are read again. */
  #repair(segment: string | undefined): void {
    const dropped = segment === undefined ? Promise.resolve() : this.#index.repair(segment);
    const repaired = dropped.then(
      () => this.#reconciler.scan(),
      (thrown: unknown) => this.#reconciler.fail(toFailureData(thrown)),
    );
    this.#repairs = Promise.all([this.#repairs, repaired]).then(() => undefined);
  }

  /** The first news of a calm time is told at once, what follows is gathered. */
  #tellStatus(): void {
    if (this.#listeners.size === 0) return;
    if (this.#reconciler.state.state === 'idle') this.frontPage.keepSoon();
    if (this.#statusTimer) {
      this.#untold = true;
      return;
    }
    this.#untold = false;
    const status = this.status();
    for (const listener of this.#listeners) listener(status);
    this.#statusTimer = setTimeout(() => {
      this.#statusTimer = undefined;
      if (this.#untold) this.#tellStatus();
    }, statusEveryMs);
  }
}
