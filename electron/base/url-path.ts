/**
 * Turns the path of a URL into the names of a path below some folder. Everything that could mean another place
 * is refused here, before the file system sees it; links are a matter for `fileInside`.
 */
import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** Names that Windows gives to devices in every folder, with or without an extension. */
const deviceName = /^(con|prn|aux|nul|conin\$|conout\$|clock\$|(com|lpt)[0-9¹²³])(\.|$)/i;

/** The decoded names of the path of `url`, or undefined where one of them is not a plain file name. */
export function pathNames(url: string, platform: NodeJS.Platform): readonly string[] | undefined {
  const names: string[] = [];
  for (const part of new URL(url).pathname.split('/').slice(1)) {
    const name = decoded(part);
    if (name === undefined || !isPlainName(name, platform)) return undefined;
    names.push(name);
  }
  return names;
}

/** The names of a path relative to some folder, `/` as separator, or undefined as above. */
export function relativeNames(path: string, platform: NodeJS.Platform): readonly string[] | undefined {
  const names = path.split('/');
  return names.every(name => isPlainName(name, platform)) ? names : undefined;
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

function isPlainName(name: string, platform: NodeJS.Platform): boolean {
  if (name === '' || name === '.' || name === '..' || /[/\0]/.test(name)) return false;
  if (platform !== 'win32') return true;
  // A backslash separates, a colon names a drive or a stream, and trailing dots and spaces are dropped.
  return !/[\\:]|[. ]$/.test(name) && !deviceName.test(name);
}

/** The real path of a file that is inside `realRoot` once every link is followed, or undefined. */
export async function fileInside(realRoot: string, names: readonly string[]): Promise<string | undefined> {
  try {
    const real = await realpath(join(realRoot, ...names));
    return isInside(realRoot, real) ? real : undefined;
  } catch {
    return undefined;
  }
}

/** Whether `path` lies in `folder` or is it; both absolute and as the file system spells them. */
export function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
