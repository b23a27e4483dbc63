import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure } from './failure.ts';
import { isInside } from './url-path.ts';

/**
 * Refuses a place inside the archive, which is never written to, by whatever links or spelling it is named. Nothing
 * need be there yet. Resolves with the absolute path; rejects with `inside-archive`.
 */
export async function outsideArchive(realRoot: string, path: string): Promise<string> {
  const absolute = resolve(path);
  if (isInside(realRoot, await realPlace(absolute))) throw new Failure('inside-archive', { path: absolute });
  return absolute;
}

/** The real path of what is there, and the rest as it is named. */
async function realPlace(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const folder = dirname(path);
    return folder === path ? path : join(await realPlace(folder), basename(path));
  }
}
