/** Index rate, and the size of what is written. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inMegabytes } from './figures.mjs';

/** @typedef {import('./corpus.mjs').Corpus} Corpus */
/** @typedef {import('./engine.mjs').Engine} Engine */
/** @typedef {import('./figures.mjs').Row} Row */
/** @typedef {{ seconds: number, bytes: number }} RawIndex */

/**
 * Runs `broadsheet index` once on a folder it has never seen; the files are in the disk cache.
 * @param {Corpus} corpus
 * @returns {Promise<number>} seconds from start to exit
 */
export async function indexWithCommandLine({ root, userData }) {
  const started = performance.now();
  const words = ['out/cli.js', 'index', root, '--rebuild', '--json', '--user-data', userData];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`broadsheet index ended with code ${String(code)}`);
  return (performance.now() - started) / 1000;
}

/** @type {(corpus: Corpus, seconds: number) => string} */
const rate = ({ articles, textBytes }, seconds) =>
  `${Math.round(articles / seconds).toLocaleString('en')}/s, ${(textBytes / 1e6 / seconds).toFixed(1)} MB/s`;

/**
 * @param {Corpus} corpus
 * @param {number} seconds
 * @param {RawIndex} raw
 * @returns {Row[]}
 */
export function indexingRows(corpus, seconds, raw) {
  return [
    {
      measure: 'Indexing, articles and visible text a second (FTS5 given the same tokens)',
      broadsheet: rate(corpus, seconds),
      yardstick: rate(corpus, raw.seconds),
    },
  ];
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
 * @param {RawIndex} raw
 * @returns {Promise<Row[]>}
 */
export async function sizeRows(engine, { root, userData, textBytes }, raw) {
  /** @type {(bytes: number) => string} */
  const ofText = bytes => `${inMegabytes(bytes)}, ${((100 * bytes) / textBytes).toFixed(0)}% of the text`;
  const folder = engine.archiveDataFolder(userData, root);
  return [
    {
      measure: `Index on disk, catalogue included (FTS5 alone)`,
      broadsheet: ofText(await bytesIn(folder)),
      yardstick: ofText(raw.bytes),
    },
  ];
}
