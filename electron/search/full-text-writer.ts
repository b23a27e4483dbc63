import { guarded, openForWriting, type Database } from './full-text-file.ts';
import { idOf, shardOf } from './rowid.ts';

/** What one transaction does to the full-text index. */
export interface TextBatch {
  /** Recorded for each of `shards`, so that a start after a crash can compare it with the catalogue's. */
  readonly generation: number;
  readonly shards: readonly number[];
  /** Rowids whose text goes; ones that are not there are no fault. */
  readonly removed: readonly number[];
  /** Texts as `indexText` makes them; a text already there under the same rowid is replaced. */
  readonly added: readonly AddedText[];
}

export interface AddedText {
  readonly rowid: number;
  readonly title: Uint8Array;
  readonly body: Uint8Array;
}

/** The one writer of a full-text index. Every method may throw a `Failure` of full-text-file.ts. */
export class FullTextWriter {
  readonly #file: string;
  readonly #database: Database;

  constructor(file: string) {
    this.#file = file;
    this.#database = openForWriting(file);
  }

  /** All of the batch or, when it throws, nothing of it. */
  write(batch: TextBatch): void {
    this.#transaction(database => {
      const remove = prepareChange(database, 'DELETE FROM article_text WHERE rowid = ?');
      const add = prepareChange(
        database,
        'INSERT OR REPLACE INTO article_text (rowid, title, body) VALUES (?, ?, ?)',
      );
      const record = prepareChange(
        database,
        'INSERT OR REPLACE INTO shard (shard, generation) VALUES (?, ?)',
      );
      for (const rowid of batch.removed) remove.run(rowid);
      // Ascending: FTS5 begins a new segment whenever a rowid is less than the one before it.
      for (const { rowid, title, body } of batch.added.toSorted((one, other) => one.rowid - other.rowid)) {
        add.run(rowid, title, body);
      }
      for (const shard of batch.shards) record.run(shard, batch.generation);
    });
  }

  /** Removes every text of these shards, and their generations. */
  forgetShards(shards: readonly number[]): void {
    const forgotten = new Set(shards);
    this.#transaction(database => {
      const remove = prepareChange(database, 'DELETE FROM article_text WHERE rowid = ?');
      const rows: unknown[] = database
        .prepare('SELECT rowid FROM article_text', { returnArrays: true })
        .all();
      for (const row of rows) {
        const rowid = Array.isArray(row) ? Number(row[0]) : NaN;
        if (forgotten.has(shardOf(idOf(rowid)))) remove.run(rowid);
      }
      const erase = prepareChange(database, 'DELETE FROM shard WHERE shard = ?');
      for (const shard of forgotten) erase.run(shard);
    });
  }

  close(): void {
    guarded(this.#file, () => this.#database.close());
  }

  #transaction(action: (database: Database) => void): void {
    guarded(this.#file, () => {
      this.#database.exec('BEGIN IMMEDIATE');
      try {
        action(this.#database);
        this.#database.exec('COMMIT');
      } catch (thrown) {
        // SQLite itself rolls back after some faults, a full disk for one.
        if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
        throw thrown;
      }
    });
  }
}

/**
 * A change reports the last rowid that was inserted, and FTS5 leaves there a rowid of its own tables, often past
 * 2^53, where a number would throw: hence bigints.
 */
function prepareChange(database: Database, sql: string) {
  return database.prepare(sql, { readBigInts: true });
}
