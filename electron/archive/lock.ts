import { mkdir, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { Failure } from '../base/failure.ts';
import { toDataFailure } from '../base/data-fault.ts';

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
    const failure = toDataFailure(thrown, folder);
    throw failure instanceof Failure
      ? failure
      : new Failure('data-folder-unwritable', { path: folder }, thrown);
  }
  const file = join(folder, 'lock.sqlite');
  try {
    return lockFile(file);
  } catch (thrown) {
    if (!damaged.has(faultOf(thrown) ?? 0)) throw lockFailure(thrown, folder);
  }
  // Emptied, not replaced: two programs that come this far still meet at one file.
  await truncate(file);
  try {
    return lockFile(file);
  } catch (thrown) {
    throw lockFailure(thrown, folder);
  }
}

/** Throws what SQLite says. */
function lockFile(file: string): Lock {
  const database: DatabaseSyncInstance = new DatabaseSync(file);
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
  } catch (thrown) {
    database.close();
    throw thrown;
  }
  return { release: () => database.close() };
}

// https://www.sqlite.org/rescode.html
const codes = new Map([
  [5 /* BUSY */, 'archive-in-use'],
  [6 /* LOCKED */, 'archive-in-use'],
  [8 /* READONLY */, 'data-folder-unwritable'],
  [10 /* IOERR */, 'data-folder-unwritable'],
  [13 /* FULL */, 'data-folder-full'],
  [14 /* CANTOPEN */, 'data-folder-unwritable'],
] as const);
/** What SQLite says of a file that is no database of its own; the lock file is an empty one. */
const damaged = new Set([11 /* CORRUPT */, 26 /* NOTADB */]);

function lockFailure(thrown: unknown, path: string): unknown {
  const fault = faultOf(thrown);
  for (const [known, code] of codes) if (known === fault) return new Failure(code, { path }, thrown);
  return toDataFailure(thrown, path);
}

/** Undefined for what SQLite has not thrown. */
function faultOf(thrown: unknown): number | undefined {
  if (!(thrown instanceof Error) || !('errcode' in thrown) || typeof thrown.errcode !== 'number') return;
  // The low byte is the fault, the rest its details.
  return thrown.errcode & 0xff;
}
