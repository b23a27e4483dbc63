import { shell } from 'electron';
import { Failure } from '../base/failure.ts';
import { RateLimit } from './rate-limit.ts';

/** More than a reader does in earnest; a page that were taken over could start programs without end. */
const limit = new RateLimit(10, 10_000);

function count(): void {
  if (!limit.allows(performance.now())) throw new Failure('too-often');
}

/** Shows a file in the file manager. Throws `too-often`. */
export function revealFile(file: string): void {
  count();
  shell.showItemInFolder(file);
}

/** Opens a file with the program that the system has for it; resolves with what went wrong. Throws `too-often`. */
export async function openFile(file: string): Promise<string> {
  count();
  return shell.openPath(file);
}
