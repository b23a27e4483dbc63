import { realpath } from 'node:fs/promises';
import { archiveId, archiveName } from '../../base/archive-id.ts';
import type { SharedArticle } from './share-link.ts';

/**
 * The folders, of those the reader knows, in which a shared article may be: the archive itself; where that has moved,
 * those of its name. Best first.
 */
export async function placesOf(
  { id, name }: SharedArticle['archive'],
  known: readonly string[],
): Promise<readonly string[]> {
  const places = await Promise.all(
    known.map(async folder => {
      const real = await realpath(folder).catch(() => undefined);
      return real === undefined ? [] : [{ folder, isSame: archiveId(real) === id, name: archiveName(real) }];
    }),
  );
  const present = places.flat();
  const same = present.filter(({ isSame }) => isSame);
  const namesakes = present.filter(place => !place.isSame && place.name === name);
  return [...new Set([...same, ...namesakes].map(({ folder }) => folder))];
}
