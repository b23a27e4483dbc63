import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { archivesFolder, marksFolder, nameInId } from '../../base/archive-id.ts';
import { PictureVault, vaultFolder } from '../../base/picture-vault.ts';
import type { KeptFiles, KeptFolder, KeptIndex } from '../../contract/storage-contract.ts';

/** All that is kept in the user-data folder. `openIndex` is the folder of the index of the open archive. */
export async function keptFiles(userData: string, openIndex: string | undefined): Promise<KeptFiles> {
  const [indexes, marks, vault] = await Promise.all([
    keptIndexes(archivesFolder(userData), openIndex),
    keptFolder(marksFolder(userData)),
    new PictureVault(vaultFolder(userData)).size(),
  ]);
  return { indexes, marks, vault: { ...vault, path: vaultFolder(userData) } };
}

async function keptIndexes(folder: string, openIndex: string | undefined): Promise<readonly KeptIndex[]> {
  const entries = await entriesOf(folder);
  const indexes = entries
    .filter(entry => entry.isDirectory())
    .map(async ({ name }) => {
      const kept = await keptFolder(join(folder, name));
      return { ...kept, name: nameInId(name), open: kept.path === openIndex };
    });
  return (await Promise.all(indexes)).sort((one, other) => one.name.localeCompare(other.name));
}

const keptFolder = async (path: string): Promise<KeptFolder> => ({ path, bytes: await sizeOf(path) });

/** In bytes, of all files in a folder and below it; what comes and goes meanwhile counts or does not. */
async function sizeOf(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) bytes += await sizeOf(path);
    else if (entry.isFile())
      bytes += await stat(path).then(
        ({ size }) => size,
        () => 0,
      );
  }
  return bytes;
}

const entriesOf = (folder: string): Promise<readonly Dirent[]> =>
  readdir(folder, { withFileTypes: true }).catch(() => []);
