/** Builds when needed and opens the app on an archive: in a window, or on a virtual screen that is photographed. */
import { build, isBuilt } from '../build/build.mjs';
import { executableOf, getRuntime } from '../runtime/runtime.mjs';
import { run } from '../setup/command.mjs';

import { ensureDesktopLibraries } from '../setup/desktop-libraries.mjs';
import { developmentProfile, sandboxSwitches } from '../setup/switches.mjs';
import { lacksScreen, startVirtualScreen } from '../setup/virtual-screen.mjs';
import { photograph } from './photograph.mjs';

/**
 * @param {string} archive
 * @returns {Promise<number>} the exit code
 */
export async function start(archive) {
  const executable = executableOf(await getRuntime());
  await ensureDesktopLibraries(executable);
  if (!(await isBuilt())) {
    console.log('Building ...');
    await build();
  }
  const words = ['.', archive, ...developmentProfile, ...(await sandboxSwitches())];
  if (!lacksScreen()) {
    console.log('Opening the sample archive. Close the window to end.');
    return (await run(executable, words)).code;
  }
  console.log('There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY): the app runs under Xvfb.');
  const stopScreen = await startVirtualScreen();
  try {
    console.log(`Screenshot: ${await photograph(executable, words)}`);
    return 0;
  } finally {
    stopScreen();
  }
}
