/** A reader thread that reads nothing, and fails on files as their names say. */
import { parentPort } from 'node:worker_threads';

/** @typedef {{ type: string, id: number, input: { paths: string[] } }} Message */

parentPort?.on('message', (/** @type {Message} */ { type, id, input }) => {
  if (type !== 'request') return;
  for (const path of input.paths) {
    if (path.startsWith('crash')) process.exit(1);
    if (path.startsWith('throw')) throw new Error('a defect of the reader');
    if (path.startsWith('hang')) for (;;);
    // The disk does not answer.
    if (path.startsWith('stall')) return;
  }
  const value = input.paths.map(path => ({ path, outcome: 'skipped', remarks: [{ code: 'file-empty' }] }));
  parentPort?.postMessage({ type: 'reply', id, result: { ok: true, value } });
});
