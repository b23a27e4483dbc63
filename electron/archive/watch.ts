import { log } from '../base/log.ts';
import { Burst } from './burst.ts';
import { FolderWatches } from './folder-watches.ts';
import { watchRecursively } from './recursive-watch.ts';

export interface Watch {
  close(): void;
}

/**
 * Tells of changes below `root`, a real path: `onPaths` with the paths (relative, `/` as separator) that may have
 * changed, or with `everything` among them, a burst as one call; `onLost` once, when the folder cannot be watched any
 * more. `mayBeKnown` says whether files of the archive may lie in a folder. Undefined when watching could not start: too
 * many folders for the system's limit, or a file system without events.
 */
export async function startWatch(
  root: string,
  mayBeKnown: (folder: string) => boolean,
  onPaths: (paths: ReadonlySet<string>) => void,
  onLost: () => void,
): Promise<Watch | undefined> {
  const burst = new Burst(onPaths);
  const tell = (path: string) => burst.add(path);
  const lose = (thrown: unknown) => {
    log('watch', 'the watcher lost the folder', thrown);
    onLost();
  };
  try {
    const source =
      process.platform === 'linux'
        ? await FolderWatches.start(root, tell, lose)
        : watchRecursively(root, mayBeKnown, tell, lose);
    return {
      close() {
        burst.close();
        source.close();
      },
    };
  } catch (thrown) {
    burst.close();
    log('watch', 'the folder cannot be watched', thrown);
    return undefined;
  }
}
