/** Builds everything into out/: the renderer, the shell with its processes and threads, and the preload. */
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { build as viteBuild } from 'vite';
import { licencesFile, writeLicences } from './licences.mjs';

const configurations = ['vite.config.mts', 'vite.electron.config.mts', 'vite.preload.config.mts'];
const sources = [
  'electron',
  'renderer',
  'scripts/build',
  'package-lock.json',
  'svelte.config.mjs',
  ...configurations,
];

/** A failed build rejects and leaves out/ unfinished, which counts as out of date. */
export async function build() {
  await rm('out', { recursive: true, force: true });
  /** @type {string[]} */
  const modules = [];
  for (const configFile of configurations) {
    const built = await viteBuild({ configFile, logLevel: 'warn' });
    for (const { output } of [built].flat().filter(result => 'output' in result)) {
      modules.push(...output.flatMap(file => (file.type === 'chunk' ? file.moduleIds : [])));
    }
  }
  // Written last: its age is the age of the build.
  await writeLicences(modules);
}

/** @returns {Promise<boolean>} whether out/ is whole and newer than every source */
export async function isBuilt() {
  const built = await stat(licencesFile).catch(() => undefined);
  return built !== undefined && built.mtimeMs >= Math.max(...(await Promise.all(sources.map(newest))));
}

/**
 * @param {string} place a file, or a folder whose own times tell of files removed
 * @returns {Promise<number>} the newest change in it, in milliseconds
 */
async function newest(place) {
  const facts = await stat(place);
  if (!facts.isDirectory()) return facts.mtimeMs;
  const inside = await Promise.all((await readdir(place)).map(name => newest(path.join(place, name))));
  return Math.max(facts.mtimeMs, ...inside);
}
