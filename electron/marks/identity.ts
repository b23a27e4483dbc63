/**
 * What an article is known by, so that its marks find it again: the digest of its path, the hash of its content, and a
 * sketch of its text (article/sketch.ts). It may be moved, or edited, or both, if it is not much that was edited.
 */
import { wordsInSketch } from '../article/sketch.ts';

export const wordsInDigest = 4;
export const wordsInHash = 2;
export { wordsInSketch };

/** Identities of several articles, one after the other in each column. */
export interface Identities {
  readonly digests: Uint32Array;
  /** Zeros where the content was never read. */
  readonly hashes: Uint32Array;
  /** Zeros where the text is too short for a sketch. */
  readonly sketches: Uint32Array;
  /** Relative to the archive, `/` as separator, as the file system spells it; null where nobody has looked it up yet. */
  readonly paths: readonly (string | null)[];
}

/** Room for `count` of them. */
export const emptyIdentities = (count: number): Identities & { readonly paths: (string | null)[] } => ({
  digests: new Uint32Array(count * wordsInDigest),
  hashes: new Uint32Array(count * wordsInHash),
  sketches: new Uint32Array(count * wordsInSketch),
  paths: new Array<string | null>(count).fill(null),
});
