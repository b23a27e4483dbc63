/** The yardstick of indexing and searching: FTS5 by itself, with the program's tables, settings and tokens. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** @typedef {import('./corpus.mjs').Corpus} Corpus */
/** @typedef {import('./engine.mjs').Engine} Engine */

const pageLength = 50;

/**
 * Builds the index with rowids ascending and nothing else to do; the time to read the tokens is left out.
 * @param {Engine} engine
 * @param {Corpus} corpus
 */
export async function buildRawIndex(engine, { scratch, tokens }) {
  const file = join(scratch, 'raw.sqlite');
  const database = engine.openForWriting(file);
  // FTS5 leaves rowids of its own behind that no number holds.
  const add = database.prepare('INSERT INTO article_text (rowid, title, body) VALUES (?, ?, ?)', {
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
 * @param {Engine} engine
 * @param {string} file
 * @returns {{ firstPage(match: string): void, count(match: string): number, close(): void }}
 */
export function openRawIndex(engine, file) {
  const database = engine.openForReading(file);
  const found = 'FROM article_text WHERE article_text MATCH ?';
  const page = database.prepare(`SELECT rowid ${found} ORDER BY rowid DESC LIMIT ${pageLength}`);
  const count = database.prepare(`SELECT count(*) AS total ${found}`);
  return {
    firstPage: match => void page.all(match),
    count: match => Number(/** @type {{ total: number }} */ (count.get(match)).total),
    close: () => database.close(),
  };
}
