/** Writes a generated archive, article by article, with a bounded number of files in flight. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeArticle } from './article.mjs';
import { layOut } from './names.mjs';

/** @typedef {import('./article.mjs').GeneratedArticle} GeneratedArticle */

const filesInFlight = 32;

/**
 * The first `count` articles of a seed, each under a path of its own, also where the file system ignores case.
 * @param {number} count
 * @param {number} seed
 * @returns {Generator<GeneratedArticle>}
 */
export function* articlesOf(count, seed) {
  const layout = layOut(seed);
  const taken = new Set();
  for (let place = 0; place < count; place++) {
    const article = makeArticle(seed, place, layout);
    let { path } = article;
    for (let copy = 2; taken.has(path.toLowerCase()); copy++)
      path = article.path.replace(/\.md$/, ` ${copy}.md`);
    taken.add(path.toLowerCase());
    yield { ...article, path, expectation: { ...article.expectation, path } };
  }
}

/** Thrown when the folder already holds something: an archive that somebody has is never written into. */
export class FolderNotEmpty extends Error {
  /** @param {string} folder */
  constructor(folder) {
    super(`${folder} is not empty`);
    this.name = 'FolderNotEmpty';
  }
}

/**
 * @param {string} folder Made where missing; must be empty.
 * @param {Iterable<GeneratedArticle>} articles
 * @param {(written: number) => void} [onWritten] Told the number of files written so far.
 */
export async function writeArchive(folder, articles, onWritten) {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new FolderNotEmpty(folder);
  /** @type {Map<string, Promise<unknown>>} */
  const folders = new Map();
  const source = articles[Symbol.iterator]();
  let written = 0;
  const writeInTurn = async () => {
    for (let next = source.next(); !next.done; next = source.next()) {
      const file = join(folder, next.value.path);
      const parent = dirname(file);
      if (!folders.has(parent)) folders.set(parent, mkdir(parent, { recursive: true }));
      await folders.get(parent);
      await writeFile(file, next.value.bytes);
      onWritten?.(++written);
    }
  };
  await Promise.all(Array.from({ length: filesInFlight }, writeInTurn));
}
