import { mkdir, readdir } from 'node:fs/promises';
import { log } from '../base/log.ts';
import { rowsInShard } from './columns.ts';
import { moveAside, type DamagedShard } from './damage.ts';
import { isDiskFault } from '../base/data-fault.ts';
import { ManifestFile, type Manifest } from './manifest.ts';
import { emptyNames, type ArchiveNames } from './name-table.ts';
import { DamagedFile } from './sealed-file.ts';
import { shardOfFile, ShardSet } from './shard-set.ts';

/** Reads under way at once: enough to keep a disk busy, few enough to bound the memory of buffers. */
const readsAtOnce = 2;

export interface OpenedShards {
  readonly names: ArchiveNames;
  readonly shards: ShardSet;
  readonly manifest: ManifestFile;
  /** Highest generation of the manifest or any shard. */
  readonly generation: number;
  /** When the index was made, in milliseconds since 1970; now, where that is not known. */
  readonly made: number;
  /** IANA zone that dates without one were read in, where that is known. */
  readonly zone: string | undefined;
  /** No lower id may be handed out. */
  readonly nextId: number;
  readonly damaged: readonly DamagedShard[];
}

/**
 * Reads what memory needs of every shard in `folder`, which is made where it is missing. Damaged files are moved
 * aside. Throws `Failure('data-newer')` and what the file system says.
 */
export async function openShards(folder: string): Promise<OpenedShards> {
  await mkdir(folder, { recursive: true });
  const manifest = new ManifestFile(folder);
  const stated = await orMovedAside(manifest.path, () => manifest.read());
  let { generation, nextId } = stated.value ?? ({ generation: 0, nextId: 0 } satisfies Partial<Manifest>);
  const made = stated.value?.made || Date.now();
  let zone = stated.value?.zone;

  const names = emptyNames();
  const shards = new ShardSet(folder, names);
  const damaged: DamagedShard[] = [];
  const numbers = (await readdir(folder))
    .map(name => shardOfFile(name))
    .filter(number => number !== undefined);
  await eachOf(numbers.sort(ascending), readsAtOnce, async number => {
    const shard = shards.blank(number);
    const { movedTo } = await orMovedAside(shard.path, () => shard.load());
    if (movedTo === undefined) shards.add(shard);
    else damaged.push({ shard: number, movedTo });
    generation = Math.max(generation, shard.generation ?? 0);
    zone ??= shard.zone;
    const rows = movedTo === undefined ? shard.rowCount : rowsInShard;
    nextId = Math.max(nextId, number * rowsInShard + rows);
  });
  damaged.sort((one, other) => one.shard - other.shard);
  return { names, shards, manifest, generation, made, zone, nextId, damaged };
}

/** What `read` gives; or, where it finds the file damaged, where that was moved to. */
async function orMovedAside<T>(
  path: string,
  read: () => Promise<T>,
): Promise<{ readonly value?: T; readonly movedTo?: string }> {
  try {
    return { value: await read() };
  } catch (thrown) {
    if (!(thrown instanceof DamagedFile) && !isDiskFault(thrown)) throw thrown;
    const movedTo = await moveAside(path);
    log('catalogue', `${path} was moved aside: ${thrown.message}`);
    return { movedTo };
  }
}

/** Runs `task` for each of `items`, at most `limit` at once. Rejects with the first fault. */
async function eachOf<T>(
  items: readonly T[],
  limit: number,
  task: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const lane = async () => {
    for (const item of waiting) await task(item);
  };
  await Promise.all(Array.from({ length: limit }, lane));
}

function ascending(one: number, other: number): number {
  return one - other;
}
