import type { ReadFile } from './reader-contract.ts';
import { examine } from './walk.ts';

/** What is recorded of a file that could not be read to its end: it is left alone until it changes, or only for now. */
export function setAside(
  root: string,
  path: string,
  code: 'file-timed-out' | 'file-crashed',
  untilItChanges = true,
): ReadFile {
  const found = untilItChanges ? examine(root, path) : undefined;
  return {
    path,
    outcome: 'unreadable',
    ...(found?.kind === 'file' && { fingerprint: found.fingerprint }),
    remarks: [{ code }],
  };
}
