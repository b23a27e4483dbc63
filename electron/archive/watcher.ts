import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { isArticleFile } from '../article/article-file.ts';
import type { ArchiveStatus } from '../contract/archive-contract.ts';
import { presenceOf } from './presence.ts';
import type { Reconciler } from './reconciler.ts';
import { isArchiveFolder } from './walk.ts';
import { startWatch, type Watch } from './watch.ts';

/** How often it is asked whether the folder is still there. */
const heartbeatMs = 1500;
/** Watchers may drop events: after a burst, and now and then, the whole folder is compared. */
const burst = 100;
const afterBurstMs = 4000;
const afterFolderChangeMs = 300;
const scanWhileWatchedMs = 15 * 60_000;
const scanWhileBlindMs = 60_000;

/**
 * Keeps the reconciler busy with what happens in the folder: watched events at once, a quiet scan after bursts and
 * now and then, and the folder's going away and coming back.
 */
export class Watcher {
  readonly #root: string;
  readonly #reconciler: Reconciler;
  readonly #emptyIsAbsent: () => boolean;
  readonly #onChange: () => void;
  #watch: Watch | undefined;
  #mode: ArchiveStatus['watching'] = 'off';
  #identity: string | undefined;
  #heartbeat: NodeJS.Timeout | undefined;
  #scanTimer: NodeJS.Timeout | undefined;
  #beating: Promise<void> | undefined;
  #closed = false;

  constructor(root: string, reconciler: Reconciler, emptyIsAbsent: () => boolean, onChange: () => void) {
    this.#root = root;
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
    await this.#watch?.close();
  }

  #beat(): Promise<void> {
    this.#beating = this.#look().then(() => {
      if (!this.#closed) this.#heartbeat = setTimeout(() => void this.#beat(), heartbeatMs);
    });
    return this.#beating;
  }

  async #look(): Promise<void> {
    const presence = await presenceOf(this.#root, this.#emptyIsAbsent());
    if (this.#closed) return;
    if (presence.kind === 'absent') {
      if (this.#identity !== undefined || this.#reconciler.state.state !== 'failed') {
        this.#identity = undefined;
        await this.#unwatch();
        this.#reconciler.fail(presence.failure);
      }
    } else if (presence.identity !== this.#identity || this.#missed()) {
      this.#identity = presence.identity;
      await this.#unwatch();
      await this.#startWatching();
      void this.#reconciler.scan();
    }
  }

  /** The folder was away for less than a heartbeat: a scan noticed, and the watcher has lost it. */
  #missed(): boolean {
    const { state, failure } = this.#reconciler.state;
    return state === 'failed' && failure?.code === 'archive-folder-missing';
  }

  async #startWatching(): Promise<void> {
    this.#watch = await startWatch(
      this.#root,
      paths => this.#onPaths(paths),
      () => void this.#unwatch().then(() => this.#setMode('scan')),
    );
    this.#setMode(this.#watch ? 'events' : 'scan');
  }

  async #unwatch(): Promise<void> {
    const watch = this.#watch;
    this.#watch = undefined;
    this.#setMode('off');
    await watch?.close();
  }

  #setMode(mode: ArchiveStatus['watching']): void {
    this.#mode = mode;
    if (mode === 'off') clearTimeout(this.#scanTimer);
    else this.#scanIn(mode === 'events' ? scanWhileWatchedMs : scanWhileBlindMs);
    this.#onChange();
  }

  #onPaths(paths: ReadonlySet<string>): void {
    const inArchive = [...paths].filter(path => path.split('/').slice(0, -1).every(isArchiveFolder));
    const files = inArchive.filter(isArticleFile);
    if (files.length > 0) void this.#reconciler.check(new Set(files));
    if (inArchive.some(path => !isArticleFile(path) && mayBeFolder(join(this.#root, path)))) {
      this.#scanIn(afterFolderChangeMs);
    } else if (files.length >= burst) {
      this.#scanIn(afterBurstMs);
    }
  }

  #scanIn(milliseconds: number): void {
    clearTimeout(this.#scanTimer);
    if (this.#closed) return;
    this.#scanTimer = setTimeout(() => {
      // What the reader has stopped goes on when the reader says so.
      if (!this.#reconciler.state.stopped) void this.#reconciler.scan();
      this.#scanIn(this.#mode === 'events' ? scanWhileWatchedMs : scanWhileBlindMs);
    }, milliseconds);
  }
}

/** A folder, or something that is gone, or cannot be looked at, and may have been one. */
function mayBeFolder(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? true;
  } catch {
    return true;
  }
}
