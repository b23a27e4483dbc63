import { createHash } from 'node:crypto';
import { constants, open, realpath, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article, Reading, ReadingContext, Remark } from '../article/article.ts';
import { maxFileBytes } from '../article/article-file.ts';
import { readArticle } from '../article/read-article.ts';
import { Failure } from '../base/failure.ts';
import { isInside } from '../base/url-path.ts';
import type { Fingerprint } from '../catalogue/record.ts';
import { fingerprintOf, systemCode } from './walk.ts';

export type FileReading =
  | { readonly reading: Reading; readonly fingerprint: Fingerprint; readonly hash?: string }
  /** The file could not be opened or read to its end. */
  | { readonly remark: Remark };

/**
 * Without waiting for a writer where a pipe stands in place of the file, and without following a link. Windows knows no
 * such flags, and no such pipe.
 */
const readOnly = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;

/**
 * Reads one file of the archive, which is opened for reading only; a link is followed unless it leaves the archive. Never
 * throws.
 */
export async function readFile(root: string, path: string, context: ReadingContext): Promise<FileReading> {
  let handle: FileHandle | undefined;
  try {
    handle = await openInside(root, path);
    if (!handle) return { remark: { code: 'link-leaves-archive' } };
    const stats = await handle.stat();
    const fingerprint = fingerprintOf(stats);
    const skipped = (code: Remark['code']): FileReading => ({
      fingerprint,
      reading: { outcome: 'skipped', remarks: [{ code }] },
    });
    if (!stats.isFile()) return skipped('file-not-regular');
    if (stats.size > maxFileBytes) return skipped('file-too-large');
    const bytes = await readBytes(handle, stats.size);
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    return {
      reading: readArticle(bytes, { path, modified: fingerprint.modified }, context),
      fingerprint,
      hash,
    };
  } catch (thrown) {
    const code = systemCode(thrown);
    return {
      remark: code === 'ENOENT' ? { code: 'file-vanished' } : { code: 'file-unreadable', detail: code },
    };
  } finally {
    await handle?.close().catch(() => undefined);
  }
}

/** Undefined where a link leaves the archive. A look at the real path of every file would cost as much as opening it. */
async function openInside(root: string, path: string): Promise<FileHandle | undefined> {
  const file = join(root, path);
  try {
    return await open(file, readOnly);
  } catch (thrown) {
    if (systemCode(thrown) !== 'ELOOP') throw thrown;
    const target = await realpath(file);
    return isInside(root, target) ? open(target, readOnly) : undefined;
  }
}

/** Reads the article of one file. Rejects with `article-missing` or `article-unreadable`. */
export async function readArticleFile(
  root: string,
  path: string,
  context: ReadingContext,
): Promise<Extract<Reading, { readonly article: Article }>> {
  const read = await readFile(root, path, context);
  if ('reading' in read && 'article' in read.reading) return read.reading;
  const { code, detail = code } = 'remark' in read ? read.remark : read.reading.remarks[0];
  if (code === 'file-vanished') throw new Failure('article-missing', { path });
  throw new Failure('article-unreadable', { path, reason: detail });
}

/** At most `size` bytes from the start; fewer when the file has shrunk since. */
async function readBytes(handle: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafe(size);
  let filled = 0;
  while (filled < size) {
    const { bytesRead } = await handle.read(bytes, filled, size - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}
