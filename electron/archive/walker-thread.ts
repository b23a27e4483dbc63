/** Worker thread: walks the archive once and posts what it meets in batches. */
import { parentPort, workerData } from 'node:worker_threads';
import { walk, systemCode } from './walk.ts';
import { inBatches, type WalkBatch } from './walk-batch.ts';

export type WalkMessage =
  | { readonly kind: 'batch'; readonly batch: WalkBatch }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly code: string };

function run(post: (message: WalkMessage, handedOver?: readonly ArrayBuffer[]) => void, root: string): void {
  try {
    for (const batch of inBatches(walk(root))) {
      const { sizes, modified, digests } = batch;
      post({ kind: 'batch', batch }, [sizes.buffer, modified.buffer, digests.buffer]);
    }
    post({ kind: 'done' });
  } catch (thrown) {
    post({ kind: 'failed', code: systemCode(thrown) });
  }
}

const { root } = workerData as { root: string };
run((message, handedOver) => parentPort?.postMessage(message, handedOver), root);
