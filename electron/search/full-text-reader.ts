import { guarded, openForReading, type Database } from './full-text-file.ts';

/**
 * Rows are fetched in stretches, each as one JSON text, because handing them over one by one costs twelve times
 * as much. The first stretch is short, so that the first page comes at once, and the last ones are bounded, so that
 * whoever walks the rows can stop between them.
 */
const firstStretch = 512;
const longestStretch = 32_768;
const growth = 8;

/**
 * Answers match expressions from a full-text index, in any thread or process, also while the writer is at work: a
 * stretch of rows shows whole batches alone, and nothing is held between stretches, so an iterator may be left at
 * any row. Every method may throw a `Failure` of full-text-file.ts.
 */
export class FullTextReader {
  readonly #file: string;
  readonly #database: Database;

  constructor(file: string) {
    this.#file = file;
    this.#database = openForReading(file);
  }

  /** Rowids in descending order, which is newest first; FTS5 finds them in that order, none is sorted. */
  *newestFirst(match: string): IterableIterator<number> {
    const sql = `SELECT json_group_array(rowid) FROM (
      SELECT rowid FROM article_text WHERE article_text MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?)`;
    for (const [rowids = []] of this.#stretches(sql, [match], Number.MAX_SAFE_INTEGER)) yield* rowids;
  }

  /** In no order; a higher score is a better match. BM25, where the title weighs eight times the body. */
  *ranked(match: string): IterableIterator<{ rowid: number; score: number }> {
    const sql = `SELECT json_group_array(rowid), json_group_array(score) FROM (
      SELECT rowid, -bm25(article_text, 8.0, 1.0) AS score FROM article_text
      WHERE article_text MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?)`;
    for (const [rowids = [], scores = []] of this.#stretches(sql, [match], Number.MAX_SAFE_INTEGER)) {
      for (const [index, rowid] of rowids.entries()) yield { rowid, score: scores[index] ?? 0 };
    }
  }

  /** Every rowid of the index, ascending. */
  *rowids(): IterableIterator<number> {
    const sql = `SELECT json_group_array(rowid) FROM (
      SELECT rowid FROM article_text WHERE rowid > ? ORDER BY rowid LIMIT ?)`;
    for (const [rowids = []] of this.#stretches(sql, [], -1)) yield* rowids;
  }

  /** The generation each shard was last written with. */
  shardGenerations(): ReadonlyMap<number, number> {
    const sql = 'SELECT json_group_array(shard), json_group_array(generation) FROM shard';
    const [shards = [], generations = []] = this.#lists(sql, []);
    return new Map(shards.map((shard, index) => [shard, generations[index] ?? 0]));
  }

  close(): void {
    guarded(this.#file, () => this.#database.close());
  }

  /** `sql` takes `values`, the rowid that the stretch goes on after, and its length; its first list is of rowids. */
  *#stretches(sql: string, values: readonly string[], start: number): IterableIterator<number[][]> {
    let after = start;
    for (let length = firstStretch; ; length = Math.min(length * growth, longestStretch)) {
      const lists = this.#lists(sql, [...values, after, length]);
      yield lists;
      const last = lists[0]?.[length - 1];
      if (last === undefined) return;
      after = last;
    }
  }

  /** The one row that `sql` gives, of JSON lists of numbers. */
  #lists(sql: string, values: readonly (string | number)[]): number[][] {
    const row = guarded(this.#file, (): unknown =>
      this.#database.prepare(sql, { returnArrays: true }).get(...values),
    );
    const columns: unknown[] = Array.isArray(row) ? row : [];
    return columns.map(numbersOf);
  }
}

function numbersOf(json: unknown): number[] {
  const list: unknown = JSON.parse(String(json));
  return Array.isArray(list) ? list.map(Number) : [];
}
