/** What is to be done so that the index agrees with the folder, found by comparing the two. */
import type { Remark } from '../article/article.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Fingerprint } from '../catalogue/record.ts';
import { IdSet } from '../base/id-set.ts';
import { wordsInDigest } from '../catalogue/path-digest.ts';
import { KnownFolders } from './known-folders.ts';
import type { WalkBatch } from './walk-batch.ts';
import type { WalkEntry, WalkObstacle } from './walk.ts';

export interface Work {
  /** New and changed files. */
  readonly toRead: string[];
  /** Files and folders that cannot be read, or are not meant to be, with the reason. */
  readonly obstacles: { readonly path: string; readonly remark: Remark }[];
  /** Ids of files that are no longer there, unless one of `toRead` turns out to be such a file moved. */
  readonly vanished: Set<number>;
}

/** The fingerprint of a path that was never opened; it equals no file's, so the path is looked at again each time. */
export const noFingerprint: Fingerprint = { size: -1, modified: -1 };

export const outcomeOfObstacle = (remark: Remark): 'unreadable' | 'skipped' =>
  remark.code === 'file-unreadable' ? 'unreadable' : 'skipped';

/**
 * Compares what a walk meets with the catalogue, batch by batch. `finish` is called once the walk is complete: only
 * then is it known what vanished.
 */
export class Comparison {
  readonly #catalogue: Catalogue;
  readonly #seen: IdSet;
  readonly #blockedFolders: string[] = [];
  readonly #work: Work = { toRead: [], obstacles: [], vanished: new Set() };
  /** Of what was met so far. */
  readonly folders = new KnownFolders();
  /** Files met so far. */
  files = 0;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
    this.#seen = new IdSet(catalogue.nextId);
  }

  meet({ paths, sizes, modified, digests, obstacles }: WalkBatch): void {
    this.files += paths.length;
    for (const [index, path] of paths.entries()) {
      this.folders.noteFile(path);
      const id = this.#catalogue.idOfDigest(digests, index * wordsInDigest);
      if (id !== undefined) this.#seen.add(id);
      const found = { size: sizes[index] ?? 0, modified: modified[index] ?? 0 };
      if (id === undefined || !sameFile(this.#catalogue.fingerprintOf(id), found)) {
        this.#work.toRead.push(path);
      }
    }
    for (const obstacle of obstacles) this.#meetObstacle(obstacle);
  }

  #meetObstacle(entry: WalkObstacle): void {
    this.folders.noteFile(entry.folder ? `${entry.path}/` : entry.path);
    const id = this.#catalogue.idOf(entry.path);
    if (id !== undefined) this.#seen.add(id);
    if (entry.folder) this.#blockedFolders.push(`${entry.path}/`);
    if (id === undefined || this.#catalogue.outcomeOf(id) !== outcomeOfObstacle(entry.remark)) {
      this.#work.obstacles.push({ path: entry.path, remark: entry.remark });
    }
  }

  /** Files below a folder that could not be listed are not taken for vanished: nobody looked. */
  async finish(): Promise<Work> {
    const missing = [];
    for (const id of this.#catalogue.ids()) if (!this.#seen.has(id)) missing.push(id);
    if (this.#blockedFolders.length === 0) {
      for (const id of missing) this.#work.vanished.add(id);
      return this.#work;
    }
    for (const [index, record] of (await this.#catalogue.records(missing)).entries()) {
      const id = missing[index];
      if (id === undefined || !record) continue;
      if (!this.#blockedFolders.some(folder => record.path.startsWith(folder))) this.#work.vanished.add(id);
    }
    return this.#work;
  }
}

/** The same for single paths, as a watcher names them; `entries` says what stands at each, if anything. */
export function compareSome(catalogue: Catalogue, entries: ReadonlyMap<string, WalkEntry | undefined>): Work {
  const work: Work = { toRead: [], obstacles: [], vanished: new Set() };
  for (const [path, entry] of entries) {
    const id = catalogue.idOf(path);
    if (!entry) {
      if (id !== undefined) work.vanished.add(id);
    } else if (entry.kind === 'obstacle') {
      work.obstacles.push({ path, remark: entry.remark });
    } else if (id === undefined || !sameFile(catalogue.fingerprintOf(id), entry.fingerprint)) {
      work.toRead.push(path);
    }
  }
  return work;
}

function sameFile(known: Fingerprint | undefined, found: Fingerprint): boolean {
  return known !== undefined && known.size === found.size && known.modified === found.modified;
}
