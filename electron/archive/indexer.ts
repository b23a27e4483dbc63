import type { FileRecord } from '../catalogue/record.ts';
import type { ArchiveIndex, IndexChange } from './archive-index.ts';
import { filesInRequest, type ReadFile } from './reader-contract.ts';
import type { ReaderPool } from './reader-pool.ts';
import { noFingerprint, outcomeOfObstacle, type Work } from './work.ts';

/** A batch is one transaction and one write of each shard it touches; large ones are cheaper, small ones show sooner. */
const filesInBatch = 2048;
const bytesInBatch = 16 * 1024 * 1024;
/** The first rows appear after this time, later batches are given longer. */
const firstBatchMs = 250;
const batchMs = 2000;
/** Batches waiting for the writer, so that readers go on meanwhile; the bound is on memory. */
const batchesAhead = 2;

/**
 * Carries out `work`: reads files with every reader at once and hands the writer one batch after the other. An id
 * goes with its content: a new file that has the hash of a vanished one takes over its id.
 *
 * `onProgress` is called with the number of files read since the last call. When `signal` fires, what was read so
 * far is still indexed, the rest is left for the next run, and nothing is removed.
 */
export async function carryOut(
  work: Work,
  index: ArchiveIndex,
  readers: ReaderPool,
  onProgress: (files: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const { catalogue } = index;
  const movable = await idsByHash(index, work);
  const taken = new Map<string, number>();
  const applying = new Set<Promise<void>>();
  let batch: IndexChange[] = [];
  let bytes = 0;
  let batchStarted = performance.now();
  let patience = firstBatchMs;

  const idFor = (path: string, hash: string | undefined): number => {
    const known = catalogue.idOf(path) ?? taken.get(path);
    if (known !== undefined) return known;
    const moved = hash === undefined ? undefined : movable.get(hash)?.pop();
    if (moved !== undefined) work.vanished.delete(moved);
    const id = moved ?? catalogue.allocate();
    taken.set(path, id);
    return id;
  };

  const send = (): void => {
    const applied = index.apply(batch).finally(() => applying.delete(applied));
    applying.add(applied);
    // A failure is met below, where the set is awaited; until then it must not count as unhandled.
    applied.catch(() => undefined);
    batch = [];
    taken.clear();
    bytes = 0;
    batchStarted = performance.now();
    patience = batchMs;
  };

  const add = (file: ReadFile): void => {
    const gone = file.remarks[0]?.code === 'file-vanished';
    if (gone) {
      const id = catalogue.idOf(file.path);
      if (id !== undefined) batch.push({ kind: 'remove', id });
      return;
    }
    const change = changeFor(file, idFor(file.path, file.hash));
    if (change.kind === 'put' && change.text) bytes += change.text.title.length + change.text.body.length;
    batch.push(change);
  };

  for (const { path, remark } of work.obstacles) {
    const outcome = outcomeOfObstacle(remark);
    const record: FileRecord = { path, fingerprint: noFingerprint, outcome, remarks: [remark] };
    batch.push({ kind: 'put', id: idFor(path, undefined), record });
  }

  let next = 0;
  const readOn = async (): Promise<void> => {
    while (next < work.toRead.length && !signal.aborted) {
      const paths = work.toRead.slice(next, (next += filesInRequest));
      const files = await readers.read(paths, signal).catch((thrown: unknown) => {
        if (signal.aborted) return [];
        throw thrown;
      });
      for (const file of files) add(file);
      onProgress(files.length);
      const full = batch.length >= filesInBatch || bytes >= bytesInBatch;
      const due = applying.size === 0 && performance.now() - batchStarted > patience;
      if (full || due) send();
      while (applying.size > batchesAhead) await Promise.race(applying);
    }
  };
  // Two requests under way for each reader: one is read while the other is on its way.
  await Promise.all(Array.from({ length: readers.size * 2 }, readOn));

  if (!signal.aborted) for (const id of work.vanished) batch.push({ kind: 'remove', id });
  send();
  await Promise.all(applying);
}

/** Vanished ids by the hash of their content. */
async function idsByHash(index: ArchiveIndex, { vanished, toRead }: Work): Promise<Map<string, number[]>> {
  const byHash = new Map<string, number[]>();
  if (toRead.length === 0) return byHash;
  for (const record of await index.catalogue.records([...vanished])) {
    if (!record?.hash) continue;
    const id = index.catalogue.idOf(record.path);
    if (id === undefined) continue;
    const ids = byHash.get(record.hash);
    if (ids) ids.push(id);
    else byHash.set(record.hash, [id]);
  }
  return byHash;
}

/** What the index is to hold of a file that was read. */
export function changeFor(file: ReadFile, id: number): IndexChange {
  const { path, outcome, remarks, hash } = file;
  const record = {
    path,
    outcome,
    remarks,
    fingerprint: file.fingerprint ?? noFingerprint,
    ...(hash !== undefined && { hash }),
  };
  if (!('article' in file)) return { kind: 'put', id, record };
  const { article, encoding, title, body } = file;
  return { kind: 'put', id, record: { ...record, encoding, article }, text: { title, body } };
}
