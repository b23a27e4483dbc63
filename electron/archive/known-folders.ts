import { IdSet } from '../base/id-set.ts';
import { hashOfName } from '../catalogue/name-hashes.ts';

/** A megabyte. Beside a hundred thousand folders, one name in eighty that is none of them passes for one. */
const bits = 23;

/**
 * The folders that hold files of an archive, at any depth. Other names pass for one of them now and then: whoever asks
 * whether to look at a folder looks once too often.
 */
export class KnownFolders {
  readonly #hashes = new IdSet(2 ** bits);
  #last = '';

  /** The folders above this file; its path is relative to the archive, with `/` as separator. */
  noteFile(path: string): void {
    let folder = folderOf(path);
    // A walk meets the files of a folder one after the other.
    if (folder === this.#last) return;
    this.#last = folder;
    for (; folder !== ''; folder = folderOf(folder)) this.#hashes.add(placeOf(folder));
  }

  has(folder: string): boolean {
    return this.#hashes.has(placeOf(folder));
  }
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** What tells of a folder may write it otherwise than what lists it. */
const placeOf = (folder: string): number => hashOfName(folder.normalize().toLowerCase()) >>> (32 - bits);
