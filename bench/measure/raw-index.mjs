/**
 * The yardstick of indexing and searching: FTS5 by itself. It is given tokens that are cut already, in the order it
 * likes best; reading, parsing, cutting and the catalogue are left out of its time, and paths and signs out of its index.
 */
import { DatabaseSync } from '@photostructure/sqlite';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { visibleTexts } from './corpus.mjs';
import { indexedText } from './fts5-text.mjs';

/** @typedef {import('./corpus.mjs').Corpus} Corpus */
/** @typedef {import('./engine.mjs').Engine} Engine */

/**
 * @typedef {object} RawIndex
 * @property {string} file
 * @property {number} articles
 * @property {number} textBytes Visible text that was indexed, title and body, in UTF-8.
 * @property {readonly string[]} sample Visible bodies, spread over the archive.
 * @property {number} seconds
 * @property {number} bytes
 */

const pageLength = 50;
const sampled = 400;

// Of what can be set, what made it fastest: much is gathered in memory, and few segments are merged.
const tables = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE VIRTUAL TABLE article_text USING fts5(
    title, body, content = '', contentless_delete = 1, detail = full, tokenize = 'ascii'
  );
  INSERT INTO article_text (article_text, rank) VALUES
    ('hashsize', ${32 * 1024 * 1024}), ('automerge', 16), ('crisismerge', 64)`;

/**
 * @param {Engine} engine
 * @param {Corpus} corpus
 * @returns {Promise<RawIndex>}
 */
export async function buildRawIndex(engine, corpus) {
  const file = join(corpus.scratch, 'raw.sqlite');
  const database = new DatabaseSync(file);
  database.exec(tables);
  // FTS5 leaves rowids of its own behind that no number holds.
  const add = database.prepare('INSERT INTO article_text (rowid, title, body) VALUES (?, ?, ?)', {
    readBigInts: true,
  });
  const step = Math.max(1, Math.floor(corpus.size / sampled));
  /** @type {string[]} */
  const sample = [];
  let articles = 0;
  let textBytes = 0;
  let seconds = 0;
  for await (const texts of visibleTexts(engine, corpus)) {
    const cut = texts.map(({ rowid, title, body }) => {
      if (articles++ % step === 0) sample.push(body);
      textBytes += Buffer.byteLength(title) + Buffer.byteLength(body);
      return { rowid, title: indexedText(engine, title), body: indexedText(engine, body) };
    });
    const started = performance.now();
    database.exec('BEGIN');
    for (const { rowid, title, body } of cut) add.run(rowid, title, body);
    database.exec('COMMIT');
    seconds += (performance.now() - started) / 1000;
  }
  const started = performance.now();
  database.close();
  seconds += (performance.now() - started) / 1000;
  return { file, articles, textBytes, sample, seconds, bytes: (await stat(file)).size };
}

/**
 * @param {string} file
 * @returns {{ firstPage(match: string): void, count(match: string): number, close(): void }}
 */
export function openRawIndex(file) {
  const database = new DatabaseSync(file, { readOnly: true });
  const found = 'FROM article_text WHERE article_text MATCH ?';
  const page = database.prepare(`SELECT rowid ${found} ORDER BY rowid DESC LIMIT ${pageLength}`, {
    readBigInts: true,
  });
  const count = database.prepare(`SELECT count(*) AS total ${found}`);
  return {
    firstPage: match => void page.all(match),
    count: match => Number(/** @type {{ total: number }} */ (count.get(match)).total),
    close: () => database.close(),
  };
}
