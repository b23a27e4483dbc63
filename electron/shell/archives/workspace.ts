import { resolve } from 'node:path';
import { archiveDataFolder, archiveKey, archiveName, archivesFolder } from '../../base/archive-id.ts';
import { toFailureData, type Failure, type FailureCode } from '../../base/failure.ts';
import { log } from '../../base/log.ts';
import { outsideArchive } from '../../base/outside-archive.ts';
import type { ArchiveStatus } from '../../contract/archive-contract.ts';
import type { ArchiveState } from '../../contract/host-contract.ts';
import { archiveFolders } from './archive-folder.ts';
import type { ArchiveSession } from './archive-session.ts';
import type { ArchiveSessions, HeldSession } from './archive-sessions.ts';
import { readFrontPage } from './front-page.ts';
import { RateLimit } from '../rate-limit.ts';
import type { RecentArchives } from './recent-archives.ts';

/** What passes by itself, once a disk or a share is there again. */
const comesBack: readonly FailureCode[] = ['archive-folder-missing', 'archive-folder-unreachable'];
/** How often a folder that is gone is looked for, in milliseconds. */
const lookAgain = 3_000;
/** In a minute. A file that ends the process is found out by its second crash, so this is room for two such files. */
const mostRestarts = 4;

interface Target {
  readonly path: string;
  readonly name: string;
  /** Where the index goes when it is not keyed by the folder's path. */
  readonly data?: string;
}

/** Why the archive process starts: after a crash the window stays as it is; to be rebuilt, the index is thrown away. */
type Start = 'opening' | 'restarting' | 'rebuilding';

/** What one window has open: one archive at a time, and opening another closes the one before it. */
export class Workspace {
  readonly #userData: string;
  readonly #sessions: ArchiveSessions;
  readonly #recent: RecentArchives;
  readonly #listeners = new Set<() => void>();
  readonly #statusListeners = new Set<(status: ArchiveStatus | undefined) => void>();
  #state: ArchiveState = { kind: 'none' };
  #status: ArchiveStatus | undefined;
  #target: Target | undefined;
  #held: HeldSession | undefined;
  #stopHearing = () => {};
  #root: string | undefined;
  readonly #restarts = new RateLimit(mostRestarts, 60_000);
  /** The archive whose process ended without warning, until another one has opened it. */
  #crashedRoot: string | undefined;

  constructor(userData: string, sessions: ArchiveSessions, recent: RecentArchives) {
    this.#userData = userData;
    this.#sessions = sessions;
    this.#recent = recent;
  }

