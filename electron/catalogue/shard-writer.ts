import { toDataFailure } from '../base/data-fault.ts';
import type { Manifest, ManifestFile, ShardEntry } from './manifest.ts';
import type { OpenedShards } from './open-shards.ts';
import { firstIdOf, type ShardSet } from './shard-set.ts';

/** Writes changed shards and, after them, the manifest; one batch after the other. */
export class ShardWriter {
  readonly #folder: string;
  readonly #shards: ShardSet;
  readonly #manifest: ManifestFile;
  readonly #facts: Pick<Manifest, 'made' | 'zone'>;
  #generation: number;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(
    folder: string,
    { shards, manifest, generation }: Pick<OpenedShards, 'shards' | 'manifest' | 'generation'>,
    facts: Pick<Manifest, 'made' | 'zone'>,
  ) {
    this.#folder = folder;
    this.#shards = shards;
    this.#manifest = manifest;
    this.#generation = generation;
    this.#facts = facts;
  }

  get generation(): number {
    return this.#generation;
  }

  /**
   * See `Catalogue.flush`. `nextId` is asked when the manifest is written; `onLost` is told the ids whose lines
   * were to be copied from the old file but are not there.
   */
  write(generation: number, nextId: () => number, onLost: (ids: readonly number[]) => void): Promise<void> {
    const written = this.#queue.then(() => this.#write(generation, nextId, onLost));
    this.#queue = written.catch(() => undefined);
    return written;
  }

  async #write(
    generation: number,
    nextId: () => number,
    onLost: (ids: readonly number[]) => void,
  ): Promise<void> {
    try {
      // One after the other: each takes some milliseconds to encode, and between them the event loop goes on.
      for (const shard of [...this.#shards]) {
        if (!shard.dirty) continue;
        const lost = await shard.flush(generation, this.#facts.zone);
        onLost(lost.map(row => firstIdOf(shard) + row));
      }
      this.#generation = Math.max(this.#generation, generation);
      await this.#manifest.write({
        generation: this.#generation,
        ...this.#facts,
        nextId: nextId(),
        shards: Array.from(this.#entries()),
      });
    } catch (thrown) {
      throw toDataFailure(thrown, this.#folder);
    }
  }

  *#entries(): IterableIterator<ShardEntry> {
    for (const { number, generation, records } of this.#shards) {
      if (generation !== undefined) yield { shard: number, generation, records };
    }
  }
}
