import { mkdir } from 'node:fs/promises';
import { shell } from 'electron';
import { Failure } from '../../base/failure.ts';
import type { StorageContract } from '../../contract/storage-contract.ts';
import type { Handlers } from '../../wire/contract.ts';
import type { Archives } from '../archives/archives.ts';
import type { Workspace } from '../archives/workspace.ts';
import { keptFiles } from './kept-files.ts';

/** Where a window asks what is kept in the user-data folder, and has an index made anew. */
export function storageHandlers(
  userData: string,
  archives: Archives,
  workspace: Workspace,
): Handlers<StorageContract> {
  const kept = () => keptFiles(userData, workspace.index);
  return {
    keptFiles: kept,
    revealKept: async ({ path }) => {
      const { indexes, marks, vault } = await kept();
      if (![...indexes, marks, vault].some(folder => folder.path === path)) {
        throw new Failure('message-refused', { reason: path });
      }
      // Nothing may have been kept yet; an empty folder says so best.
      await mkdir(path, { recursive: true });
      const fault = await shell.openPath(path);
      if (fault !== '') throw new Failure('opening-refused', { path, reason: fault });
      return null;
    },
    rebuildIndex: async () => {
      if (workspace.index === undefined) throw new Failure('archive-closed');
      await archives.rebuild(workspace);
      return null;
    },
  };
}
