import { guarded, openForReading, toFailure, type Database } from './full-text-file.ts';

/**
 * Answers match expressions from a full-text index, in any thread or process, also while the writer is at work:
 * each iterator shows the index as it was at its first step. An iterator that is not run to its end must be left
 * through `return`, as `for … of` does, because it holds that state of the file. Every method may throw a
 * `Failure` of full-text-file.ts.
 */
export class FullTextReader {
  readonly #file: string;
  readonly #database: Database;

  constructor(file: string) {
    this.#file = file;
    this.#database = openForReading(file);
  }

  /** Rowids in descending order, which is newest first; found as they are asked for, none is sorted. */
  *newestFirst(match: string): IterableIterator<number> {
    const sql = 'SELECT rowid FROM article_text WHERE article_text MATCH ? ORDER BY rowid DESC';
    for (const [rowid] of this.#rows(sql, match)) yield Number(rowid);
  }

  /** In no order; a higher score is a better match. BM25, where the title weighs eight times the body. */
  *ranked(match: string): IterableIterator<{ rowid: number; score: number }> {
    const sql = 'SELECT rowid, -bm25(article_text, 8.0, 1.0) FROM article_text WHERE article_text MATCH ?';
    for (const [rowid, score] of this.#rows(sql, match)) yield { rowid: Number(rowid), score: Number(score) };
  }

  /** The generation each shard was last written with. */
  shardGenerations(): ReadonlyMap<number, number> {
    const generations = new Map<number, number>();
    for (const [shard, generation] of this.#rows('SELECT shard, generation FROM shard')) {
      generations.set(Number(shard), Number(generation));
    }
    return generations;
  }

  /** Every rowid of the index, ascending. */
  *rowids(): IterableIterator<number> {
    for (const [rowid] of this.#rows('SELECT rowid FROM article_text')) yield Number(rowid);
  }

  close(): void {
    guarded(this.#file, () => this.#database.close());
  }

  *#rows(sql: string, ...values: readonly string[]): IterableIterator<readonly unknown[]> {
    try {
      // A statement of its own for each iterator, since several can be under way.
      const statement = this.#database.prepare(sql, { returnArrays: true });
      try {
        for (const row of statement.iterate(...values) as IterableIterator<unknown>) {
          if (Array.isArray(row)) yield row;
        }
      } finally {
        statement[Symbol.dispose]();
      }
    } catch (thrown) {
      throw toFailure(this.#file, thrown);
    }
  }
}
