/**
 * The development loop: Vite serves the renderer, and changes reach the open window at once; the electron side is
 * built again on every change and the app restarted. Closing the window ends it.
 */
import { createServer } from 'vite';
import { executableOf, getRuntime } from '../runtime/runtime.mjs';
import { ensureDesktopLibraries } from '../setup/desktop-libraries.mjs';
import { developmentProfile, sandboxSwitches } from '../setup/switches.mjs';
import { lacksScreen, startVirtualScreen } from '../setup/virtual-screen.mjs';
import { RestartingApp } from './restarting-app.mjs';
import { watchBuild } from './watch-build.mjs';

/**
 * @param {readonly string[]} words given to the app
 * @returns {Promise<number>} the exit code
 */
export async function develop(words) {
  const executable = executableOf(await getRuntime());
  await ensureDesktopLibraries(executable);
  const stopScreen = lacksScreen() ? await startVirtualScreen() : undefined;
  const server = await createServer({ configFile: 'vite.config.mts' });
  await server.listen();
  server.printUrls();
  const app = new RestartingApp(
    executable,
    ['.', ...words, ...developmentProfile, ...(await sandboxSwitches())],
    { ...process.env, BROADSHEET_DEV_SERVER: server.resolvedUrls?.local[0] },
  );
  const watchers = [
    await watchBuild('vite.preload.config.mts', () => app.restart()),
    await watchBuild('vite.electron.config.mts', () => app.restart()),
  ];
  app.start();
  const code = await app.closed;
  await Promise.all([...watchers.map(watcher => watcher.close()), server.close()]);
  stopScreen?.();
  return code;
}
