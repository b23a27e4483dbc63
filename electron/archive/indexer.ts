import { Failure } from '../base/failure.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { FileRecord } from '../catalogue/record.ts';
import type { ArchiveIndex, IndexChange } from './archive-index.ts';
import { presenceOf } from './presence.ts';
import { filesInRequest, type ReadFile } from './reader-contract.ts';
import type { ReaderPool } from './reader-pool.ts';
import type { ReadingNote } from './reading-note.ts';
import { setAside } from './set-aside.ts';
import { noFingerprint, outcomeOfObstacle, type Work } from './work.ts';

/** A batch is one segment of text and one write of each shard it touches; large ones are cheaper, small ones show sooner. */
const filesInBatch = 4096;
/** The writer takes about twelve bytes of memory for each. */
const charactersInBatch = 8 * 1024 * 1024;
/** The first rows appear after this time, later batches are given longer. */
const firstBatchMs = 250;
const batchMs = 6000;
/** So few files are soon read, and show as one change. */
const filesOfOneChange = 1000;
/** Batches waiting for the writer, so that readers go on meanwhile; the bound is on memory. */
const batchesAhead = 2;

export interface Indexing {
  /** Real path of the archive folder. */
  readonly root: string;
  readonly index: ArchiveIndex;
  readonly readers: ReaderPool;
  readonly note: ReadingNote;
}

/**
 * Carries out `work`: reads files with every reader at once and hands the writer one batch after the other. An id
 * goes with its content: a new file that has the hash of a vanished one takes over its id.
 *
 * `onProgress` is called with the number of files read since the last call. When `signal` fires, what was read so
 * far is still indexed, the rest is left for the next run, and nothing is removed. Rejects with the first fault, once
 * nothing of the run is under way any more: the next run must not meet what this one is still writing.
 */
export async function carryOut(
  work: Work,
  { root, index, readers, note }: Indexing,
  onProgress: (files: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const { catalogue } = index;
  const movable = vanishedByHash(catalogue, work);
  const applying = new Set<Promise<void>>();
  const faults: unknown[] = [];
  const goesOn = () => !signal.aborted && faults.length === 0;
  let batch: IndexChange[] = [];
  let characters = 0;
  let batchStarted = performance.now();
  let patience = work.toRead.length > filesOfOneChange ? firstBatchMs : batchMs;

  const idFor = (path: string, hash: string | undefined): number => {
    const known = catalogue.idOf(path);
    if (known !== undefined) return known;
    const moved = hash === undefined ? undefined : movable.get(hash)?.pop();
    if (moved === undefined) return catalogue.allocate();
    work.vanished.delete(moved);
    return moved;
  };

  const send = (): void => {
    const applied = index
      .apply(batch)
      .catch((thrown: unknown) => void faults.push(thrown))
      .finally(() => applying.delete(applied));
    applying.add(applied);
    batch = [];
    characters = 0;
    batchStarted = performance.now();
    patience = batchMs;
  };

  const add = (file: ReadFile): void => {
    if (file.remarks[0]?.code === 'file-vanished') {
      const id = catalogue.idOf(file.path);
      if (id !== undefined) work.vanished.add(id);
      return;
    }
    const change = changeFor(file, idFor(file.path, file.hash));
    if (change.kind === 'put' && change.text) characters += change.text.body.length;
    batch.push(change);
  };

  for (const { path, remark } of work.obstacles) {
    const outcome = outcomeOfObstacle(remark);
    const record: FileRecord = { path, fingerprint: noFingerprint, outcome, remarks: [remark] };
    batch.push({ kind: 'put', id: idFor(path, undefined), record });
  }

  const read = async (paths: readonly string[], alone: boolean): Promise<void> => {
    const files = await note.during(paths, () => readers.read(paths, signal), alone);
    for (const file of files) add(file);
    onProgress(files.length);
  };
  const { culprits, suspects, others } = note.part(work.toRead);
  if (culprits.length > 0) {
    for (const path of culprits) add(setAside(root, path, 'file-crashed'));
    onProgress(culprits.length);
    // Before the next one of its kind can end the process again.
    send();
    await Promise.all(applying);
  }
  const readSuspects = async (): Promise<void> => {
    for (const path of suspects) if (goesOn()) await read([path], true);
  };
  let next = 0;
  const readOn = async (): Promise<void> => {
    while (next < others.length && goesOn()) {
      await read(others.slice(next, (next += filesInRequest)), false);
      const full = batch.length >= filesInBatch || characters >= charactersInBatch;
      const due = applying.size === 0 && performance.now() - batchStarted > patience;
      if (full || due) send();
      while (applying.size > batchesAhead) await Promise.race(applying);
    }
  };
  const orFault = (reading: Promise<void>) =>
    reading.catch((thrown: unknown) => {
      if (!signal.aborted) faults.push(thrown);
    });
  await orFault(readSuspects());
  // Two requests under way for each reader: one is read while the other is on its way.
  await Promise.all(Array.from({ length: readers.size * 2 }, () => orFault(readOn())));

  if (goesOn() && work.vanished.size > 0) {
    await mustStand(root, catalogue.articles > 0).catch((thrown: unknown) => void faults.push(thrown));
    if (goesOn()) for (const id of work.vanished) batch.push({ kind: 'remove', id });
  }
  send();
  await Promise.all(applying);
  if (faults.length > 0) throw faults[0];
}

/** Files of a folder that went away meanwhile have not vanished. */
async function mustStand(root: string, emptyIsAbsent: boolean): Promise<void> {
  const presence = await presenceOf(root, emptyIsAbsent);
  if (presence.kind === 'absent') throw Failure.fromData(presence.failure);
}

/** Vanished ids by the hash of their content. */
function vanishedByHash(catalogue: Catalogue, { vanished, toRead }: Work): Map<string, number[]> {
  const byHash = new Map<string, number[]>();
  if (toRead.length === 0) return byHash;
  for (const id of vanished) {
    const hash = catalogue.hashOf(id);
    if (hash === undefined) continue;
    const ids = byHash.get(hash);
    if (ids) ids.push(id);
    else byHash.set(hash, [id]);
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
  const { article, encoding, text, sketch } = file;
  return { kind: 'put', id, record: { ...record, encoding, article, ...(sketch && { sketch }) }, text };
}
