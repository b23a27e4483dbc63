import { lstatSync, watch, type FSWatcher } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { log } from '../base/log.ts';
import { everything } from './burst.ts';
import { isArchiveFolder, systemCode } from './walk.ts';

/** What the system answers when it can watch no more folders. */
const limitCodes = new Set(['ENOSPC', 'EMFILE', 'ENFILE']);

interface WatchedFolder {
  /** Relative to the archive, '' for the archive itself. */
  readonly path: string;
  /** Differs where another folder has taken its place. */
  readonly identity: string;
  readonly watcher: FSWatcher;
  readonly folders: Map<string, WatchedFolder>;
  dropped: boolean;
}

/**
 * A watch on each folder of an archive, for Linux, which watches no folder with what is below it. A folder takes some
 * kilobytes, a file nothing.
 */
export class FolderWatches {
  readonly #root: string;
  readonly #tell: (path: string) => void;
  readonly #lose: (thrown: unknown) => void;
  readonly #archive: WatchedFolder;

  private constructor(root: string, tell: (path: string) => void, lose: (thrown: unknown) => void) {
    this.#root = root;
    this.#tell = tell;
    this.#lose = lose;
    this.#archive = this.#watch('');
  }

  /**
   * Calls `tell` with each path (relative, `/` as separator) that may have changed, `everything` where a folder went
   * away; calls `lose` when a new folder is one too many for the system. Rejects with the system's error when the
   * archive cannot be watched or has too many folders.
   */
  static async start(
    root: string,
    tell: (path: string) => void,
    lose: (thrown: unknown) => void,
  ): Promise<FolderWatches> {
    const watches = new FolderWatches(root, tell, lose);
    try {
      await watches.#enter(watches.#archive, () => undefined);
    } catch (thrown) {
      watches.close();
      throw thrown;
    }
    return watches;
  }

  close(): void {
    drop(this.#archive);
  }

  /** Throws the system's error. */
  #watch(path: string): WatchedFolder {
    const absolute = join(this.#root, path);
    // In this order: a folder that is replaced in between has another identity when its event is looked at.
    const identity = identityOf(absolute) ?? '';
    const watcher = watch(absolute, (_, name) => {
      if (!folder.dropped) this.#look(folder, name);
    });
    // Whatever ends the watch of one folder is told by the folder it lies in.
    watcher.on('error', thrown => log('watch', `no more is told of the folder ${path}`, thrown));
    const folder: WatchedFolder = { path, identity, watcher, folders: new Map(), dropped: false };
    return folder;
  }

  /**
   * Watches what is below a watched folder, and calls `meet` with each file. A folder is watched first and listed then,
   * so that nothing falls between the two. Rejects when the system can watch no more folders.
   */
  async #enter(entered: WatchedFolder, meet: (path: string) => void): Promise<void> {
    const folders = [entered];
    for (let folder = folders.pop(); folder; folder = folders.pop()) {
      try {
        const entries = await readdir(join(this.#root, folder.path), { withFileTypes: true });
        for (const entry of entries) {
          if (folder.dropped) break;
          if (!entry.isDirectory()) meet(below(folder, entry.name));
          else if (!folder.folders.has(entry.name)) {
            const inner = this.#watchIn(folder, entry.name);
            if (inner) folders.push(inner);
          }
        }
      } catch (thrown) {
        // A folder that went away meanwhile, or is not to be listed, holds nothing to be watched.
        if (limitCodes.has(systemCode(thrown))) throw thrown;
      }
    }
  }

  /** Undefined where the archive has no such folder (any more). Throws when the system can watch no more folders. */
  #watchIn(folder: WatchedFolder, name: string): WatchedFolder | undefined {
    if (!isArchiveFolder(name)) return undefined;
    try {
      const inner = this.#watch(below(folder, name));
      folder.folders.set(name, inner);
      return inner;
    } catch (thrown) {
      if (limitCodes.has(systemCode(thrown))) throw thrown;
      return undefined;
    }
  }

  /** Something has happened to an entry of the folder, or to the folder itself, which goes by its own name then. */
  #look(folder: WatchedFolder, name: string | null): void {
    if (name === null) return this.#tell(everything);
    const path = below(folder, name);
    const identity = identityOf(join(this.#root, path));
    const known = folder.folders.get(name);
    if (known && known.identity !== identity) {
      drop(known);
      folder.folders.delete(name);
      this.#tell(everything);
    }
    this.#tell(path);
    if (identity !== undefined && !folder.folders.has(name)) void this.#welcome(folder, name);
  }

  /** A new folder: its files may have been there before it was watched. */
  async #welcome(folder: WatchedFolder, name: string): Promise<void> {
    try {
      const inner = this.#watchIn(folder, name);
      if (inner) await this.#enter(inner, this.#tell);
    } catch (thrown) {
      if (this.#archive.dropped) return;
      this.close();
      this.#lose(thrown);
    }
  }
}

const below = ({ path }: WatchedFolder, name: string): string => (path === '' ? name : `${path}/${name}`);

/** Undefined where there is no folder. The number of one that was removed is soon given to another. */
function identityOf(absolute: string): string | undefined {
  try {
    const stats = lstatSync(absolute, { throwIfNoEntry: false });
    return stats?.isDirectory() ? `${stats.dev}:${stats.ino}:${stats.birthtimeMs}` : undefined;
  } catch {
    return undefined;
  }
}

function drop(folder: WatchedFolder): void {
  folder.dropped = true;
  folder.watcher.close();
  for (const inner of folder.folders.values()) drop(inner);
}
