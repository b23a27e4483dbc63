import { isDeepStrictEqual } from 'node:util';
import type { FileRecord } from '../catalogue/record.ts';
import type { ArchiveIndex } from './archive-index.ts';
import { changeFor } from './indexer.ts';
import { filesInRequest } from './reader-contract.ts';
import type { ReaderPool } from './reader-pool.ts';
import type { Folder } from './reconciler.ts';
import type { WalkBatch } from './walk-batch.ts';
import { walkInThread } from './walker.ts';
import { outcomeOfObstacle } from './work.ts';

/** One way in which index and folder disagree. */
export interface Difference {
  readonly path: string;
  readonly kind:
    /** In the folder, not in the index. */
    | 'not-indexed'
    /** In the index, not in the folder. */
    | 'not-in-folder'
    /** Reading the file now gives another record. */
    | 'differs'
    /** Listed, without its row of text; or a row of text that no article owns. */
    | 'text-missing'
    | 'text-left-over';
}

/** Reads every file of the folder again and compares it with what the index says of it. Changes nothing. Throws `cancelled` when
 * `signal` fires. */
export async function* verify(
  folder: Folder,
  index: ArchiveIndex,
  readers: ReaderPool,
  signal: AbortSignal,
): AsyncGenerator<Difference> {
  const { catalogue } = index;
  const batches: WalkBatch[] = [];
  await walkInThread(folder.walkerThread, folder.root, batch => batches.push(batch), signal);
  const unseen = new Set(catalogue.ids());
  const files = [];
  for (const path of batches.flatMap(({ paths }) => paths)) {
    const id = catalogue.idOf(path);
    if (id !== undefined) unseen.delete(id);
    if (id === undefined) yield { path, kind: 'not-indexed' };
    else files.push({ id, path });
  }
  for (const { path, remark } of batches.flatMap(({ obstacles }) => obstacles)) {
    const id = catalogue.idOf(path);
    if (id !== undefined) unseen.delete(id);
    if (id === undefined) yield { path, kind: 'not-indexed' };
    else if (catalogue.outcomeOf(id) !== outcomeOfObstacle(remark)) yield { path, kind: 'differs' };
  }
  for (const record of await catalogue.records([...unseen])) {
    if (record) yield { path: record.path, kind: 'not-in-folder' };
  }
  for (let next = 0; next < files.length; next += filesInRequest) {
    const some = files.slice(next, next + filesInRequest);
    const read = await readers.read(
      some.map(({ path }) => path),
      signal,
    );
    const records = await catalogue.records(some.map(({ id }) => id));
    for (const [place, file] of read.entries()) {
      const change = changeFor(file, 0);
      if (change.kind === 'put' && !sameRecord(change.record, records[place]))
        yield { path: file.path, kind: 'differs' };
    }
  }
  yield* compareText(index);
}

function sameRecord(now: FileRecord, indexed: FileRecord | undefined): boolean {
  return indexed !== undefined && isDeepStrictEqual(plain(now), plain(indexed));
}

const plain = (record: FileRecord): unknown => JSON.parse(JSON.stringify(record));

async function* compareText({ catalogue, text }: ArchiveIndex): AsyncGenerator<Difference> {
  const listed = catalogue.listed();
  const missing = listed.copy();
  const leftOver = text.ids(listed.limit);
  missing.subtract(leftOver);
  leftOver.subtract(listed);
  for (const id of missing) {
    const [record] = await catalogue.records([id]);
    yield { path: record?.path ?? `#${id}`, kind: 'text-missing' };
  }
  for (const id of leftOver) yield { path: `#${id}`, kind: 'text-left-over' };
}
