import type { Catalogue } from '../../catalogue/catalogue.ts';
import {
  emptyIdentities,
  wordsInDigest,
  wordsInHash,
  wordsInSketch,
  type Identities,
} from '../../marks/identity.ts';

/** Paths stand in files and are read from there; of more articles they are left to be looked up later. */
export const pathsAtOnce = 5000;

/** What articles are known by, in the order of `ids`; of one that has just gone it is nothing. */
export async function identify(
  ids: readonly number[] | Uint32Array,
  catalogue: Catalogue,
): Promise<Identities> {
  const records = ids.length > pathsAtOnce ? [] : await catalogue.records([...ids]);
  const identities = emptyIdentities(ids.length);
  for (const [place, id] of ids.entries()) {
    const known = catalogue.identityOf(id);
    if (!known) continue;
    identities.digests.set(known.digest, place * wordsInDigest);
    if (known.hash) identities.hashes.set(known.hash, place * wordsInHash);
    if (known.sketch) identities.sketches.set(known.sketch, place * wordsInSketch);
    identities.paths[place] = records[place]?.path ?? null;
  }
  return identities;
}
