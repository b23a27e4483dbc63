/** A reader thread that reads nothing, and fails on files as their names say. */
import { existsSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, threadId, workerData } from 'node:worker_threads';

const { root } = /** @type {{ root: string }} */ (workerData);

/** @typedef {{ type: string, id: number, input: { paths: string[] } }} Message */

parentPort?.on('message', async (/** @type {Message} */ { type, id, input }) => {
  if (type !== 'request') return;
  for (const path of input.paths) {
    if (path.startsWith('crash')) process.exit(1);
    if (path.startsWith('throw')) throw new Error('a defect of the reader');
    if (path.startsWith('hang')) for (;;);
    if (path.startsWith('once') && existsSync(join(root, path))) {
      rmSync(join(root, path));
      process.exit(1);
    }
    // A pipe that nobody writes to: the thread cannot even be ended.
    if (path.startsWith('dead')) await open(join(root, path));
    // The disk does not answer.
    if (path.startsWith('stall')) return;
  }
  const remarks = [{ code: 'file-empty', detail: `thread ${threadId}` }];
  const value = input.paths.map(path => ({ path, outcome: 'skipped', remarks }));
  parentPort?.postMessage({ type: 'reply', id, result: { ok: true, value } });
});
