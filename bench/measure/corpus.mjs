/** A generated archive, and its visible text cut into the tokens that the full-text index stores. */
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { articlesOf, writeArchive } from '../archive/write.mjs';
import { startReaders } from './engine.mjs';

/** @typedef {import('./engine.mjs').Engine} Engine */
/** @typedef {{ title: Uint8Array, body: Uint8Array }} Tokens */

/**
 * @typedef {object} Corpus
 * @property {string} root The archive.
 * @property {string} userData Where the program keeps its index.
 * @property {string} scratch For files of the benchmark.
 * @property {number} articles
 * @property {number} textBytes Visible text, title and body, in UTF-8.
 * @property {ReadonlyMap<string, number>} stories By path of an article, the story it tells.
 * @property {readonly string[]} sample Visible bodies, spread over the archive.
 * @property {() => AsyncGenerator<Tokens[]>} tokens In batches.
 */

const seed = 1;
const sampled = 400;
const textsInFlight = 64;
/** Articles in one transaction, as many as the program puts into one of its own. */
const batch = 2048;

/**
 * @param {Engine} engine
 * @param {string} folder Made where missing; must be empty.
 * @param {number} size Files.
 * @returns {Promise<Corpus>}
 */
export async function makeCorpus(engine, folder, size) {
  const root = join(folder, 'archive');
  const userData = join(folder, 'user-data');
  const scratch = join(folder, 'scratch');
  for (const made of [userData, scratch]) await mkdir(made, { recursive: true });
  /** @type {string[]} */
  const paths = [];
  /** @type {Map<string, number>} */
  const stories = new Map();
  const noted = function* () {
    for (const article of articlesOf(size, seed)) {
      paths.push(article.path);
      const { story } = article.expectation;
      if (story !== null) stories.set(article.path, story);
      yield article;
    }
  };
  await writeArchive(root, noted());
  const file = join(scratch, 'tokens');
  const staged = await stageTokens(engine, root, paths, file);
  return { root, userData, scratch, stories, ...staged, tokens: () => readTokens(file, staged.lengths) };
}

/**
 * Reads every article with the program's readers, and lays its tokens one after the other into a file.
 * @param {Engine} engine
 * @param {string} root
 * @param {readonly string[]} paths
 * @param {string} file
 */
async function stageTokens(engine, root, paths, file) {
  const readers = startReaders(engine, root);
  const handle = await open(file, 'wx');
  /** @type {[number, number][]} */
  const lengths = [];
  /** @type {string[]} */
  const sample = [];
  let textBytes = 0;
  const step = Math.max(1, Math.floor(paths.length / sampled));
  try {
    for (let start = 0; start < paths.length; start += textsInFlight) {
      const some = paths.slice(start, start + textsInFlight);
      const texts = await Promise.all(some.map(path => readers.request('text', { path })));
      /** @type {Uint8Array[]} */
      const pieces = [];
      for (const [place, text] of texts.entries()) {
        if (!text) continue;
        const title = engine.indexText(text.title);
        const body = engine.indexText(text.body);
        pieces.push(title, body);
        lengths.push([title.length, body.length]);
        textBytes += Buffer.byteLength(text.title) + Buffer.byteLength(text.body);
        if ((start + place) % step === 0) sample.push(text.body);
      }
      await handle.write(Buffer.concat(pieces));
    }
  } finally {
    await handle.close();
    await readers.close();
  }
  return { articles: lengths.length, textBytes, sample, lengths };
}

/**
 * @param {string} file
 * @param {readonly [number, number][]} lengths
 * @returns {AsyncGenerator<Tokens[]>}
 */
async function* readTokens(file, lengths) {
  const handle = await open(file);
  try {
    for (let start = 0; start < lengths.length; start += batch) {
      const some = lengths.slice(start, start + batch);
      const bytes = Buffer.alloc(some.reduce((sum, [title, body]) => sum + title + body, 0));
      await handle.read(bytes);
      let at = 0;
      yield some.map(([title, body]) => {
        const tokens = {
          title: bytes.subarray(at, at + title),
          body: bytes.subarray(at + title, at + title + body),
        };
        at += title + body;
        return tokens;
      });
    }
  } finally {
    await handle.close();
  }
}
