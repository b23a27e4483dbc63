import { opendir, realpath } from 'node:fs/promises';
import { Failure } from '../../base/failure.ts';
import { inTime } from '../../base/in-time.ts';

/** A folder that has not answered by then is out of reach, in milliseconds. */
const patience = 10_000;

/** The real path of a folder that can be listed; otherwise a `Failure` that says what is wrong with it. */
export function checkArchiveFolder(path: string): Promise<string> {
  return inTime(listedFolder(path), patience, () => {
    throw new Failure('archive-folder-unreachable', { path });
  });
}

async function listedFolder(path: string): Promise<string> {
  try {
    const real = await realpath(path);
    const folder = await opendir(real);
    await folder.read();
    await folder.close();
    return real;
  } catch (thrown) {
    throw new Failure(failureCode(thrown), { path }, thrown);
  }
}

/** Whether a folder opens, as soon as that is known: a dead share may take its time. */
export async function isPresent(path: string): Promise<boolean> {
  return listedFolder(path).then(
    () => true,
    () => false,
  );
}

function failureCode(thrown: unknown) {
  switch ((thrown as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return 'archive-folder-missing';
    case 'ENOTDIR':
      return 'archive-not-a-folder';
    default:
      return 'archive-folder-unreadable';
  }
}
