import { afterEach } from 'vitest';
import type { Archive } from '../../electron/archive/archive.ts';
import { openArchive } from './archive.ts';

/** Opens archives for the tests of a file; what a test does not close itself is closed after it. */
export function openArchives() {
  const open: Archive[] = [];
  afterEach(async () => {
    for (const archive of open.splice(0)) await archive.close();
  });
  return {
    opened: async (root: string, data: string): Promise<Archive> => {
      const archive = await openArchive(root, data);
      open.push(archive);
      return archive;
    },
    close: async (archive: Archive): Promise<void> => {
      open.splice(open.indexOf(archive), 1);
      await archive.close();
    },
  };
}
