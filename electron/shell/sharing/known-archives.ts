import { archiveId, archiveName } from '../../base/archive-id.ts';
import type { PresentArchive } from '../archives/recent-archives.ts';
import type { SharedArticle } from './share-link.ts';

/**
 * The folders, of those the reader knows, in which a shared article may be: the archive itself; where that has moved,
 * those of its name. Best first.
 */
export function placesOf(
  { id, name }: SharedArticle['archive'],
  known: readonly PresentArchive[],
): readonly string[] {
  const same = known.filter(({ root }) => archiveId(root) === id);
  const namesakes = known.filter(place => !same.includes(place) && archiveName(place.root) === name);
  return [...new Set([...same, ...namesakes].map(({ path }) => path))];
}
