/** Other people's search programs, as far as this machine has them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** In the place of a figure. */
export const notInstalled = 'not installed';

/** @param {string} program @returns {Promise<boolean>} */
export async function isInstalled(program) {
  const places = (process.env['PATH'] ?? '').split(delimiter).map(folder => join(folder, program));
  const found = await Promise.all(
    places.map(place =>
      access(place, constants.X_OK).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true);
}

/**
 * Runs a program to its end; what it prints is thrown away, as whoever measures has no use for it.
 * @param {string} program
 * @param {readonly string[]} words
 * @param {readonly number[]} accepted Exit codes that are no failure.
 */
export async function run(program, words, accepted = [0]) {
  const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'ignore'] });
  const [code] = await once(child, 'exit');
  if (!accepted.includes(code)) throw new Error(`${program} ended with code ${String(code)}`);
}
