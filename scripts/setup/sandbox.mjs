/** Chromium's sandbox on Linux. The product always asks for it; these are switches for starting it from scripts. */
import { run } from './command.mjs';

/**
 * @returns {Promise<readonly string[]>} `--no-sandbox` where Chromium refuses to start with one: for root, and where
 *   the system lets no user make namespaces (the helper of an unpacked runtime is not setuid root)
 */
export async function sandboxSwitches() {
  if (process.platform !== 'linux') return [];
  if (process.getuid?.() === 0) return ['--no-sandbox'];
  const { code } = await run('unshare', ['--user', 'true'], { quiet: true });
  return code === 0 ? [] : ['--no-sandbox'];
}
