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
/** @typedef {import('./corpus.mjs').VisibleText} VisibleText */
/** @typedef {import('./engine.mjs').Engine} Engine */
/** @typedef {{ file: string, seconds: number, bytes: number }} RawIndex */

/**
 * @typedef {object} Texts
 * @property {number} articles
 * @property {number} bytes Visible text, title and body, in UTF-8.
 * @property {readonly string[]} sample Visible bodies, spread over the archive.
 * @property {RawIndex} [raw] Absent where the archive is too large for it.
 */

const pageLength = 50;
const sampled = 400;
/** Its file takes more than twice the room of the index of the program: a million articles would fill a small disk. */
const largestForRawIndex = 100_000;

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
 * Reads the visible texts once, and indexes them on the way.
 * @param {Engine} engine
 * @param {Corpus} corpus
 * @returns {Promise<Texts>}
 */
export async function readTexts(engine, corpus) {
  const writer =
    corpus.size <= largestForRawIndex
      ? createRawIndex(engine, join(corpus.scratch, 'raw.sqlite'))
      : undefined;
  const step = Math.max(1, Math.floor(corpus.size / sampled));
  /** @type {string[]} */
  const sample = [];
  let articles = 0;
  let bytes = 0;
  for await (const texts of visibleTexts(engine, corpus)) {
    for (const { title, body } of texts) {
      if (articles++ % step === 0) sample.push(body);
      bytes += Buffer.byteLength(title) + Buffer.byteLength(body);
    }
    writer?.add(texts);
  }
  return { articles, bytes, sample, ...(writer && { raw: await writer.finish() }) };
}

/**
 * Takes the time of FTS5 alone.
 * @param {Engine} engine
 * @param {string} file
 */
function createRawIndex(engine, file) {
  const database = new DatabaseSync(file);
  database.exec(tables);
  // FTS5 leaves rowids of its own behind that no number holds.
  const insert = database.prepare('INSERT INTO article_text (rowid, title, body) VALUES (?, ?, ?)', {
    readBigInts: true,
  });
  let seconds = 0;
  /** @type {(action: () => void) => void} */
  const take = action => {
    const started = performance.now();
    action();
    seconds += (performance.now() - started) / 1000;
  };
  return {
    /** One transaction. @param {readonly VisibleText[]} texts */
    add(texts) {
      const cut = texts.map(({ rowid, title, body }) => {
        return { rowid, title: indexedText(engine, title), body: indexedText(engine, body) };
      });
      take(() => {
        database.exec('BEGIN');
        for (const { rowid, title, body } of cut) insert.run(rowid, title, body);
        database.exec('COMMIT');
      });
    },
    /** @returns {Promise<RawIndex>} */
    async finish() {
      take(() => database.close());
      return { file, seconds, bytes: (await stat(file)).size };
    },
  };
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
