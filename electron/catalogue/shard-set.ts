import { join } from 'node:path';
import { idLimit } from '../base/article-id.ts';
import { rowsInShard, shardBits } from './columns.ts';
import type { ArchiveNames } from './name-table.ts';
import { Shard } from './shard.ts';

const rowMask = rowsInShard - 1;
const fileName = /^shard-(\d{4})\.json$/;

export function rowOf(id: number): number {
  return id & rowMask;
}

export function firstIdOf({ number }: Shard): number {
  return number * rowsInShard;
}

/** The number of the shard whose file has this name. */
export function shardOfFile(name: string): number | undefined {
  const digits = fileName.exec(name)?.[1];
  const number = Number(digits);
  return digits !== undefined && number < idLimit / rowsInShard ? number : undefined;
}

/** The shards of an archive by number, in one folder. */
export class ShardSet {
  readonly #folder: string;
  readonly #names: ArchiveNames;
  readonly #shards: (Shard | undefined)[] = [];

  constructor(folder: string, names: ArchiveNames) {
    this.#folder = folder;
    this.#names = names;
  }

  /** A shard that is not part of the set yet. */
  blank(number: number): Shard {
    const path = join(this.#folder, `shard-${String(number).padStart(4, '0')}.json`);
    return new Shard(number, path, this.#names);
  }

  add(shard: Shard): void {
    this.#shards[shard.number] = shard;
  }

  /** The shard of an id, which need not be there. */
  of(id: number): Shard | undefined {
    return this.#shards[id >> shardBits];
  }

  byNumber(number: number): Shard | undefined {
    return this.#shards[number];
  }

  /** The shard that is to hold an id. */
  ofNew(id: number): Shard {
    const known = this.of(id);
    if (known) return known;
    const shard = this.blank(id >> shardBits);
    this.add(shard);
    return shard;
  }

  /** In ascending order. */
  *[Symbol.iterator](): IterableIterator<Shard> {
    for (const shard of this.#shards) if (shard) yield shard;
  }
}
