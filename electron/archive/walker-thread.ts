/** Worker thread: walks the archive once and posts what it meets in batches. */
import { parentPort, workerData } from 'node:worker_threads';
import { walk, systemCode, type WalkEntry } from './walk.ts';

export type WalkMessage =
  | { readonly kind: 'entries'; readonly entries: readonly WalkEntry[] }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly code: string };

const batchSize = 2048;

function run(post: (message: WalkMessage) => void, root: string): void {
  let entries: WalkEntry[] = [];
  try {
    for (const entry of walk(root)) {
      entries.push(entry);
      if (entries.length < batchSize) continue;
      post({ kind: 'entries', entries });
      entries = [];
    }
    post({ kind: 'entries', entries });
    post({ kind: 'done' });
  } catch (thrown) {
    post({ kind: 'failed', code: systemCode(thrown) });
  }
}

const { root } = workerData as { root: string };
run(message => parentPort?.postMessage(message), root);
