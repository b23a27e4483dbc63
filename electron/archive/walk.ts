/**
 * A walk over an archive folder: every article file with its fingerprint, and what stands in the way of one.
 * It uses synchronous calls, several times faster than promises here, and so belongs in a thread of its own.
 */
import { lstatSync, readdirSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import { sep } from 'node:path';
import { isArticleFile } from '../article/article-file.ts';
import type { Remark } from '../article/article.ts';
import type { Fingerprint } from '../catalogue/record.ts';

export type WalkEntry =
  { readonly kind: 'file'; readonly path: string; readonly fingerprint: Fingerprint } | WalkObstacle;

/** A file that is not read, or a folder that could not be listed. */
export interface WalkObstacle {
  readonly kind: 'obstacle';
  readonly path: string;
  readonly folder: boolean;
  readonly remark: Remark;
}

/** Folders that hold tools' own data, never articles. */
const foreignFolders = new Set(['node_modules', '__MACOSX', '$RECYCLE.BIN', 'System Volume Information']);

export const fingerprintOf = (stats: Stats): Fingerprint => ({
  size: stats.size,
  modified: Math.trunc(stats.mtimeMs),
});

export const systemCode = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown);

/** Whether the walk enters a folder of this name. */
export const isArchiveFolder = (name: string): boolean => !name.startsWith('.') && !foreignFolders.has(name);

/** Every system takes `/`, and `join` would cost a quarter of what it costs to look at the file. */
const below = (folder: string, path: string): string => `${folder}/${path}`;

/**
 * One path of the archive as the walk would report it; undefined where it would report nothing: no such file, a
 * folder, or a file of another kind. `root` is a real path.
 */
export function examine(root: string, path: string): WalkEntry | undefined {
  const absolute = below(root, path);
  const obstacle = (remark: Remark): WalkEntry => ({ kind: 'obstacle', path, folder: false, remark });
  try {
    const own = lstatSync(absolute, { throwIfNoEntry: false });
    if (!own) return undefined;
    if (!own.isSymbolicLink()) {
      if (own.isDirectory()) return undefined;
      return own.isFile()
        ? { kind: 'file', path, fingerprint: fingerprintOf(own) }
        : obstacle({ code: 'file-not-regular' });
    }
    const target = realpathSync.native(absolute);
    if (!target.startsWith(root.endsWith(sep) ? root : root + sep))
      return obstacle({ code: 'link-leaves-archive' });
    const stats = statSync(target);
    return stats.isFile() ? { kind: 'file', path, fingerprint: fingerprintOf(stats) } : undefined;
  } catch (thrown) {
    return obstacle({ code: 'file-unreadable', detail: systemCode(thrown) });
  }
}

/** `root` is a real path. Yields in no particular order; throws only when the root itself cannot be listed. */
export function* walk(root: string): Generator<WalkEntry> {
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    let entries: Dirent[];
    try {
      entries = readdirSync(below(root, folder), { withFileTypes: true });
    } catch (thrown) {
      if (folder === '') throw thrown;
      const remark: Remark = { code: 'file-unreadable', detail: systemCode(thrown) };
      yield { kind: 'obstacle', path: folder, folder: true, remark };
      continue;
    }
    for (const entry of withoutTwins(entries)) {
      const path = folder === '' ? entry.name : below(folder, entry.name);
      // A linked folder is not entered: inside the archive its files are met anyway, outside they do not belong.
      if (entry.isDirectory()) {
        if (isArchiveFolder(entry.name)) folders.push(path);
      } else if (isArticleFile(entry.name)) {
        const examined = examine(root, path);
        if (examined) yield examined;
        // Listed, yet not to be found by the name that was decoded: its bytes are not valid UTF-8.
        else if (entry.name.includes('\uFFFD')) {
          yield { kind: 'obstacle', path, folder: false, remark: { code: 'name-undecodable' } };
        }
      }
    }
  }
}

/** Names that are no valid UTF-8 may become the same name when they are decoded; one of them is enough to tell of. */
function* withoutTwins(entries: readonly Dirent[]): Generator<Dirent> {
  const doubtful = new Set<string>();
  for (const entry of entries) {
    if (entry.name.includes('\uFFFD')) {
      if (doubtful.has(entry.name)) continue;
      doubtful.add(entry.name);
    }
    yield entry;
  }
}
