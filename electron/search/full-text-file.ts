import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { Failure } from '../base/failure.ts';

export type Database = DatabaseSyncInstance;

/**
 * The version of the tables and of the tokens in them. Raise it when fold.ts or index-text.ts gives other tokens:
 * an index of another version is emptied, and the archive is read again.
 */
const formatVersion = 3;

/**
 * How many bytes of postings FTS5 gathers in memory before it writes a segment; a transaction's end writes one
 * too. Measured on 40,000 articles (141 MB of text, 3 in 4 Chinese, which make 271 MB of tokens), in articles for
 * each second of processor time: 1 MiB (the default) 1,120; 16 MiB 1,370; 32 MiB 1,330, and 1,560 with 4,000
 * articles to a transaction; 64 MiB no more. Larger pages with `pgsz`, a larger page cache and rarer checkpoints
 * gained nothing beyond the noise, and `optimize` at the end cost as much as building.
 */
const pendingBytes = 32 * 1024 * 1024;

/**
 * How many segments of a level stand before they are merged into one of the next; 4 is the default. Fewer merges
 * write less: 10,000 articles (45 MB of text) took 24.5 s of processor time and 222 MB with 4, 19.0 s and 194 MB
 * with 16, measured in one run.
 */
const segmentsInLevel = 16;
/** From so many on, a write merges at once, however long it takes; 16 is the default and would always be reached. */
const segmentsAtMost = 64;

/** How long a connection waits for another one's transaction, in milliseconds. */
const patience = 10_000;

// https://www.sqlite.org/rescode.html
const faults: ReadonlyMap<
  number,
  'index-damaged' | 'archive-in-use' | 'data-folder-full' | 'data-folder-unwritable'
> = new Map([
  [5 /* BUSY */, 'archive-in-use'],
  [6 /* LOCKED */, 'archive-in-use'],
  [8 /* READONLY */, 'data-folder-unwritable'],
  [11 /* CORRUPT */, 'index-damaged'],
  [13 /* FULL */, 'data-folder-full'],
  [14 /* CANTOPEN */, 'data-folder-unwritable'],
  [26 /* NOTADB */, 'index-damaged'],
]);

/** Runs `action` on the index at `path`; a fault of SQLite that a person can meet is thrown as a `Failure`. */
export function guarded<Result>(path: string, action: () => Result): Result {
  try {
    return action();
  } catch (thrown) {
    throw toFailure(path, thrown);
  }
}

export function toFailure(path: string, thrown: unknown): unknown {
  if (!(thrown instanceof Error) || !('errcode' in thrown) || typeof thrown.errcode !== 'number')
    return thrown;
  // The low byte is the fault, the rest its details.
  const code = faults.get(thrown.errcode & 0xff);
  return code ? new Failure(code, { path }, thrown) : thrown;
}

/** Opens an index that `openForWriting` has made. */
export function openForReading(path: string): Database {
  return guarded(path, () => {
    const database = new DatabaseSync(path, { readOnly: true, timeout: patience });
    try {
      if (versionOf(database) !== formatVersion) throw new Failure('index-damaged', { path });
      return database;
    } catch (thrown) {
      database.close();
      throw thrown;
    }
  });
}

/** Opens the index for its one writer, and makes it where it is missing, unfinished or of another version. */
export function openForWriting(path: string): Database {
  return guarded(path, () => {
    const database = new DatabaseSync(path, { timeout: patience });
    try {
      // A reader sees the last whole transaction while the next one is written. With NORMAL a crash of the
      // machine can take back the last transactions, but never half of one: the generations then tell.
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
      if (versionOf(database) !== formatVersion) createTables(database);
      return database;
    } catch (thrown) {
      database.close();
      throw thrown;
    }
  });
}

function versionOf(database: Database): unknown {
  const row: unknown = database.prepare('PRAGMA user_version', { returnArrays: true }).get();
  return Array.isArray(row) ? row[0] : undefined;
}

function createTables(database: Database): void {
  database.exec(`
    BEGIN IMMEDIATE;
    DROP TABLE IF EXISTS article_text;
    DROP TABLE IF EXISTS shard;
    CREATE VIRTUAL TABLE article_text USING fts5(
      title, body, content = '', contentless_delete = 1, detail = full, tokenize = 'ascii'
    );
    INSERT INTO article_text (article_text, rank) VALUES
      ('hashsize', ${pendingBytes}), ('automerge', ${segmentsInLevel}), ('crisismerge', ${segmentsAtMost});
    CREATE TABLE shard (shard INTEGER PRIMARY KEY, generation INTEGER NOT NULL) STRICT;
    PRAGMA user_version = ${formatVersion};
    COMMIT`);
}
