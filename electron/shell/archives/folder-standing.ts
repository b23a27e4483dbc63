import { opendir } from 'node:fs/promises';
import { dirname } from 'node:path';

export const folderStandings = ['there', 'empty', 'missing', 'unreachable'] as const;
export type FolderStanding = (typeof folderStandings)[number];

/** Where systems put disks and shares; what is not there is not connected. */
const mountPlaces = /^\/(Volumes|mnt|net|media|(run\/)?media\/[^/]+)$/;

/** What stands at a path now. May take as long as a network share likes. */
export async function standingOf(path: string): Promise<FolderStanding> {
  try {
    const folder = await opendir(path);
    const isEmpty = (await folder.read()) === null;
    await folder.close();
    return isEmpty ? 'empty' : 'there';
  } catch (thrown) {
    switch ((thrown as NodeJS.ErrnoException).code) {
      case 'ENOENT':
        return (await isOnAbsentDisk(path)) ? 'unreachable' : 'missing';
      case 'ENOTDIR':
        return 'missing';
      // Whoever opens it is told that it may not be read.
      case 'EACCES':
      case 'EPERM':
        return 'there';
      default:
        return 'unreachable';
    }
  }
}

/** The nearest folder that is there tells: it is where disks come and go, or there is none at all. */
async function isOnAbsentDisk(path: string): Promise<boolean> {
  const parent = dirname(path);
  if (parent === path) return true;
  return opendir(parent).then(
    async folder => {
      await folder.close();
      return mountPlaces.test(parent);
    },
    () => isOnAbsentDisk(parent),
  );
}
