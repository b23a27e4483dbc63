/** The yardstick of indexing and searching: FTS5 by itself, given the program's tokens under the program's settings. */
import { DatabaseSync } from '@photostructure/sqlite';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** @typedef {import('./corpus.mjs').Corpus} Corpus */

const pageLength = 50;

/**
 * Builds the index with rowids ascending and nothing else to do; the time to read the tokens is left out.
 * @param {Corpus} corpus
 */
export async function buildRawIndex({ scratch, tokens }) {
  const file = join(scratch, 'raw.sqlite');
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  database.exec(
    "CREATE VIRTUAL TABLE text USING fts5(title, body, content = '', contentless_delete = 1, detail = full, tokenize = 'ascii')",
  );
  // FTS5 leaves rowids of its own behind that no number holds.
  const add = database.prepare('INSERT INTO text (rowid, title, body) VALUES (?, ?, ?)', {
    readBigInts: true,
  });
  let rowid = 0;
  let seconds = 0;
  for await (const batch of tokens()) {
    const started = performance.now();
    database.exec('BEGIN');
    for (const { title, body } of batch) add.run(++rowid, title, body);
    database.exec('COMMIT');
    seconds += (performance.now() - started) / 1000;
  }
  database.close();
  return { file, seconds, bytes: (await stat(file)).size };
}

/**
 * @param {string} file
 * @returns {{ firstPage(match: string): void, count(match: string): number, close(): void }}
 */
export function openRawIndex(file) {
  const database = new DatabaseSync(file, { readOnly: true });
  const page = database.prepare(
    `SELECT rowid FROM text WHERE text MATCH ? ORDER BY rowid DESC LIMIT ${pageLength}`,
  );
  const count = database.prepare('SELECT count(*) AS total FROM text WHERE text MATCH ?');
  return {
    firstPage: match => void page.all(match),
    count: match => Number(/** @type {{ total: number }} */ (count.get(match)).total),
    close: () => database.close(),
  };
}
