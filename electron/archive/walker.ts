import { Worker } from 'node:worker_threads';
import { Failure } from '../base/failure.ts';
import type { WalkBatch } from './walk-batch.ts';
import type { WalkMessage } from './walker-thread.ts';

/** For new objects of the thread: what a walk leaves behind is collected before much of it has gathered. */
const youngMegabytes = 4;

/**
 * Walks `root` in a thread and hands each batch to `visit`. Rejects with a `Failure` when the folder is missing,
 * cannot be listed, or `signal` fires.
 */
export function walkInThread(
  threadFile: string,
  root: string,
  visit: (batch: WalkBatch) => void,
  signal: AbortSignal,
): Promise<void> {
  const worker = new Worker(threadFile, {
    workerData: { root },
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
  });
  return new Promise<void>((resolve, reject) => {
    const cancel = () => reject(new Failure('cancelled'));
    if (signal.aborted) return cancel();
    signal.addEventListener('abort', cancel, { once: true });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Failure('archive-folder-unreadable', { path: root, reason: 'exit' })));
    worker.on('message', (message: WalkMessage) => {
      switch (message.kind) {
        case 'batch':
          return visit(message.batch);
        case 'done':
          return resolve();
        case 'failed':
          return reject(rootFailure(root, message.code));
      }
    });
    // Nobody waits until it has ended: with a dead share that is when the share answers.
  }).finally(() => void worker.terminate());
}

/** The failure that a system error code at the root of an archive means. */
export function rootFailure(root: string, code: string): Failure {
  if (code === 'ENOENT') return new Failure('archive-folder-missing', { path: root });
  if (code === 'ENOTDIR') return new Failure('archive-not-a-folder', { path: root });
  return new Failure('archive-folder-unreadable', { path: root, reason: code });
}
