/** Articles to be marked, without an archive around them. */
import { checkedJson, parseCheckedJson } from '../../electron/marks/checked-json.ts';
import { emptyIdentities } from '../../electron/marks/identity.ts';
import type { Change } from '../../electron/marks/mark.ts';
import type { MarkStore } from '../../electron/marks/mark-store.ts';
import type { Operation } from '../../electron/marks/operation.ts';

/** Article `number`, which has the slot of that number. */
export function article(number: number): Operation {
  const identities = emptyIdentities(1);
  identities.digests.fill(number + 1);
  identities.hashes.fill(number + 1);
  identities.paths[0] = `新闻/${number}.md`;
  return { kind: 'identify', slots: Uint32Array.of(number), identities };
}

export const marking = (number: number, change: Change): Operation => ({
  kind: 'mark',
  slots: Uint32Array.of(number),
  change,
});

/** Marks article `number` as one record. */
export const markOne = (store: MarkStore, number: number, change: Change) =>
  store.commit(() => [article(number), marking(number, change)]);

/** All that is kept, as plain values. */
export const contents = ({ table }: MarkStore) => ({
  articles: Array.from({ length: table.size }, (_, slot) => ({
    path: table.identities.path(slot),
    digest: [...table.identities.digest(slot)],
    read: table.isRead(slot),
    starred: table.isStarred(slot),
    hidden: table.isHidden(slot),
    missed: table.isMissed(slot),
    details: table.details(slot),
  })),
  colours: [...table.colours],
  searches: table.searches.all,
});

/** A line of a file as it was before articles could be hidden. */
export const asFirstVersion = (line: string): string => {
  const value = parseCheckedJson(line);
  if (typeof value !== 'object') throw new Error('A line that nobody has written');
  return checkedJson({ ...value, format: 1 });
};
