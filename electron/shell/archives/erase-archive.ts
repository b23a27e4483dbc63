import { rm } from 'node:fs/promises';
import { archiveDataFolder, marksFolder } from '../../base/archive-id.ts';
import { toDataFailure } from '../../base/data-fault.ts';
import { marksPlaces } from '../../marks/marks-places.ts';

/**
 * Deletes what the program keeps of the archive with the real path `root`: its index, its marks, or both; nothing of the
 * archive itself. To be called once its process has ended.
 */
export async function eraseArchive(
  userData: string,
  root: string,
  { index, marks }: { readonly index: boolean; readonly marks: boolean },
): Promise<void> {
  const folders = [];
  if (index) folders.push(archiveDataFolder(userData, root));
  if (marks) {
    const places = await marksPlaces(marksFolder(userData));
    folders.push(...places.filter(place => place.root === root).map(({ folder }) => folder));
  }
  for (const folder of folders) {
    try {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    } catch (thrown) {
      throw toDataFailure(thrown, folder);
    }
  }
}
