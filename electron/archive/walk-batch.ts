/** What a walk met, on its way from one thread to another: columns, which are handed over as they are. */
import { digestOfPath, wordsInDigest } from '../catalogue/path-digest.ts';
import type { WalkEntry, WalkObstacle } from './walk.ts';

export interface WalkBatch {
  /** Of the files; the columns have a row for each, and more. */
  readonly paths: string[];
  /** Bytes. */
  readonly sizes: Float64Array<ArrayBuffer>;
  /** Milliseconds since 1970. */
  readonly modified: Float64Array<ArrayBuffer>;
  /** See `digestOfPath`. */
  readonly digests: Uint32Array<ArrayBuffer>;
  readonly obstacles: WalkObstacle[];
}

/** Some fifteen milliseconds of a walk. */
const entriesInBatch = 2048;

/** Puts the entries of a walk into batches. */
export function* inBatches(entries: Iterable<WalkEntry>): Generator<WalkBatch> {
  let batch = emptyBatch();
  for (const entry of entries) {
    add(batch, entry);
    if (batch.paths.length + batch.obstacles.length < entriesInBatch) continue;
    yield batch;
    batch = emptyBatch();
  }
  yield batch;
}

const emptyBatch = (): WalkBatch => ({
  paths: [],
  sizes: new Float64Array(entriesInBatch),
  modified: new Float64Array(entriesInBatch),
  digests: new Uint32Array(entriesInBatch * wordsInDigest),
  obstacles: [],
});

function add({ paths, sizes, modified, digests, obstacles }: WalkBatch, entry: WalkEntry): void {
  if (entry.kind === 'obstacle') {
    obstacles.push(entry);
    return;
  }
  const row = paths.push(entry.path) - 1;
  sizes[row] = entry.fingerprint.size;
  modified[row] = entry.fingerprint.modified;
  digests.set(digestOfPath(entry.path), row * wordsInDigest);
}
