import { resolve } from 'node:path';
import { toFailureData, type Failure } from '../base/failure.ts';
import { log } from '../base/log.ts';
import type { ArchiveStatus } from '../contract/archive-contract.ts';
import type { ArchiveState, RecentArchive } from '../contract/host-contract.ts';
import { archiveDataFolder, archiveName, archivesFolder, marksFolder } from '../base/archive-id.ts';
import { outsideArchive } from '../base/outside-archive.ts';
import { vaultFolder } from '../base/picture-vault.ts';
import { checkArchiveFolder, isPresent } from './archive-folder.ts';
import { ArchiveSession } from './archive-session.ts';
import { readFrontPage } from './front-page.ts';
import { RateLimit } from './rate-limit.ts';
import type { RecentArchives } from './recent-archives.ts';

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

export interface WorkspacePlaces {
  readonly userData: string;
  /** The bundle of the archive process. */
  readonly archiveScript: string;
}

/** What is open. One archive at a time: opening another closes the one before it. */
export class Workspace {
  readonly #places: WorkspacePlaces;
  readonly #recent: RecentArchives;
  readonly #listeners = new Set<() => void>();
  readonly #statusListeners = new Set<(status: ArchiveStatus | undefined) => void>();
  #state: ArchiveState = { kind: 'none' };
  #status: ArchiveStatus | undefined;
  #target: Target | undefined;
  #session: ArchiveSession | undefined;
  #root: string | undefined;
  readonly #restarts = new RateLimit(mostRestarts, 60_000);
  /** The archive whose process ended without warning, until another one has opened it. */
  #crashedRoot: string | undefined;
  /** Resolves when every earlier archive process is gone. */
  #closed: Promise<void> = Promise.resolve();

  constructor(places: WorkspacePlaces, recent: RecentArchives) {
    this.#places = places;
    this.#recent = recent;
  }

  get state(): ArchiveState {
    return this.#state;
  }

  /** The process of the open archive. */
  get session(): ArchiveSession | undefined {
    return this.#state.kind === 'open' ? this.#session : undefined;
  }

  /** Real path of the archive that is open, or is shown while it is being opened. */
  get root(): string | undefined {
    return this.#root;
  }

  /** Folder of its index. */
  get index(): string | undefined {
    return this.#root === undefined ? undefined : this.#indexOf(this.#root);
  }

  get recent(): readonly RecentArchive[] {
    return this.#recent.list();
  }

  /** Calls `listener` after every change of what is open or of the recent archives. */
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

  /** The archive that was open when the program last ended; undefined when the reader had closed it. */
  get lastOpen(): string | undefined {
    return this.#recent.lastOpen();
  }

  /** The sample is not listed among the recent archives, and an image that is mounted elsewhere keeps its index. */
  openSample(path: string, name: string): Promise<void> {
    return this.#start({ path, name, data: resolve(archivesFolder(this.#places.userData), 'sample') });
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

  /** Resolves when the archive process is gone. */
  async close(): Promise<void> {
    this.#target = undefined;
    this.#endSession();
    this.#enter({ kind: 'none' });
    await this.#closed;
  }

  /** Closes the archive for good: the next start does not open it again. */
  leave(): Promise<void> {
    this.#recent.left();
    return this.close();
  }

  forgetRecent(path: string): void {
    this.#recent.forget(path);
    this.#changed();
  }

  clearRecent(): void {
    this.#recent.clear();
    this.#changed();
  }

  async refreshRecent(): Promise<void> {
    await this.#recent.refresh();
    this.#changed();
  }

  async #start(target: Target, painted = Promise.resolve(), start: Start = 'opening'): Promise<void> {
    const { path, name } = target;
    this.#endSession();
    this.#target = target;
    this.#enter({ kind: start === 'restarting' ? start : 'opening', path, name });
    const superseded = () => this.#target !== target;
    try {
      const root = await checkArchiveFolder(path);
      // An archive is never written to, so the program's own folder must not lie in it.
      await outsideArchive(root, this.#places.userData);
      await this.#closed;
      if (superseded()) return;
      this.#root = root;
      const frontPage = start === 'opening' ? await readFrontPage(this.#indexOf(root)) : undefined;
      if (superseded()) return;
      if (frontPage !== undefined) {
        this.#enter({ kind: 'opening', path, name, frontPage });
        await painted;
        if (superseded()) return;
      }
      const status = await this.#startSession(root, start === 'rebuilding');
      if (superseded()) return;
      this.#hear(status);
      if (!target.data) this.#recent.opened(path, Date.now());
      this.#enter({ kind: 'open', path, name });
    } catch (thrown) {
      if (superseded()) return;
      this.#endSession();
      const failure = toFailureData(thrown);
      this.#enter({ kind: 'failed', path, name, failure });
      if (failure.code === 'archive-folder-missing') this.#openOnReturn(target);
    }
    await this.refreshRecent();
  }

  #indexOf(root: string): string {
    return this.#target?.data ?? archiveDataFolder(this.#places.userData, root);
  }

  #startSession(root: string, anew: boolean): Promise<ArchiveStatus> {
    const { archiveScript, userData } = this.#places;
    const data = this.#indexOf(root);
    const hasCrashed = this.#crashedRoot === root;
    this.#crashedRoot = undefined;
    const [marks, pictures] = [marksFolder(userData), vaultFolder(userData)];
    const place = { script: archiveScript, root, data, marks, pictures, hasCrashed, anew };
    const session = new ArchiveSession(place, failure => {
      if (this.#session === session) this.#crashed(failure);
    });
    session.onStatus(status => {
      if (this.#session === session) this.#hear(status);
    });
    this.#session = session;
    return session.ready();
  }

  #crashed(failure: Failure): void {
    this.#keepCount();
    this.#crashedRoot = this.#root;
    this.#session = undefined;
    this.#root = undefined;
    this.#hear(undefined);
    // While opening, the request under way rejects with this failure, and #start enters the state.
    if (this.#state.kind !== 'open' || !this.#target) return;
    log('shell', 'the archive process ended', failure);
    if (this.#restarts.allows(performance.now())) {
      void this.#start({ ...this.#target }, undefined, 'restarting');
      return;
    }
    const { path, name } = this.#state;
    this.#enter({ kind: 'failed', path, name, failure: toFailureData(failure) });
  }

  #hear(status: ArchiveStatus | undefined): void {
    this.#status = status;
    for (const listener of this.#statusListeners) listener(status);
  }

  #endSession(): void {
    const session = this.#session;
    this.#keepCount();
    this.#session = undefined;
    this.#root = undefined;
    this.#hear(undefined);
    if (session) this.#closed = Promise.all([this.#closed, session.close()]).then(() => undefined);
  }

  /** A disk that is connected again, or a folder that is put back, opens by itself. */
  #openOnReturn(target: Target): void {
    const look = async () => {
      if (this.#target !== target) return;
      if (await isPresent(target.path)) await this.retry();
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
    this.#changed();
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
