/** Words of the command line for an app that is started from the sources or by a test. */
import path from 'node:path';
import { run } from './command.mjs';

/** A profile apart, so that working on the app leaves an installed one, and its marks, alone. */
export const developmentProfile = ['--user-data', path.resolve('.runtime/user-data')];

/**
 * The product always asks for Chromium's sandbox; this is for starting it where that cannot work.
 * @returns {Promise<readonly string[]>} `--no-sandbox` on Linux for root, whom Chromium refuses, and where users cannot
 *   make namespaces (the sandbox helper of an unpacked runtime is not setuid root)
 */
export async function sandboxSwitches() {
  if (process.platform !== 'linux') return [];
  if (process.getuid?.() === 0) return ['--no-sandbox'];
  const { code } = await run('unshare', ['--user', 'true'], { quiet: true });
  return code === 0 ? [] : ['--no-sandbox'];
}
