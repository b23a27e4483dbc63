import { watch, type FSWatcher } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { isArticleFile } from '../article/article-file.ts';
import { isMissing } from '../base/data-fault.ts';
import { everything } from './burst.ts';
import { isArchiveFolder } from './walk.ts';

/**
 * Watches a folder with all that is below it, which Windows and macOS do at no cost for a file. Calls `tell` with each
 * path (relative, `/` as separator) that may have changed, and with `everything` where a folder came or went. Of what is
 * gone nobody tells what it was: `mayBeKnown` says whether it can have been a folder with files of the archive. Throws the
 * system's error.
 */
export function watchRecursively(
  root: string,
  mayBeKnown: (folder: string) => boolean,
  tell: (path: string) => void,
  lose: (thrown: unknown) => void,
): FSWatcher {
  const watcher = watch(root, { recursive: true }, (event, name) => {
    if (name === null) return tell(everything);
    const path = name.split(sep).join('/');
    const folders = dirname(path).split('/');
    if (!folders.every(part => part === '.' || isArchiveFolder(part))) return;
    tell(path);
    // Of a folder that comes or goes nothing else is told. Many programs save by way of a file of another name.
    if (event === 'rename' && !isArticleFile(path)) {
      void wasFolder(join(root, path), () => mayBeKnown(path)).then(was => was && tell(everything));
    }
  });
  watcher.on('error', lose);
  return watcher;
}

/** What cannot be looked at may be a folder. */
const wasFolder = (path: string, whenGone: () => boolean): Promise<boolean> =>
  lstat(path).then(
    stats => stats.isDirectory(),
    (thrown: unknown) => !isMissing(thrown) || whenGone(),
  );
