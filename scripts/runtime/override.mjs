/** A runtime the developer already has, named as the electron package itself names it. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../setup/command.mjs';

/** @returns {Promise<import('./runtime.mjs').Runtime | undefined>} */
export async function findOverride() {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (named === undefined || named === '') return undefined;
  const folder = path.resolve(named);
  const version = await readVersion(folder);
  if (version === undefined) {
    throw new Refusal(
      `ELECTRON_OVERRIDE_DIST_PATH is ${named}, which holds no Electron (there is no version file).`,
    );
  }
  return { kind: 'override', folder, version };
}

/**
 * Every Electron distribution carries its version in a file of that name.
 * @param {string} folder
 * @returns {Promise<string | undefined>} undefined when there is no whole distribution
 */
export async function readVersion(folder) {
  const text = await readFile(path.join(folder, 'version'), 'utf8').catch(() => '');
  return text.trim().replace(/^v/, '') || undefined;
}
