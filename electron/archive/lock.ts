import { mkdir } from 'node:fs/promises';
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
    throw new Failure('data-folder-unwritable', { path: folder }, thrown);
  }
  const file = join(folder, 'lock.sqlite');
  let database: DatabaseSyncInstance | undefined;
  try {
    database = new DatabaseSync(file);
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
  } catch (thrown) {
    database?.close();
    throw lockFailure(thrown, folder);
  }
  const held = database;
  return { release: () => held.close() };
}

// https://www.sqlite.org/rescode.html
const codes = new Map([
  [5 /* BUSY */, 'archive-in-use'],
  [6 /* LOCKED */, 'archive-in-use'],
  [8 /* READONLY */, 'data-folder-unwritable'],
  [13 /* FULL */, 'data-folder-full'],
  [14 /* CANTOPEN */, 'data-folder-unwritable'],
] as const);

function lockFailure(thrown: unknown, path: string): unknown {
  if (!(thrown instanceof Error) || !('errcode' in thrown) || typeof thrown.errcode !== 'number') {
    return toDataFailure(thrown, path);
  }
  // The low byte is the fault, the rest its details.
  const fault = thrown.errcode & 0xff;
  for (const [known, code] of codes) if (known === fault) return new Failure(code, { path }, thrown);
  return thrown;
}
