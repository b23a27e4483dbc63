/** A generated archive, and the visible texts of its articles. */
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { articlesOf, writeArchive } from '../archive/write.mjs';
import { startReaders } from './engine.mjs';

/** @typedef {import('./engine.mjs').Engine} Engine */

/**
 * A file as the generator meant it: minutes since 1800, and the story that it tells; null in one that is no article.
 * @typedef {{ path: string, minutes: number | null, story: number | null }} Told
 */

/**
 * @typedef {object} Corpus
 * @property {number} size Files.
 * @property {string} root The archive.
 * @property {string} userData Where the program keeps its index.
 * @property {string} scratch For files of the benchmark.
 * @property {readonly Told[]} files
 */

/** @typedef {{ rowid: bigint, title: string, body: string }} VisibleText */

const seed = 1;
const year1800 = Date.UTC(1800, 0, 1);
/** Bits of a row number that hold the article; the minute stands above them. */
const articleBits = 24n;
/** Articles in one transaction, as many as the program puts into one of its own. */
const batch = 4096;
const textsInFlight = 64;

/**
 * The archive of `size` files in `archives`, made where it is not there yet, and only read from then on; with room for
 * an index in `folder`.
 * @param {string} archives
 * @param {string} folder
 * @param {number} size
 * @returns {Promise<Corpus>}
 */
export async function provideCorpus(archives, folder, size) {
  const root = join(archives, `archive-${size}`);
  if (!(await stat(root).catch(() => undefined))) await makeArchive(root, size);
  const userData = join(folder, 'user-data');
  const scratch = join(folder, 'scratch');
  for (const made of [userData, scratch]) await mkdir(made, { recursive: true });
  return { size, root, userData, scratch, files: toldOf(size) };
}

/** It gets its name last: where that is, the archive is whole. @type {(root: string, size: number) => Promise<void>} */
async function makeArchive(root, size) {
  const unfinished = `${root}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await writeArchive(unfinished, articlesOf(size, seed));
  await rename(unfinished, root);
}

/** The same seed tells the same, so nothing has to be kept beside the files. @type {(size: number) => Told[]} */
const toldOf = size =>
  Array.from(articlesOf(size, seed), ({ path, expectation: { date, story } }) => ({
    path,
    minutes: minutesOf(date),
    story,
  }));

/** A date without a zone is meant in UTC, as the program is told. @type {(date: string | null) => number | null} */
function minutesOf(date) {
  if (date === null) return null;
  return Math.floor((Date.parse(date.endsWith('Z') ? date : `${date}Z`) - year1800) / 60_000);
}

/**
 * The visible texts in batches, with rows in the order of their dates, as the program's own readers understand the
 * files.
 * @param {Engine} engine
 * @param {Corpus} corpus
 * @returns {AsyncGenerator<VisibleText[]>}
 */
export async function* visibleTexts(engine, { root, files }) {
  const readers = startReaders(engine, root);
  const dated = files
    .flatMap(({ path, minutes }, place) => (minutes === null ? [] : [{ path, minutes, place }]))
    .sort((one, other) => one.minutes - other.minutes || one.place - other.place);
  try {
    for (let start = 0; start < dated.length; start += batch) {
      const some = dated.slice(start, start + batch);
      const texts = [];
      for (let at = 0; at < some.length; at += textsInFlight) {
        const read = some.slice(at, at + textsInFlight).map(async ({ path, minutes, place }) => {
          const text = await readers.request('text', { path });
          const rowid = (BigInt(minutes) << articleBits) + BigInt(place);
          return text === null ? [] : [{ rowid, ...text }];
        });
        texts.push(...(await Promise.all(read)).flat());
      }
      yield texts;
    }
  } finally {
    await readers.close();
  }
}
