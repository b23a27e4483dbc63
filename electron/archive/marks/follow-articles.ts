import type { IdSet } from '../../base/id-set.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Operation } from '../../marks/operation.ts';
import { findAgain, hasContent, isEdited } from './find-again.ts';
import type { MarkedArticles } from './marked-articles.ts';

const turn = 2000;

/** The state of the catalogue that marks were last put to articles in. */
export interface Followed {
  readonly version: number;
  /** Ids from it on are of articles that came later. */
  readonly nextId: number;
}

/** What has become of the marked articles; the slots are to be written down. */
export interface Followings {
  /** Known by something else from now on: another path, another content. */
  readonly identified: readonly number[];
  readonly missed: readonly number[];
  /** Missed until now. */
  readonly returned: readonly number[];
}

/** Puts marks to the articles that stand where they stood, before anybody has looked whether they still do. */
export function* attachByPath(marked: MarkedArticles, catalogue: Catalogue): Generator<void, void> {
  const { table } = marked;
  for (let slot = 0; slot < table.size; slot++) {
    if (slot % turn === 0) yield;
    if (marked.idOf(slot) !== undefined || !table.isMarked(slot)) continue;
    const id = catalogue.idOfDigest(table.identities.digest(slot), 0);
    if (id !== undefined && marked.slotOf(id) === undefined) marked.attach(slot, id);
  }
}

/** Slots whose articles are not in the archive, by the digests of their paths. */
export function lostByPath(marked: MarkedArticles): ReadonlyMap<string, number> {
  const { identities } = marked.table;
  return new Map(lostSlots(marked).map(slot => [identities.digest(slot).join(' '), slot]));
}

/** Puts marks to those of `ids` that stand where one of `lost` stood, and are what it was. Returns these. */
export function recognise(
  ids: readonly number[],
  lost: ReadonlyMap<string, number>,
  marked: MarkedArticles,
  catalogue: Catalogue,
): number[] {
  if (lost.size === 0) return [];
  return ids.filter(id => {
    if (marked.slotOf(id) !== undefined) return false;
    const slot = lost.get(catalogue.identityOf(id)?.digest.join(' ') ?? '');
    if (slot === undefined || marked.idOf(slot) !== undefined) return false;
    const { table } = marked;
    if (!hasContent(slot, id, table, catalogue) && !isEdited(slot, id, table, catalogue)) return false;
    marked.attach(slot, id);
    return true;
  });
}

/**
 * Lets marks follow their articles to where these are now that index and folder agree. `since` is the state in which it
 * was done last, or in which the archive was opened, if it is the first time.
 */
export function* followArticles(
  marked: MarkedArticles,
  catalogue: Catalogue,
  since: Followed,
  isFirst: boolean,
): Generator<void, Followings> {
  const { table } = marked;
  const changed = catalogue.changesSince(since.version);
  const wasLeft = isFirst && lostSlots(marked).some(slot => !table.isMissed(slot));
  const identified: number[] = [];
  const returned: number[] = [];
  for (const slot of attachedSlots(marked, isFirst ? undefined : changed)) {
    if (slot % turn === 0) yield;
    const id = marked.idOf(slot);
    if (id === undefined) continue;
    const became = whatBecame(slot, id, marked, catalogue);
    if (became === 'replaced') marked.detach(slot);
    else if (became === 'changed') identified.push(slot);
    if (became !== 'replaced' && table.isMissed(slot)) returned.push(slot);
  }
  const lost = lostSlots(marked);
  const found = yield* findAgain(
    {
      lost,
      free: freeIds(marked, catalogue, wasLeft ? undefined : changed),
      isNew: id => since.nextId > 0 && id >= since.nextId,
      isAnew: isFirst && since.nextId === 0,
    },
    table,
    catalogue,
  );
  for (const [slot, id] of found) {
    if (marked.slotOf(id) !== undefined) {
      // It has been marked meanwhile, and its new marks are not put out of sight for old ones.
      found.delete(slot);
      continue;
    }
    marked.attach(slot, id);
    if (whatBecame(slot, id, marked, catalogue) !== 'same') identified.push(slot);
  }
  return {
    identified,
    missed: lost.filter(slot => !found.has(slot) && !table.isMissed(slot)),
    returned: [...returned, ...[...found.keys()].filter(slot => table.isMissed(slot))],
  };
}

/** Writes down which articles are missed from now on, and which have returned. */
export function missedOperations(missed: readonly number[], returned: readonly number[]): Operation[] {
  const told = (slots: readonly number[], on: boolean): Operation[] =>
    slots.length > 0 ? [{ kind: 'missed', slots: Uint32Array.from(slots), on }] : [];
  return [...told(missed, true), ...told(returned, false)];
}

/** An article keeps its id when its file is moved, or is edited; but an id stays with its path, whatever comes there. */
function whatBecame(
  slot: number,
  id: number,
  { table }: MarkedArticles,
  catalogue: Catalogue,
): 'same' | 'changed' | 'replaced' {
  const now = catalogue.identityOf(id);
  if (!now) return 'replaced';
  const moved = now.digest.some((word, place) => word !== table.identities.digest(slot)[place]);
  if (hasContent(slot, id, table, catalogue)) return moved ? 'changed' : 'same';
  // A file that cannot be read now is still there.
  if (!now.hash && !moved) return 'same';
  return isEdited(slot, id, table, catalogue) ? 'changed' : 'replaced';
}

function* attachedSlots(marked: MarkedArticles, changed: ReadonlySet<number> | undefined): Generator<number> {
  if (!changed) {
    for (let slot = 0; slot < marked.table.size; slot++) yield slot;
    return;
  }
  for (const id of changed) {
    const slot = marked.slotOf(id);
    if (slot !== undefined) yield slot;
  }
}

function lostSlots(marked: MarkedArticles): number[] {
  const { table } = marked;
  const lost = [];
  for (let slot = 0; slot < table.size; slot++) {
    if (marked.idOf(slot) === undefined && table.isMarked(slot)) lost.push(slot);
  }
  return lost;
}

function freeIds(
  marked: MarkedArticles,
  catalogue: Catalogue,
  changed: ReadonlySet<number> | undefined,
): IdSet {
  const listed = catalogue.listed();
  const free = changed ? listed.like() : listed.copy();
  for (const id of changed ?? []) if (listed.has(id)) free.add(id);
  for (const id of changed ?? free.toArray()) if (marked.slotOf(id) !== undefined) free.delete(id);
  return free;
}
