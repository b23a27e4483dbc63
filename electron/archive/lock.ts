import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { Failure } from '../base/failure.ts';
import { guarded } from '../search/full-text-file.ts';

export interface Lock {
  release(): void;
}

/**
 * Keeps a second program off the index in `folder`, which is made when missing. The lock is SQLite's own exclusive
 * file lock: the operating system lets go of it when the program ends, however it ends, so nothing stale is left.
 * Rejects with `archive-in-use`, or with what is wrong with the folder.
 */
export async function lockIndex(folder: string): Promise<Lock> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (thrown) {
    throw new Failure('data-folder-unwritable', { path: folder }, thrown);
  }
  return guarded(folder, () => {
    const database = new DatabaseSync(join(folder, 'lock.sqlite'));
    try {
      database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
    } catch (thrown) {
      database.close();
      throw thrown;
    }
    return { release: () => database.close() };
  });
}
