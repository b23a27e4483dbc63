import { isArticleFile } from '../article/article-file.ts';
import type { ArchiveStatus } from '../contract/archive-contract.ts';
import { everything } from './burst.ts';
import { PresenceCheck } from './presence.ts';
import type { Reconciler } from './reconciler.ts';
import { isRemote } from './remote-folder.ts';
import { startWatch, type Watch } from './watch.ts';

/** How often it is asked whether the folder is still there. */
const heartbeatMs = 1500;
/** Watchers may drop events: after many at once, and now and then, the whole folder is compared. */
const many = 100;
const afterManyMs = 4000;
const afterFolderChangeMs = 300;
const scanWhileWatchedMs = 15 * 60_000;
const scanWhileBlindMs = 60_000;
/** A share is slow, and others want it too: so many times as long as a comparison took nothing is compared. */
const restAfterScan = 20;

/**
 * Keeps the reconciler busy with what happens in the folder: watched events at once, a quiet scan after bursts and
 * now and then, and the folder's going away and coming back.
 */
export class Watcher {
  readonly #root: string;
  readonly #presence: PresenceCheck;
  readonly #reconciler: Reconciler;
  readonly #emptyIsAbsent: () => boolean;
  readonly #onChange: () => void;
  #watch: Watch | undefined;
  #mode: ArchiveStatus['watching'] = 'off';
  #identity: string | undefined;
  #heartbeat: NodeJS.Timeout | undefined;
  #scanTimer: NodeJS.Timeout | undefined;
  #beating: Promise<void> | undefined;
  /** What the last comparison took, in milliseconds. */
  #scanTook = 0;
  /** The folder was there though a scan had found it empty, and was scanned once more for that. */
  #doubted = false;
  #closed = false;

  constructor(root: string, reconciler: Reconciler, emptyIsAbsent: () => boolean, onChange: () => void) {
    this.#root = root;
    this.#presence = new PresenceCheck(root);
    this.#reconciler = reconciler;
    this.#emptyIsAbsent = emptyIsAbsent;
    this.#onChange = onChange;
  }

  get mode(): ArchiveStatus['watching'] {
    return this.#mode;
  }

  /** Watches first and compares then, so that no change falls between the two. */
  start(): Promise<void> {
    return this.#beat();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#heartbeat);
    clearTimeout(this.#scanTimer);
    await this.#beating;
    this.#watch?.close();
  }

  #beat(): Promise<void> {
    this.#beating = this.#look().then(() => {
      if (!this.#closed) this.#heartbeat = setTimeout(() => void this.#beat(), heartbeatMs);
    });
    return this.#beating;
  }

  async #look(): Promise<void> {
    const presence = await this.#presence.look(this.#emptyIsAbsent());
    if (this.#closed) return;
    if (presence.kind === 'absent') {
      if (this.#identity !== undefined || this.#reconciler.state.state !== 'failed') {
        this.#identity = undefined;
        this.#unwatch();
        this.#reconciler.fail(presence.failure);
      }
    } else if (presence.identity !== this.#identity || this.#missed()) {
      this.#identity = presence.identity;
      this.#unwatch();
      await this.#startWatching();
      void this.#reconciler.scan();
    }
  }

  /**
   * The folder was away for less than a heartbeat: a scan noticed, and the watcher has lost it. One that stays without
   * articles, though it is there, is left alone until something happens in it.
   */
  #missed(): boolean {
    const { state, failure } = this.#reconciler.state;
    if (state === 'idle') this.#doubted = false;
    if (state !== 'failed' || failure?.code !== 'archive-folder-missing') return false;
    const doubted = this.#doubted;
    this.#doubted = failure.details['reason'] === 'empty';
    return !doubted || !this.#doubted;
  }

  async #startWatching(): Promise<void> {
    // What another machine changes on a share, the system does not tell.
    if (await isRemote(this.#root)) return this.#setMode('scan');
    let lost = false;
    const watch = await startWatch(
      this.#root,
      folder => this.#reconciler.mayHaveFolder(folder),
      paths => this.#onPaths(paths),
      () => {
        lost = true;
        this.#unwatch();
        this.#setMode('scan');
      },
    );
    // A folder that came while the others were being listed may have been one too many.
    if (lost) return watch?.close();
    this.#watch = watch;
    this.#setMode(watch ? 'events' : 'scan');
  }

  #unwatch(): void {
    this.#watch?.close();
    this.#watch = undefined;
    this.#setMode('off');
  }

  #setMode(mode: ArchiveStatus['watching']): void {
    this.#mode = mode;
    if (mode === 'off') clearTimeout(this.#scanTimer);
    else this.#scanIn(this.#scanEveryMs);
    this.#onChange();
  }

  #onPaths(paths: ReadonlySet<string>): void {
    // A file of a folder that was renamed keeps its id when it is found at once with what has vanished.
    if (paths.has(everything)) return this.#scanIn(afterFolderChangeMs);
    const files = new Set([...paths].filter(isArticleFile));
    // After a failure only a look at everything tells what is so.
    if (files.size > 0 && this.#reconciler.state.state === 'failed') return this.#scanIn(afterFolderChangeMs);
    if (files.size > 0) void this.#reconciler.check(files);
    if (files.size >= many) this.#scanIn(afterManyMs);
  }

  async #scan(): Promise<void> {
    const begun = performance.now();
    await this.#reconciler.scan();
    this.#scanTook = performance.now() - begun;
  }

  get #scanEveryMs(): number {
    if (this.#mode === 'events') return scanWhileWatchedMs;
    return Math.min(Math.max(scanWhileBlindMs, this.#scanTook * restAfterScan), scanWhileWatchedMs);
  }

  #scanIn(milliseconds: number): void {
    clearTimeout(this.#scanTimer);
    if (this.#closed) return;
    this.#scanTimer = setTimeout(() => {
      // What the reader has stopped goes on when the reader says so.
      if (!this.#reconciler.state.stopped) void this.#scan();
      this.#scanIn(this.#scanEveryMs);
    }, milliseconds);
  }
}
