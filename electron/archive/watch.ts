import { watch } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { isArticleFile } from '../article/article-file.ts';
import { log } from '../base/log.ts';
import { Burst, everything } from './burst.ts';
import { FolderWatches } from './folder-watches.ts';
import { isArchiveFolder } from './walk.ts';

export interface Watch {
  close(): void;
}

/**
 * Tells of changes below `root`, a real path: `onPaths` with the paths (relative, `/` as separator) that may have
 * changed, or with `everything` among them, a burst as one call; `onLost` once, when the folder cannot be watched any
 * more. Undefined when watching could not start: too many folders for the system's limit, or a file system without
 * events.
 */
export async function startWatch(
  root: string,
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
        : watchRecursively(root, tell, lose);
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

/** Windows and macOS watch a folder with all that is below it at no cost for a file. */
function watchRecursively(
  root: string,
  tell: (path: string) => void,
  lose: (thrown: unknown) => void,
): Watch {
  const watcher = watch(root, { recursive: true }, (event, name) => {
    if (name === null) return tell(everything);
    const path = name.split(sep).join('/');
    if (
      !dirname(path)
        .split('/')
        .every(part => part === '.' || isArchiveFolder(part))
    )
      return;
    tell(path);
    // Of a folder that comes or goes nothing else is told.
    if (event === 'rename' && !isArticleFile(path)) {
      void mayBeFolder(join(root, path)).then(may => may && tell(everything));
    }
  });
  watcher.on('error', lose);
  return watcher;
}

/** A folder, or something that is gone, or cannot be looked at, and may have been one. */
const mayBeFolder = (path: string): Promise<boolean> =>
  lstat(path).then(
    stats => stats.isDirectory(),
    () => true,
  );
