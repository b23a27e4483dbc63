/** The packages of package-lock.json. Only Node's own modules: this runs before anything is installed. */
import { stat } from 'node:fs/promises';
import { Refusal, runNpm } from './command.mjs';

/** Runs `npm ci` when node_modules is missing, unfinished, or older than package-lock.json. */
export async function ensureInstalled() {
  // npm writes this file last, so an installation that was cut short is repeated.
  const installed = await modified('node_modules/.package-lock.json');
  if (installed >= (await modified('package-lock.json'))) return;
  console.log('Installing the packages (npm ci) ...');
  const { code } = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) throw new Refusal('npm ci failed: the packages of package-lock.json are not installed.');
}

/**
 * @param {string} file
 * @returns {Promise<number>} milliseconds; 0 when there is no such file
 */
async function modified(file) {
  return stat(file).then(
    facts => facts.mtimeMs,
    () => 0,
  );
}
