import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';

/** The name people know an archive by: its folder's. A drive or the root is its own name. */
export function archiveName(folder: string): string {
  return basename(folder) || folder;
}

/**
 * The stable id of an archive: its readable name and the first 12 hexadecimal digits of the SHA-256 of its real
 * path, so that a link to a folder and the folder share one index, and two folders of one name do not.
 */
export function archiveId(realPath: string): string {
  const readable = archiveName(realPath)
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  // 40 letters of any script stay below the 255 bytes that a file name may have.
  const name = [...readable].slice(0, 40).join('') || 'archive';
  return `${name}-${archiveKey(realPath)}`;
}

/** What of the id tells two archives apart, short and plain enough for an address. */
export function archiveKey(realPath: string): string {
  return createHash('sha256').update(realPath).digest('hex').slice(0, 12);
}

/** The readable part of an id. */
export const nameInId = (id: string): string => id.replace(/-[0-9a-f]{12}$/, '');

/** Where what readers add to archives is kept: apart from what is derived, which may be thrown away. */
export function marksFolder(userData: string): string {
  return join(userData, 'marks');
}

/** Where everything derived from archives is kept. */
export function archivesFolder(userData: string): string {
  return join(userData, 'archives');
}

/** Where everything derived from one archive is kept. */
export function archiveDataFolder(userData: string, realPath: string): string {
  return join(archivesFolder(userData), archiveId(realPath));
}
