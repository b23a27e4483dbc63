import { relative, sep } from 'node:path';
import { subscribe, type AsyncSubscription } from '@parcel/watcher';
import { log } from '../base/log.ts';

/** Events that come this close together are one change; a stream that never pauses is cut at the longer time. */
const calmMs = 60;
const longestMs = 1000;

export interface Watch {
  close(): Promise<void>;
}

/**
 * Tells of changes below `root`: `onPaths` with the paths (relative, `/` as separator) that may have changed, a
 * burst as one call; `onLost` once, when the folder cannot be watched (any more). Undefined when watching could not
 * start: too many folders for the system's limit, or a file system without events.
 */
export async function startWatch(
  root: string,
  onPaths: (paths: ReadonlySet<string>) => void,
  onLost: () => void,
): Promise<Watch | undefined> {
  let pending = new Set<string>();
  let firstAt = 0;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  const tell = () => {
    const paths = pending;
    pending = new Set();
    timer = undefined;
    onPaths(paths);
  };

  let subscription: AsyncSubscription;
  try {
    subscription = await subscribe(root, (fault, events) => {
      if (fault) {
        log('watch', 'the watcher lost the folder', fault);
        return onLost();
      }
      if (closed) return;
      if (pending.size === 0) firstAt = performance.now();
      for (const { path } of events) pending.add(relative(root, path).split(sep).join('/'));
      clearTimeout(timer);
      const wait = Math.min(calmMs, firstAt + longestMs - performance.now());
      timer = setTimeout(tell, Math.max(0, wait));
    });
  } catch (thrown) {
    log('watch', 'the folder cannot be watched', thrown);
    return undefined;
  }
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await subscription.unsubscribe().catch(() => undefined);
    },
  };
}
