import { opendir, realpath } from 'node:fs/promises';
import { Failure } from '../../base/failure.ts';

/** The real path of a folder that can be listed; otherwise a `Failure` that says what is wrong with it. */
export async function checkArchiveFolder(path: string): Promise<string> {
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

/** Whether a folder opens now; for the list of recent archives. */
export async function isPresent(path: string): Promise<boolean> {
  return checkArchiveFolder(path).then(
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