  /** With the name that the archive has now. */
  get state(): ArchiveState {
    const state = this.#state;
    if (state.kind === 'none' || this.#target?.data !== undefined) return state;
    return { ...state, name: this.#recent.nameOf(state.path) };
  }

  /** What is open, or was to be, where that can be opened again by its path: the sample cannot. */
  get lastingPath(): string | undefined {
    return this.#target?.data === undefined ? this.#target?.path : undefined;
  }

  /** The process of the open archive. */
  get session(): ArchiveSession | undefined {
    return this.#state.kind === 'open' ? this.#held?.session : undefined;
  }

  /** Real path of the archive that is open, or is shown while it is being opened. */
  get root(): string | undefined {
    return this.#root;
  }

  /** Folder of its index. */
  get index(): string | undefined {
    return this.#root === undefined ? undefined : this.#indexOf(this.#root);
  }

  /** Calls `listener` after every change of what is open. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** Calls `listener` with every status of the open archive, and with undefined when it is closed. */
  onStatus(listener: (status: ArchiveStatus | undefined) => void): void {
    this.#statusListeners.add(listener);
  }

  /**
   * Never rejects: what goes wrong becomes the state. Where the window can show the archive as it was, nothing competes
   * with that for the processor until that is `painted`.
   */
  open(path: string, painted?: Promise<void>): Promise<void> {
    const absolute = resolve(path);
    return this.#start({ path: absolute, name: archiveName(absolute) }, painted);
  }

  /** The sample is not listed among the recent archives, and an image that is mounted elsewhere keeps its index. */
  openSample(path: string, name: string): Promise<void> {
    return this.#start({ path, name, data: resolve(archivesFolder(this.#userData), 'sample') });
  }

  /** After a time in which nothing was watched. What the reader has stopped stays so. */
  rescan(): void {
    if (!this.#status?.stopped) this.session?.rescan();
  }

  retry(): Promise<void> {
    return this.#target ? this.#start({ ...this.#target }) : Promise.resolve();
  }

  /** Throws the index of the open archive away and reads the archive anew; resolves when it is open again. */
  rebuild(): Promise<void> {
    return this.#target ? this.#start({ ...this.#target }, undefined, 'rebuilding') : Promise.resolve();
  }

  /** The reader calls the archive otherwise. */
  renamed(): void {
    this.#tell();
  }

  close(): void {
    this.#target = undefined;
    this.#endSession();
    this.#enter({ kind: 'none' });
  }

  async #start(target: Target, painted = Promise.resolve(), start: Start = 'opening'): Promise<void> {
    const { path, name } = target;
    this.#endSession();
    this.#target = target;
    this.#enter({ kind: start === 'restarting' ? start : 'opening', path, name });
    const superseded = () => this.#target !== target;
    try {
      const root = await archiveFolders.check(path);
      // An archive is never written to, so the program's own folder must not lie in it.
      await outsideArchive(root, this.#userData);
      if (superseded()) return;
      this.#root = root;
      const pictures = archiveKey(root);
      // The process that had it open before keeps its front page as it ends.
      await this.#sessions.ended(this.#indexOf(root));
      if (superseded()) return;
      const frontPage = start === 'opening' ? await readFrontPage(this.#indexOf(root)) : undefined;
      if (superseded()) return;
      if (frontPage !== undefined) {
        this.#enter({ kind: 'opening', path, name, shown: { frontPage, pictures } });
        await painted;
        if (superseded()) return;
      }
      const status = await this.#startSession(target, root, start === 'rebuilding');
      if (!status) return;
      this.#enter({ kind: 'open', path, name, pictures });
      if (!target.data) this.#recent.opened(path, root, Date.now());
      this.#hear(status);
    } catch (thrown) {
      if (superseded()) return;
      this.#endSession();
      const failure = toFailureData(thrown);
      this.#enter({ kind: 'failed', path, name, failure });
      if (comesBack.includes(failure.code)) this.#openOnReturn(target);
    }
  }

  #indexOf(root: string): string {
    return this.#target?.data ?? archiveDataFolder(this.#userData, root);
  }

  /** Undefined where something else was opened meanwhile. */
  async #startSession(target: Target, root: string, rebuild: boolean): Promise<ArchiveStatus | undefined> {
    const zone = this.#recent.zoneOf(target.path);
    const anew = rebuild || this.#recent.isOutdated(target.path);
    const hasCrashed = this.#crashedRoot === root;
    this.#crashedRoot = undefined;
    const held = await this.#sessions.hold({ root, data: this.#indexOf(root), zone, hasCrashed, anew });
    if (this.#target !== target) {
      held.release();
      return undefined;
    }
    this.#held = held;
    const { session } = held;
    const stops = [
      session.onEnd(failure => this.#crashed(failure)),
      session.archive.on('status', status => this.#hear(status)),
    ];
    this.#stopHearing = () => {
      for (const stop of stops) stop();
    };
    session.watch();
    const status = await session.ready();
    return this.#target === target ? status : undefined;
  }

  #crashed(failure: Failure): void {
    const state = this.#state;
    this.#crashedRoot = this.#root;
    this.#endSession();
    // While opening, the request under way rejects with this failure, and #start enters the state.
    if (state.kind !== 'open' || !this.#target) return;
    log('shell', 'the archive process ended', failure);
    if (this.#restarts.allows(performance.now())) {
      void this.#start({ ...this.#target }, undefined, 'restarting');
      return;
    }
    const { path, name } = state;
    this.#enter({ kind: 'failed', path, name, failure: toFailureData(failure) });
  }

  #hear(status: ArchiveStatus | undefined): void {
    this.#status = status;
    if (status && this.#target && !this.#target.data) this.#recent.heard(this.#target.path, status);
    for (const listener of this.#statusListeners) listener(status);
  }

  #endSession(): void {
    this.#keepCount();
    this.#stopHearing();
    this.#stopHearing = () => {};
    this.#held?.release();
    this.#held = undefined;
    this.#root = undefined;
    this.#hear(undefined);
  }

  /** A disk that is connected again, or a folder that is put back, opens by itself. */
  #openOnReturn(target: Target): void {
    const look = async () => {
      if (this.#target !== target) return;
      if (await archiveFolders.isPresent(target.path)) await this.retry();
      else setTimeout(() => void look(), lookAgain);
    };
    setTimeout(() => void look(), lookAgain);
  }

  /** The list of recent archives shows how many articles each held when it was last open. */
  #keepCount(): void {
    if (this.#status && this.#state.kind === 'open') {
      this.#recent.counted(this.#state.path, this.#status.articles);
    }
  }

  #enter(state: ArchiveState): void {
    this.#state = state;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
