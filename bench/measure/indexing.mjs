/** Index rate, and the size of what is written. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { inMegabytes, notMeasured, pacedFrom } from './figures.mjs';
import { notInstalled } from './peers.mjs';
import { indexWithRecoll, largestForRecoll } from './recoll.mjs';

/** @typedef {import('./corpus.mjs').Corpus} Corpus */
/** @typedef {import('./engine.mjs').Engine} Engine */
/** @typedef {import('./figures.mjs').Row} Row */
/** @typedef {import('./raw-index.mjs').Texts} Texts */

/**
 * Runs `broadsheet index` once on a folder it has never seen; the files are in the disk cache where they have room.
 * @param {Corpus} corpus
 * @returns {Promise<{ articles: number, seconds: number }>} from start to exit
 */
async function indexWithCommandLine({ root, userData }) {
  const started = performance.now();
  const words = ['out/cli.js', 'index', root, '--rebuild', '--json', '--user-data', userData];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [[code], printed] = await Promise.all([once(child, 'exit'), text(child.stdout)]);
  if (code !== 0) throw new Error(`broadsheet index ended with code ${String(code)}`);
  return { articles: Number(JSON.parse(printed).articles), seconds: (performance.now() - started) / 1000 };
}

/** @type {(rate: number) => string} */
const perSecond = rate => `${Math.round(rate).toLocaleString('en')}/s`;

/**
 * @param {Corpus} corpus
 * @param {Texts} texts
 * @param {number} [rateBefore] Articles a second at the size that was measured before in this run.
 * @returns {Promise<{ rows: Row[], rate: number, recoll: string | undefined }>} and where Recoll's index is
 */
export async function indexingRows(corpus, texts, rateBefore) {
  const { articles, seconds } = await indexWithCommandLine(corpus);
  const rate = articles / seconds;
  const rawRate = texts.raw && texts.articles / texts.raw.seconds;
  const limit = corpus.size >= pacedFrom ? { atLeast: 0.85 } : {};
  /** @type {Row[]} */
  const rows = [
    {
      measure: 'Articles indexed a second (FTS5, given tokens that are cut already)',
      broadsheet: perSecond(rate),
      yardstick: rawRate === undefined ? notMeasured : perSecond(rawRate),
      ...(rawRate !== undefined && { bar: { value: rate / rawRate, unit: '×', ...limit } }),
    },
  ];
  if (rateBefore !== undefined) {
    rows.push({
      measure: 'Articles indexed a second (at the size before)',
      broadsheet: perSecond(rate),
      yardstick: perSecond(rateBefore),
      bar: { value: rate / rateBefore, unit: '×', ...(corpus.size > 100_000 && { atLeast: 0.7 }) },
    });
  }
  const isSmall = corpus.size <= largestForRecoll;
  const recoll = isSmall ? await indexWithRecoll(corpus) : undefined;
  const recollRate = recoll && texts.articles / recoll.seconds;
  rows.push({
    measure: 'Articles indexed a second (recollindex)',
    broadsheet: perSecond(rate),
    yardstick: recollRate !== undefined ? perSecond(recollRate) : isSmall ? notInstalled : notMeasured,
    ...(recollRate !== undefined && { bar: { value: rate / recollRate, unit: '×', atLeast: 8 } }),
  });
  return { rows, rate, recoll: recoll?.settings };
}

/** @type {(folder: string) => Promise<number>} */
async function bytesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile());
  const sizes = await Promise.all(
    files.map(async file => (await stat(join(file.parentPath, file.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/**
 * @param {Engine} engine
 * @param {Corpus} corpus
 * @param {Texts} texts
 * @returns {Promise<Row[]>}
 */
export async function sizeRows(engine, { root, userData }, { bytes, raw }) {
  const folder = engine.archiveDataFolder(userData, root);
  const own = await bytesIn(folder);
  return [
    {
      measure: 'Index on disk, catalogue included (the visible text)',
      broadsheet: inMegabytes(own),
      yardstick: inMegabytes(bytes),
      bar: { value: own / bytes, unit: '×', atMost: 1.4 },
    },
    {
      measure: 'Index on disk, catalogue included (FTS5 alone)',
      broadsheet: inMegabytes(own),
      yardstick: raw ? inMegabytes(raw.bytes) : notMeasured,
      ...(raw && { bar: { value: own / raw.bytes, unit: '×' } }),
    },
  ];
}
