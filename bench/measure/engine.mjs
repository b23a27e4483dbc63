/** The engine as a module of this process. Its threads are the built ones in out/. */
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { build, loadConfigFromFile } from 'vite';

/** @typedef {typeof import('../engine.ts')} Engine */

// Never packed, and below it the native modules are found.
const folder = resolve('node_modules/.cache/broadsheet-bench');

/**
 * Builds the engine as the program is built, but with an entry that lets its parts be called.
 * @returns {Promise<Engine>}
 */
export async function loadEngine() {
  const mode = /** @type {const} */ ({ command: 'build', mode: 'production' });
  const { config } = (await loadConfigFromFile(mode, 'vite.electron.config.mts')) ?? {};
  const rolldownOptions = { ...config?.build?.rolldownOptions, input: { engine: 'bench/engine.ts' } };
  await build({
    ...config,
    configFile: false,
    logLevel: 'error',
    build: { ...config?.build, outDir: folder, rolldownOptions },
  });
  return createRequire(import.meta.url)(join(folder, 'engine.js'));
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
  const marks = engine.marksFolder(userData);
  return engine.Archive.open({
    root,
    data,
    marks,
    zone: 'UTC',
    threads: engine.threadFilesIn(resolve('out')),
  });
}
