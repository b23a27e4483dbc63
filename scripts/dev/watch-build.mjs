import { build } from 'vite';

/**
 * Builds, and builds again whenever a source changes. A source that does not compile is reported; the next change
 * tries again.
 * @param {string} configFile
 * @param {() => void} onChange called after each build but the first, which is awaited
 * @returns {Promise<{ close(): Promise<void> }>}
 */
export async function watchBuild(configFile, onChange) {
  const watcher = await build({ configFile, logLevel: 'warn', build: { watch: {} } });
  if (!('on' in watcher)) throw new Error(`${configFile} was built without being watched`);
  let built = false;
  await new Promise(resolve => {
    watcher.on('event', event => {
      if (event.code === 'ERROR') console.error(event.error.message);
      if (event.code !== 'END') return;
      if (built) onChange();
      built = true;
      resolve(undefined);
    });
  });
  return watcher;
}
