/** A screen in memory for Linux machines without one, so that the app can run, be tested and be photographed there. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Refusal } from './command.mjs';

/** @returns {boolean} whether this machine has no screen that windows could open on */
export function lacksScreen() {
  return process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];
}

/**
 * Starts Xvfb on a free display and points DISPLAY of this process, and so of its children, to it.
 * @returns {Promise<() => void>} stops it
 */
export async function startVirtualScreen() {
  // With -displayfd, Xvfb looks for a free display itself and writes its number once it takes connections.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x960x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const stop = () => {
    server.kill();
  };
  process.once('exit', stop);
  /** @type {string} */
  const number = await new Promise((resolve, reject) => {
    server.once('error', error => reject(new Refusal(`Xvfb cannot be started: ${error.message}`)));
    server.once('exit', code => reject(new Refusal(`Xvfb ended at once with code ${code ?? 1}.`)));
    const pipe = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
    createInterface(pipe).once('line', resolve);
  });
  process.env['DISPLAY'] = `:${number}`;
  return () => {
    process.off('exit', stop);
    stop();
  };
}
