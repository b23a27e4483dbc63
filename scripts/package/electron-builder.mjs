/** electron-builder, as `npm run pack` and `npm run dist` call it. */
import { Refusal, runNode } from '../setup/command.mjs';

/**
 * @param {readonly string[]} words of its command line
 * @returns {Promise<void>}
 */
export async function electronBuilder(words) {
  const { code } = await runNode('node_modules/electron-builder/cli.js', [...words, '--publish', 'never']);
  if (code !== 0) throw new Refusal('electron-builder failed: its last lines say why.');
}
