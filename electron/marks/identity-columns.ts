import { grown } from './growing.ts';
import { emptyIdentities, wordsInDigest, wordsInHash, wordsInSketch, type Identities } from './identity.ts';

/** The identities of all marked articles, by slot. */
export class IdentityColumns {
  readonly #paths: (string | null)[] = [];
  #digests = new Uint32Array(0);
  #hashes = new Uint32Array(0);
  #sketches = new Uint32Array(0);

  get size(): number {
    return this.#paths.length;
  }

  /** A view, as are the others; it holds until the next `set`. */
  digest(slot: number): Uint32Array {
    return rowOf(this.#digests, slot, wordsInDigest);
  }

  hash(slot: number): Uint32Array {
    return rowOf(this.#hashes, slot, wordsInHash);
  }

  /** Undefined where there is none. */
  sketch(slot: number): Uint32Array | undefined {
    const sketch = rowOf(this.#sketches, slot, wordsInSketch);
    return sketch.some(word => word !== 0) ? sketch : undefined;
  }

  path(slot: number): string | null {
    return this.#paths[slot] ?? null;
  }

  /** A slot beyond the last makes room for all below it. */
  set(slots: Uint32Array, { digests, hashes, sketches, paths }: Identities): void {
    const size = slots.reduce((most, slot) => Math.max(most, slot + 1), this.size);
    this.#digests = grown(this.#digests, size * wordsInDigest);
    this.#hashes = grown(this.#hashes, size * wordsInHash);
    this.#sketches = grown(this.#sketches, size * wordsInSketch);
    while (this.#paths.length < size) this.#paths.push(null);
    for (const [place, slot] of slots.entries()) {
      this.#digests.set(rowOf(digests, place, wordsInDigest), slot * wordsInDigest);
      this.#hashes.set(rowOf(hashes, place, wordsInHash), slot * wordsInHash);
      this.#sketches.set(rowOf(sketches, place, wordsInSketch), slot * wordsInSketch);
      this.#paths[slot] = paths[place] ?? null;
    }
  }

  /** Views of everything. */
  all(): Identities {
    return {
      digests: this.#digests.subarray(0, this.size * wordsInDigest),
      hashes: this.#hashes.subarray(0, this.size * wordsInHash),
      sketches: this.#sketches.subarray(0, this.size * wordsInSketch),
      paths: this.#paths,
    };
  }

  /** Copies of these. */
  of(slots: Uint32Array): ReturnType<typeof emptyIdentities> {
    const identities = emptyIdentities(slots.length);
    for (const [place, slot] of slots.entries()) {
      identities.digests.set(this.digest(slot), place * wordsInDigest);
      identities.hashes.set(this.hash(slot), place * wordsInHash);
      identities.sketches.set(rowOf(this.#sketches, slot, wordsInSketch), place * wordsInSketch);
      identities.paths[place] = this.path(slot);
    }
    return identities;
  }
}

const rowOf = (column: Uint32Array, row: number, words: number): Uint32Array =>
  column.subarray(row * words, (row + 1) * words);
