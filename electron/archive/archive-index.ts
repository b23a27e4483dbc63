import { readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Failure } from '../base/failure.ts';
import { log } from '../base/log.ts';
import { Catalogue } from '../catalogue/catalogue.ts';
import type { FileRecord } from '../catalogue/record.ts';
import { FullTextReader } from '../search/full-text-reader.ts';
import type { TextBatch } from '../search/full-text-writer.ts';
import { rowidOf, shardOf } from '../search/rowid.ts';
import { TextWriter } from '../search/text-writer.ts';

export type IndexChange =
  | {
      readonly kind: 'put';
      readonly id: number;
      readonly record: FileRecord;
      /** Tokens of an article; absent for files that are none. */
      readonly text?: { readonly title: Uint8Array; readonly body: Uint8Array };
    }
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
  readonly text: FullTextReader;
  /** Names of damaged files that were moved aside at start. */
  readonly damaged: string[];
  readonly #writer: TextWriter;
  #generation: number;
  #queue: Promise<void> = Promise.resolve();

  private constructor(catalogue: Catalogue, text: FullTextReader, writer: TextWriter, damaged: string[]) {
    this.catalogue = catalogue;
    this.text = text;
    this.#writer = writer;
    this.damaged = damaged;
    this.#generation = Math.max(catalogue.generation, ...text.shardGenerations().values(), 0);
  }

  /** Opens the index in `folder`, which is there already. Damaged parts are moved aside and left to be rebuilt. */
  static async open(folder: string, writerThread: string): Promise<ArchiveIndex> {
    const { catalogue, damaged } = await Catalogue.open(join(folder, 'catalogue'));
    const textFile = join(folder, 'text.sqlite');
    const movedAside = damaged.map(({ movedTo }) => basename(movedTo));
    let text;
    try {
      text = await openText(textFile, writerThread);
    } catch (thrown) {
      if (!(thrown instanceof Failure) || thrown.code !== 'index-damaged') throw thrown;
      log('index', 'the full-text index is damaged and is built anew', thrown);
      movedAside.push(await moveTextAside(textFile));
      text = await openText(textFile, writerThread);
    }
    const index = new ArchiveIndex(catalogue, text.reader, text.writer, movedAside);
    try {
      await index.#forgetDisagreeing();
      return index;
    } catch (thrown) {
      // Its thread would keep the program alive.
      await index.close();
      throw thrown;
    }
  }

  /** Removes the index in `folder`, damaged files that were set aside included; nothing but derived data is there. */
  static async erase(folder: string): Promise<void> {
    for (const name of await readdir(folder)) {
      if (/^(catalogue$|text\.sqlite)/.test(name)) await rm(join(folder, name), { recursive: true });
    }
  }

  /** Carries out changes as one batch: durable, and visible to lists and searches, when the promise resolves. */
  apply(changes: readonly IndexChange[]): Promise<void> {
    const applied = this.#queue.then(() => this.#apply(changes));
    this.#queue = applied.catch(() => undefined);
    return applied;
  }

  async close(): Promise<void> {
    await this.#queue;
    this.text.close();
    await this.#writer.close();
  }

  async #apply(changes: readonly IndexChange[]): Promise<void> {
    if (changes.length === 0) return;
    const generation = ++this.#generation;
    await this.#writer.write(this.#textBatch(changes, generation));
    for (const change of changes) {
      if (change.kind === 'put') this.catalogue.put(change.id, change.record);
      else this.catalogue.remove(change.id);
    }
    await this.catalogue.flush(generation);
  }

  #textBatch(changes: readonly IndexChange[], generation: number): TextBatch {
    const { catalogue } = this;
    const added = [];
    const removed = [];
    for (const change of changes) {
      if (catalogue.isListed(change.id)) removed.push(rowidOf(catalogue.instantOf(change.id), change.id));
      if (change.kind === 'put' && change.text && change.record.article) {
        added.push({ rowid: rowidOf(change.record.article.date.instant, change.id), ...change.text });
      }
    }
    const shards = [...new Set(changes.map(({ id }) => shardOf(id)))];
    return { generation, shards, removed, added };
  }

  async #forgetDisagreeing(): Promise<void> {
    const inCatalogue = this.catalogue.shardGenerations();
    const inText = this.text.shardGenerations();
    const shards = new Set([...inCatalogue.keys(), ...inText.keys()]);
    const disagreeing = [...shards].filter(shard => inCatalogue.get(shard) !== inText.get(shard));
    if (disagreeing.length === 0) return;
    await this.#writer.forgetShards(disagreeing);
    for (const shard of disagreeing) this.catalogue.forget(shard);
  }
}

async function openText(file: string, writerThread: string) {
  const writer = await TextWriter.start(writerThread, file);
  try {
    return { writer, reader: new FullTextReader(file) };
  } catch (thrown) {
    await writer.close();
    throw thrown;
  }
}

/** The write-ahead log belongs to the damaged file and would be applied to its successor. */
async function moveTextAside(file: string): Promise<string> {
  const aside = `${file}.damaged-${Date.now()}`;
  await rename(file, aside);
  await rm(`${file}-wal`, { force: true });
  await rm(`${file}-shm`, { force: true });
  return basename(aside);
}
