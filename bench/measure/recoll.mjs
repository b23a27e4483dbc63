/** Recoll, which indexes folders and answers queries from a terminal. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { timed } from './figures.mjs';
import { isInstalled, run } from './peers.mjs';

/** @typedef {import('./corpus.mjs').Corpus} Corpus */

/** It takes a long time for more. */
export const largestForRecoll = 10_000;

/**
 * Indexes the archive with a configuration of its own, as plain text.
 * @param {Corpus} corpus
 * @returns {Promise<{ seconds: number, settings: string } | undefined>} undefined where it is not installed
 */
export async function indexWithRecoll({ root, scratch }) {
  if (!(await isInstalled('recollindex'))) return undefined;
  const settings = join(scratch, 'recoll');
  await rm(settings, { recursive: true, force: true });
  await mkdir(settings);
  await writeFile(join(settings, 'recoll.conf'), `topdirs = ${root}\nnoaspell = 1\nloglevel = 1\n`);
  await writeFile(join(settings, 'mimemap'), '.md = text/plain\n');
  const seconds = (await timed(() => run('recollindex', ['-c', settings]))) / 1000;
  return { seconds, settings };
}

/** It spells queries as the program does, but knows neither tags nor dates like ours. @type {(query: string) => string} */
const spelled = query => query.replace(/ (?:tag|date):\S.*$/u, '');

/** The newest 50 answers. @type {(settings: string, query: string) => Promise<void>} */
export const askRecoll = (settings, query) =>
  run('recollq', ['-c', settings, '-b', '-n', '50', '-S', 'mtime', '-D', spelled(query)]);
