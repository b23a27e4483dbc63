import { setMaxListeners } from 'node:events';
import { Failure, toFailureData, type FailureData } from '../base/failure.ts';
import { log } from '../base/log.ts';
import type { ArchiveStatus } from '../contract/archive-contract.ts';
import type { ArchiveIndex } from './archive-index.ts';
import { carryOut } from './indexer.ts';
import type { KnownFolders } from './known-folders.ts';
import { Progress } from './progress.ts';
import type { ReaderPool } from './reader-pool.ts';
import type { ReadingNote } from './reading-note.ts';
import { settle } from './settle.ts';
import { walkInThread } from './walker.ts';
import { Comparison, compareSome, type Work } from './work.ts';

export interface Folder {
  /** Real path. */
  readonly root: string;
  readonly walkerThread: string;
}

/** Files in one run from which on the window shows its progress, and threads are started for it. */
const worthTelling = 50;

export interface Readers {
  readonly many: ReaderPool;
  /** Has a thread at hand, so that one changed file need not wait for a thread to start. */
  readonly few: ReaderPool;
  readonly note: ReadingNote;
}

type State = Pick<ArchiveStatus, 'state' | 'run' | 'failure' | 'stopped'>;

/**
 * Brings the index to agree with the folder, one run after the other: a whole comparison, or only the paths a
 * watcher named. What it is doing is told through `onState`; its runs never reject.
 */
export class Reconciler {
  readonly #folder: Folder;
  readonly #index: ArchiveIndex;
  readonly #readers: Readers;
  readonly #onState: () => void;
  /** Until the first comparison nobody knows whether index and folder agree. */
  #state: State = { state: 'reconciling', stopped: false };
  #queue: Promise<void> = Promise.resolve();
  #scanAhead: Promise<void> | undefined;
  #checkAhead: Promise<void> | undefined;
  /** What the next check looks at. */
  #toCheck = new Set<string>();
  /** Of the run under way and of those that wait. */
  readonly #aborts = new Set<AbortController>();
  #closed = false;
  /** Undefined until a comparison has met all of them. */
  #folders: KnownFolders | undefined;
  /** Files met so far by the comparison under way, or by one that was broken off. */
  #met: number | undefined;

  constructor(folder: Folder, index: ArchiveIndex, readers: Readers, onState: () => void) {
    this.#folder = folder;
    this.#index = index;
    this.#readers = readers;
    this.#onState = onState;
  }

  /** As far as is known. */
  get filesInFolder(): number {
    return this.#met ?? this.#index.catalogue.files;
  }

  get state(): State {
    return this.#state;
  }

  /** Whether files of the archive may lie in a folder, or have before it went away. */
  mayHaveFolder(folder: string): boolean {
    return this.#folders?.has(folder) ?? true;
  }

  /** Compares the whole folder, after the run under way. Asked for several times while it waits, it runs once. */
  scan(): Promise<void> {
    this.#scanAhead ??= this.#enqueue(signal => {
      this.#scanAhead = undefined;
      return this.#scan(signal);
    });
    return this.#scanAhead;
  }

  /**
   * Looks at single paths, once they are no longer being written; after the run under way, together with those of other
   * checks that wait for it.
   */
  check(paths: ReadonlySet<string>): Promise<void> {
    for (const path of paths) this.#toCheck.add(path);
    this.#checkAhead ??= this.#enqueue(signal => {
      const checked = this.#toCheck;
      this.#toCheck = new Set();
      this.#checkAhead = undefined;
      return this.#check(checked, signal);
    });
    return this.#checkAhead;
  }

  /** Ends the run under way and drops those that wait; what was read is kept. The next `scan` goes on from there. */
  stop(): Promise<void> {
    if (this.#state.state === 'indexing' || this.#state.state === 'reconciling') {
      this.#abortAll();
      this.#set({ state: 'idle', stopped: true });
    }
    return this.#queue;
  }

  /** The folder went away, or cannot be used: the index stays as it is until a scan succeeds. */
  fail(failure: FailureData): void {
    this.#abortAll();
    this.#set({ state: 'failed', failure, stopped: false });
  }

  /** Resolves once nothing is under way; nothing is begun any more. */
  close(): Promise<void> {
    this.#closed = true;
    this.#abortAll();
    return this.#queue;
  }

  #abortAll(): void {
    for (const abort of this.#aborts) abort.abort();
    this.#scanAhead = undefined;
    this.#checkAhead = undefined;
    this.#toCheck.clear();
  }

  #enqueue(run: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (this.#closed) return this.#queue;
    const abort = new AbortController();
    // Every reader listens to it.
    setMaxListeners(0, abort.signal);
    this.#aborts.add(abort);
    this.#queue = this.#queue.then(async () => {
      try {
        if (!abort.signal.aborted) await run(abort.signal);
      } catch (thrown) {
        // Whoever aborted has said why.
        if (abort.signal.aborted) return;
        const failure = toFailureData(thrown);
        if (failure.code === 'internal') log('reconcile', 'a run failed', thrown);
        this.#set({ state: 'failed', failure, stopped: false });
      } finally {
        this.#aborts.delete(abort);
        // A run that was stopped has indexed what it had read since its end was told.
        this.#onState();
      }
    });
    return this.#queue;
  }

  async #check(paths: ReadonlySet<string>, signal: AbortSignal): Promise<void> {
    // While the folder is missing its paths say nothing; the scan that follows its return will see them.
    if (this.#state.state === 'failed' || this.#state.stopped) return;
    const entries = await settle(this.#folder.root, paths, signal);
    for (const [path, entry] of entries) if (entry) this.#folders?.noteFile(path);
    const work = compareSome(this.#index.catalogue, entries);
    await this.#carryOut(work, signal);
    if (!signal.aborted) this.#set({ state: 'idle', stopped: false });
  }

  async #scan(signal: AbortSignal): Promise<void> {
    const { root, walkerThread } = this.#folder;
    const { catalogue } = this.#index;
    this.#set({ state: 'reconciling', stopped: false });
    const comparison = new Comparison(catalogue);
    await walkInThread(
      walkerThread,
      root,
      batch => {
        comparison.meet(batch);
        this.#met = comparison.files;
        this.#onState();
      },
      signal,
    );
    // An empty mount point looks just like this. The index of a whole archive is not thrown away on such a guess.
    if (comparison.files === 0 && catalogue.articles > 0) {
      throw new Failure('archive-folder-missing', { path: root, reason: 'empty' });
    }
    this.#folders = comparison.folders;
    await this.#carryOut(await comparison.finish(), signal);
    if (signal.aborted) return;
    this.#met = undefined;
    this.#set({ state: 'idle', stopped: false });
  }

  async #carryOut(work: Work, signal: AbortSignal): Promise<void> {
    const files = work.toRead.length;
    if (files + work.obstacles.length + work.vanished.size === 0) return;
    // A handful of changed files is over before a reader of the status bar has noticed.
    const told = files >= worthTelling;
    const progress = new Progress(files, performance.now());
    const tell = () => {
      if (!told || signal.aborted) return;
      this.#set({ state: 'indexing', stopped: false, run: progress.report(performance.now()) });
    };
    tell();
    const onProgress = (read: number) => {
      progress.add(read, performance.now());
      tell();
    };
    const { root } = this.#folder;
    const { many, few, note } = this.#readers;
    const indexing = { root, index: this.#index, readers: told ? many : few, note };
    await carryOut(work, indexing, onProgress, signal);
  }

  #set(state: State): void {
    this.#state = state;
    this.#onState();
  }
}
