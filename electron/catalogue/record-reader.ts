import { Failure } from '../base/failure.ts';
import { RecentRecords } from './recent-records.ts';
import type { FileRecord } from './record.ts';
import type { RowReading, Shard } from './shard.ts';
import { firstIdOf, rowOf, type ShardSet } from './shard-set.ts';

/** Parsed records take about a kilobyte each. */
const recentLimit = 1000;

/** Reads whole records, strings included, from the files of the shards, and notes those that are damaged there. */
export class RecordReader {
  readonly #shards: ShardSet;
  readonly #recent = new RecentRecords(recentLimit);
  #damaged: number[] = [];

  constructor(shards: ShardSet) {
    this.#shards = shards;
  }

  /** See `Catalogue.record`. */
  async record(id: number): Promise<FileRecord> {
    const recent = this.#recent.get(id);
    if (recent) return recent;
    const shard = this.#shards.of(id);
    const [reading] = shard ? await this.#read(shard, [id]) : [];
    if (!shard || !reading) throw new Failure('article-missing', { id: String(id) });
    if (reading === 'damaged') throw new Failure('index-damaged', { path: shard.path });
    return reading;
  }

  /** See `Catalogue.records`. */
  async records(ids: readonly number[]): Promise<(FileRecord | undefined)[]> {
    const found = new Map<number, FileRecord>();
    const toRead = new Map<Shard, number[]>();
    for (const id of new Set(ids)) {
      const recent = this.#recent.get(id);
      const shard = this.#shards.of(id);
      if (recent) found.set(id, recent);
      else if (shard) listIn(toRead, shard).push(id);
    }
    await Promise.all(
      Array.from(toRead, async ([shard, wanted]) => {
        for (const [index, reading] of (await this.#read(shard, wanted)).entries()) {
          const id = wanted[index];
          if (id !== undefined && typeof reading === 'object') found.set(id, reading);
        }
      }),
    );
    return ids.map(id => found.get(id));
  }

  /** The record of this id is to change. */
  drop(id: number): void {
    this.#recent.delete(id);
  }

  addDamaged(ids: readonly number[]): void {
    this.#damaged.push(...ids);
  }

  /** See `Catalogue.takeDamagedLines`. */
  takeDamaged(): readonly number[] {
    const taken = this.#damaged;
    this.#damaged = [];
    return taken;
  }

  async #read(shard: Shard, ids: readonly number[]): Promise<RowReading[]> {
    const firstId = firstIdOf(shard);
    const readings = await shard.read(ids.map(rowOf), (row, record) =>
      this.#recent.set(firstId + row, record),
    );
    this.addDamaged(ids.filter((_, index) => readings[index] === 'damaged'));
    return readings;
  }
}

function listIn(lists: Map<Shard, number[]>, shard: Shard): number[] {
  const known = lists.get(shard);
  if (known) return known;
  const list: number[] = [];
  lists.set(shard, list);
  return list;
}
