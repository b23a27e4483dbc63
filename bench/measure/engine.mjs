/** The engine as a module of this process. Its threads are the built ones in out/. */
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { build, mergeConfig } from 'vite';
import electronConfig from '../../vite.electron.config.mts';

/** @typedef {typeof import('../engine.ts')} Engine */

// Never packed, and below it the native modules are found.
const folder = resolve('node_modules/.cache/broadsheet-bench');

/** @returns {Promise<Engine>} */
export async function loadEngine() {
  const input = { engine: 'bench/engine.ts' };
  const own = { configFile: /** @type {const} */ (false), logLevel: /** @type {const} */ ('error') };
  const base = { ...electronConfig, build: { ...electronConfig.build, rolldownOptions: undefined } };
  const { external, output } = electronConfig.build?.rolldownOptions ?? {};
  await build(
    mergeConfig(base, { ...own, build: { outDir: folder, rolldownOptions: { input, external, output } } }),
  );
  return createRequire(import.meta.url)(resolve(folder, 'engine.js'));
}

/**
 * As many as the program has, less the thread that folds what they read.
 * @param {Engine} engine
 * @param {string} root
 */
export function startReaders(engine, root) {
  const { reader } = engine.threadFilesIn(resolve('out'));
  return new engine.ReaderPool(reader, { root, zone: 'UTC' }, Math.max(2, availableParallelism() - 1));
}

/**
 * Opens the index that the command line made of an archive.
 * @param {Engine} engine
 * @param {{ root: string, userData: string }} place
 */
export function openArchive(engine, { root, userData }) {
  const data = engine.archiveDataFolder(userData, root);
  return engine.Archive.open({ root, data, zone: 'UTC', threads: engine.threadFilesIn(resolve('out')) });
}
