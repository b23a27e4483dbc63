import { imageKinds, outcomes, type ImageKind, type Outcome } from '../article/article.ts';
import { hexFromWord } from './hexadecimal.ts';
import { wordsInNames } from './name-hashes.ts';
import { wordsInDigest } from './path-digest.ts';
import { TagLists } from './tag-lists.ts';

/** Ids of one shard: `id >> shardBits` is the number of the shard, the rest is the row in it. */
export const shardBits = 12;
export const rowsInShard = 2 ** shardBits;
export const wordsInHash = 2;

/** The lowest bits hold the outcome. */
const outcomeMask = 3;
export const isPresent = 4;
export const hasHash = 8;
/** The fingerprint is that of the file as it was read. */
export const isFingerprinted = 16;
/** Two bits: the place in `imageKinds`. */
const imagesShift = 5;
export const hasSketch = 128;
/** Eight words of a sketch (article/sketch.ts). */
export const wordsInSketch = 8;

export interface FileIdentity {
  readonly digest: Uint32Array;
  /** Undefined where the file was never read. */
  readonly hash: Uint32Array | undefined;
  readonly sketch: Uint32Array | undefined;
}

/**
 * What lists, facets and comparisons need of the files of one shard, as numbers: about 130 bytes a row and no
 * object. Names are indices of the archive's name tables, -1 where there is none.
 */
export class Columns {
  readonly flags = new Uint8Array(rowsInShard);
  /** Milliseconds since 1970; 0 for files that are no article. */
  readonly instants = new Float64Array(rowsInShard);
  readonly sizes = new Float64Array(rowsInShard);
  readonly modified = new Float64Array(rowsInShard);
  readonly pathDigests = new Uint32Array(rowsInShard * wordsInDigest);
  readonly contentHashes = new Uint32Array(rowsInShard * wordsInHash);
  readonly sections = new Int32Array(rowsInShard).fill(-1);
  readonly sources = new Int32Array(rowsInShard).fill(-1);
  readonly languages = new Int32Array(rowsInShard).fill(-1);
  readonly words = new Uint32Array(rowsInShard);
  readonly sketches = new Uint32Array(rowsInShard * wordsInSketch);
  readonly nameHashes = new Uint32Array(rowsInShard * wordsInNames);
  readonly tags = new TagLists(rowsInShard);

  has(row: number, flag: number): boolean {
    return ((this.flags[row] ?? 0) & flag) !== 0;
  }

  outcome(row: number): Outcome {
    return outcomeOfFlags(this.flags[row] ?? 0);
  }

  /** The row is an article of the list. */
  isListed(row: number): boolean {
    const flags = this.flags[row] ?? 0;
    return (flags & isPresent) !== 0 && (flags & outcomeMask) <= lastListed;
  }

  images(row: number): ImageKind {
    return imageKinds[((this.flags[row] ?? 0) >> imagesShift) & 3] ?? 'none';
  }

  /** A view; undefined where the text is too short for one. */
  sketch(row: number): Uint32Array | undefined {
    if (!this.has(row, hasSketch)) return undefined;
    return this.sketches.subarray(row * wordsInSketch, (row + 1) * wordsInSketch);
  }

  digest(row: number): Uint32Array {
    return this.pathDigests.subarray(row * wordsInDigest, (row + 1) * wordsInDigest);
  }

  /** `digests` holds this row's digest from the word `at` on. */
  hasDigest(row: number, digests: Uint32Array, at: number): boolean {
    for (let word = 0; word < wordsInDigest; word++) {
      if (this.pathDigests[row * wordsInDigest + word] !== digests[at + word]) return false;
    }
    return true;
  }

  /** The hashes of the names by which links may call a row (name-hashes.ts), zeros at the end. */
  names(row: number): Uint32Array {
    return this.nameHashes.subarray(row * wordsInNames, (row + 1) * wordsInNames);
  }

  /** Rows that have this hash among those of their names. */
  *rowsNamed(hash: number): IterableIterator<number> {
    let at = this.nameHashes.indexOf(hash);
    for (; at !== -1; at = this.nameHashes.indexOf(hash, at + 1)) yield Math.floor(at / wordsInNames);
  }

  /** The first word of the digest of the path, which the index of paths is keyed by. */
  bucketKey(row: number): number {
    return this.pathDigests[row * wordsInDigest] ?? 0;
  }

  hash(row: number): Uint32Array {
    return this.contentHashes.subarray(row * wordsInHash, (row + 1) * wordsInHash);
  }

  /** Undefined where there is no file. */
  identity(row: number): FileIdentity | undefined {
    if (!this.has(row, isPresent)) return undefined;
    const hash = this.has(row, hasHash) ? this.hash(row) : undefined;
    return { digest: this.digest(row), hash, sketch: this.sketch(row) };
  }

  /** The hash of the content in hexadecimal digits; undefined where the file was never read. */
  contentHash(row: number): string | undefined {
    return this.has(row, hasHash) ? [...this.hash(row)].map(hexFromWord).join('') : undefined;
  }
}

const lastListed = outcomes.indexOf('repaired');

export function flagsOfOutcome(outcome: Outcome): number {
  return outcomes.indexOf(outcome);
}

export function flagsOfImages(images: ImageKind): number {
  return imageKinds.indexOf(images) << imagesShift;
}

function outcomeOfFlags(flags: number): Outcome {
  const outcome = outcomes[flags & outcomeMask];
  if (!outcome) throw new RangeError(`No outcome has the number ${flags & outcomeMask}`);
  return outcome;
}
