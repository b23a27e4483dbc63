import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { shardOf } from '../base/article-id.ts';
import { Catalogue } from '../catalogue/catalogue.ts';
import type { FileRecord } from '../catalogue/record.ts';
import { statedZone } from '../catalogue/stated-zone.ts';
import { FullTextIndex, type TextBatch } from '../search/full-text-index.ts';
import type { DamagedText } from '../search/text-folder.ts';
import type { FoldedText } from './reader-contract.ts';
import { SegmentThreads } from './segment-threads.ts';

export type IndexChange =
  | {
      readonly kind: 'put';
      readonly id: number;
      readonly record: FileRecord;
      /** Of an article; absent for files that are none. */
      readonly text?: FoldedText;
    }
  /** Of a file that has a record. */
  | { readonly kind: 'remove'; readonly id: number };

/**
 * The catalogue and the full-text index as one: what is put into both, in which order, and how they are brought
 * to agree after a crash.
 *
 * Each batch has a generation. The text is committed first, with the generation of every shard it touches; then
 * the catalogue writes those shards with the same generation. A shard whose two generations differ at start was
 * caught in between: its text is dropped and its files are read again.
 */
export class ArchiveIndex {
  readonly catalogue: Catalogue;
  readonly text: FullTextIndex;
  /** Names of damaged files that were moved aside. */
  readonly damaged: string[];
  #generation: number;
  #queue: Promise<void> = Promise.resolve();
  #onShown = () => {};

  private constructor(catalogue: Catalogue, text: FullTextIndex, damaged: string[]) {
    this.catalogue = catalogue;
    this.text = text;
    this.damaged = damaged;
    this.#generation = Math.max(catalogue.generation, ...text.generations.values(), 0);
  }

  /**
   * Opens the index in `folder`, which is there already; a new one gets `newZone`, or that of this machine. Damaged
   * parts are moved aside and left to be rebuilt.
   */
  static async open(folder: string, segmentThread: string, newZone?: string): Promise<ArchiveIndex> {
    // What a removal that was killed has left takes room, and is in nobody's way.
    await removeErased(folder).catch(() => undefined);
    const textFolder = join(folder, textName);
    await mkdir(textFolder, { recursive: true });
    const [{ catalogue, damaged }, opened] = await Promise.all([
      Catalogue.open(join(folder, catalogueName), newZone),
      FullTextIndex.open(textFolder, new SegmentThreads(segmentThread)),
    ]);
    const movedAside = damaged.map(({ movedTo }) => basename(movedTo));
    const index = new ArchiveIndex(catalogue, opened.text, movedAside);
    try {
      for (const lost of opened.damaged) index.#noteDamage(lost);
      await index.#forget(index.#disagreeing(opened.damaged.flatMap(({ shards }) => shards)));
      return index;
    } catch (thrown) {
      await index.close();
      throw thrown;
    }
  }

  /** The zone of the index in `folder`; undefined where there is none, or it does not say. */
  static zoneIn(folder: string): Promise<string | undefined> {
    return statedZone(join(folder, catalogueName));
  }

  /**
   * Removes the index in `folder`, damaged files that were set aside included; nothing but derived data is there. A
   * catalogue is there whole or not at all, whenever this is killed.
   */
  static async erase(folder: string): Promise<void> {
    await removeErased(folder);
    await mkdir(join(folder, erasedName));
    for (const name of await readdir(folder)) {
      // text.sqlite* is what versions before 0.2 kept.
      if (name === catalogueName || name === textName || name.startsWith('text.sqlite')) {
        await rename(join(folder, name), join(folder, erasedName, name));
      }
    }
    await removeErased(folder);
  }

  /**
   * `listener` is called when lists and searches show a batch. It is durable a moment later, for which nobody who looks
   * has to wait: what a kill takes away, the next comparison finds again.
   */
  onShown(listener: () => void): void {
    this.#onShown = listener;
  }

  /** Carries out changes as one batch: durable, and visible to lists and searches, when the promise resolves. */
  apply(changes: readonly IndexChange[]): Promise<void> {
    return this.#enqueue(() => this.#apply(changes));
  }

  /** Sets aside a file of the full-text index that turned out to be damaged; its articles are read at the next comparison. */
  repair(path: string): Promise<void> {
    return this.#enqueue(async () => {
      const lost = await this.text.drop(path);
      if (!lost) return;
      this.#noteDamage(lost);
      for (const shard of lost.shards) this.catalogue.forget(shard);
    });
  }

  async close(): Promise<void> {
    await this.#queue;
    await this.text.close();
  }

  #enqueue(change: () => Promise<void>): Promise<void> {
    const changed = this.#queue.then(change);
    this.#queue = changed.catch(() => undefined);
    return changed;
  }

  async #apply(changes: readonly IndexChange[]): Promise<void> {
    if (changes.length === 0) return;
    const generation = ++this.#generation;
    await this.text.write(this.#textBatch(changes, generation));
    for (const change of changes) {
      if (change.kind === 'put') this.catalogue.put(change.id, change.record);
      else this.catalogue.remove(change.id);
    }
    this.#onShown();
    await this.catalogue.flush(generation);
  }

  #textBatch(changes: readonly IndexChange[], generation: number): TextBatch {
    const texts = [];
    const gone = [];
    for (const change of changes) {
      if (change.kind === 'put' && change.text) texts.push({ id: change.id, ...change.text });
      else if (this.catalogue.isListed(change.id)) gone.push(change.id);
    }
    return {
      generation,
      shards: [...new Set(changes.map(({ id }) => shardOf(id)))],
      content: { texts, gone },
    };
  }

  /** Shards of which catalogue and text do not say the same, and `others`. */
  #disagreeing(others: readonly number[]): number[] {
    const { catalogue, text } = this;
    const inCatalogue = catalogue.shardGenerations();
    const inText = text.generations;
    const shards = new Set(others);
    for (const shard of new Set([...inCatalogue.keys(), ...inText.keys()])) {
      if (inCatalogue.get(shard) !== inText.get(shard)) shards.add(shard);
    }
    const listed = catalogue.listed();
    const textless = listed.copy();
    const stray = text.ids(listed.limit);
    textless.subtract(stray);
    stray.subtract(listed);
    textless.unite(stray);
    for (const id of textless) shards.add(shardOf(id));
    return [...shards];
  }

  async #forget(shards: readonly number[]): Promise<void> {
    if (shards.length === 0) return;
    await this.text.forgetShards(shards);
    for (const shard of shards) this.catalogue.forget(shard);
  }

  #noteDamage({ movedTo }: DamagedText): void {
    if (movedTo !== undefined) this.damaged.push(basename(movedTo));
  }
}

const catalogueName = 'catalogue';
const textName = 'text';
/** Holds what is being removed, or is left of that where it was interrupted. */
const erasedName = 'erased';

const removeErased = (folder: string) => rm(join(folder, erasedName), { recursive: true, force: true });
