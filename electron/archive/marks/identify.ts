import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { MarkedArticles } from './marked-articles.ts';
import {
  emptyIdentities,
  wordsInDigest,
  wordsInHash,
  wordsInSketch,
  type Identities,
} from '../../marks/identity.ts';

/** Paths stand in files and are read from there; of more articles they are left to be looked up later. */
export const pathsAtOnce = 5000;
/** Marked articles of which the path is always known: they tell the archive when it was moved. */
const knownByPath = 64;

/** What articles are known by. Those that have just gone are left out: nothing would find them again by nothing. */
export async function identify(
  asked: readonly number[],
  catalogue: Catalogue,
): Promise<{ readonly ids: readonly number[]; readonly identities: Identities }> {
  const records = asked.length > pathsAtOnce ? [] : await catalogue.records(asked);
  const paths = new Map(asked.map((id, place) => [id, records[place]?.path ?? null]));
  const ids = asked.filter(id => catalogue.identityOf(id) !== undefined);
  const identities = emptyIdentities(ids.length);
  for (const [place, id] of ids.entries()) {
    const known = catalogue.identityOf(id);
    if (!known) continue;
    identities.digests.set(known.digest, place * wordsInDigest);
    if (known.hash) identities.hashes.set(known.hash, place * wordsInHash);
    if (known.sketch) identities.sketches.set(known.sketch, place * wordsInSketch);
    identities.paths[place] = paths.get(id) ?? null;
  }
  return { ids, identities };
}

/** Slots of articles that were marked with so many others that their paths were not looked up. */
export function withoutPath({ table, idOf }: MarkedArticles): number[] {
  const slots: number[] = [];
  for (let slot = 0; slot < table.size; slot++) {
    if (table.identities.path(slot) !== null || idOf(slot) === undefined) continue;
    if (slot < knownByPath || table.isStarred(slot) || table.allDetails().has(slot)) slots.push(slot);
  }
  return slots;
}
