import { realpath } from 'node:fs/promises';
import { archiveDataFolder, archiveKey } from '../../base/archive-id.ts';
import { Failure } from '../../base/failure.ts';
import type { ArchiveChange, archivesRequests, KnownArchive } from '../../contract/archives-contract.ts';
import type { Handlers } from '../../wire/contract.ts';
import { ArchiveSessions, type SessionsPlaces } from './archive-sessions.ts';
import { eraseArchive } from './erase-archive.ts';
import type { PresentArchive, RecentArchives } from './recent-archives.ts';
import { ArchiveSearch } from './search-archive.ts';
import { Workspace } from './workspace.ts';

interface ArchivesContract {
  readonly requests: typeof archivesRequests;
  readonly events: Readonly<Record<string, never>>;
}

/** The archives that the reader knows, and those that the windows have open. */
export class Archives {
  readonly #userData: string;
  readonly #recent: RecentArchives;
  readonly #sessions: ArchiveSessions;
  readonly #search: ArchiveSearch;
  readonly #workspaces = new Set<Workspace>();

  constructor(places: SessionsPlaces, recent: RecentArchives) {
    this.#userData = places.userData;
    this.#recent = recent;
    this.#sessions = new ArchiveSessions(places);
    this.#search = new ArchiveSearch(places.userData, this.#sessions);
  }

  /** Latest first. */
  get recent(): readonly KnownArchive[] {
    return this.#recent.list();
  }

  isKnown(path: string): boolean {
    return this.recent.some(known => known.path === path);
  }

  /** The path of a known archive, as a page must name one; otherwise throws `message-refused`. */
  known(path: string): string {
    if (!this.isKnown(path)) throw new Failure('message-refused', { reason: path });
    return path;
  }

  /** Those whose folder is there now. Never waits for a dead share. */
  async present(): Promise<readonly PresentArchive[]> {
    await this.#recent.look();
    return this.#recent.present();
  }

  /** Calls `listener` after every change of the list. */
  onChange(listener: () => void): void {
    this.#recent.onChange(listener);
  }

  /** For one window, which gives it back by `closeWorkspace`. */
  openWorkspace(): Workspace {
    const workspace = new Workspace(this.#userData, this.#sessions, this.#recent);
    this.#workspaces.add(workspace);
    return workspace;
  }

  closeWorkspace(workspace: Workspace): void {
    this.#workspaces.delete(workspace);
    workspace.close();
  }

  /** Real path of the archive on show whose pictures have this host. */
  rootOf(host: string): string | undefined {
    const roots = [...this.#workspaces].map(({ root }) => root);
    return roots.find(root => root !== undefined && archiveKey(root) === host);
  }

  /** After a time in which nothing was watched. */
  rescan(): void {
    for (const workspace of this.#workspaces) workspace.rescan();
  }

  /** Reads the archive of `workspace` anew; resolves when it is open again. */
  async rebuild({ index }: Workspace): Promise<void> {
    // All of them let go of the process before the first asks for it again.
    const sharing = [...this.#workspaces].filter(workspace => workspace.index === index);
    await Promise.all(sharing.map(workspace => workspace.rebuild()));
  }

  /** Empties the list; what is kept of the archives stays. */
  clearRecent(): void {
    this.#recent.clear();
  }

  handlers(): Handlers<ArchivesContract> {
    return {
      lookForArchives: async () => {
        await this.#recent.look();
        return null;
      },
      changeArchive: ({ path, change }) => {
        this.#change(path, change);
        return null;
      },
      searchArchive: ({ path, ...question }, signal) => {
        const zone = this.#recent.zoneOf(this.known(path));
        return this.#search.search({ path, ...question, zone }, signal);
      },
      forgetArchive: async ({ path, ...kept }) => {
        await this.#forget(this.known(path), kept);
        return null;
      },
    };
  }

  /** Ends every archive process; resolves when they are gone. */
  async close(): Promise<void> {
    for (const workspace of [...this.#workspaces]) this.closeWorkspace(workspace);
    await this.#sessions.close();
  }

  #change(path: string, change: ArchiveChange): void {
    this.#recent.change(path, change);
    // All of them let go of the process before the first asks for it again, which then reads anew.
    if (this.#recent.isOutdated(path)) for (const workspace of this.#showing(path)) void workspace.retry();
    else for (const workspace of this.#showing(path)) workspace.renamed();
  }

  async #forget(path: string, kept: { readonly index: boolean; readonly marks: boolean }): Promise<void> {
    const root = this.#recent.rootOf(path) ?? (await realpath(path).catch(() => path));
    for (const workspace of this.#showing(path)) workspace.close();
    this.#recent.forget(path);
    await this.#sessions.end(archiveDataFolder(this.#userData, root));
    await eraseArchive(this.#userData, root, kept);
  }

  #showing(path: string): readonly Workspace[] {
    return [...this.#workspaces].filter(({ state }) => state.kind !== 'none' && state.path === path);
  }
}
