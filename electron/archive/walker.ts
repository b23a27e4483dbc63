import { Worker } from 'node:worker_threads';
import { Failure } from '../base/failure.ts';
import type { WalkEntry } from './walk.ts';
import type { WalkMessage } from './walker-thread.ts';

/**
 * Walks `root` in a thread and hands each batch to `visit`. Rejects with a `Failure` when the folder is missing,
 * cannot be listed, or `signal` fires.
 */
export function walkInThread(
  threadFile: string,
  root: string,
  visit: (entries: readonly WalkEntry[]) => void,
  signal: AbortSignal,
): Promise<void> {
  const worker = new Worker(threadFile, { workerData: { root } });
  return new Promise<void>((resolve, reject) => {
    const cancel = () => reject(new Failure('cancelled'));
    if (signal.aborted) return cancel();
    signal.addEventListener('abort', cancel, { once: true });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Failure('archive-folder-unreadable', { path: root, reason: 'exit' })));
    worker.on('message', (message: WalkMessage) => {
      switch (message.kind) {
        case 'entries':
          return visit(message.entries);
        case 'done':
          return resolve();
        case 'failed':
          return reject(rootFailure(root, message.code));
      }
    });
  }).finally(() => worker.terminate());
}

/** The failure that a system error code at the root of an archive means. */
export function rootFailure(root: string, code: string): Failure {
  if (code === 'ENOENT') return new Failure('archive-folder-missing', { path: root });
  if (code === 'ENOTDIR') return new Failure('archive-not-a-folder', { path: root });
  return new Failure('archive-folder-unreadable', { path: root, reason: code });
}
