import { readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { IdSet } from '../base/id-set.ts';
import { toDataFailure } from '../base/data-fault.ts';
import { Failure } from '../base/failure.ts';
import { log } from '../base/log.ts';
import { idLimit, shardOf } from '../base/article-id.ts';
import { LiveSegments, type LiveSegment } from './live-segments.ts';
import { matchPhrase } from './match-phrase.ts';
import { segmentsToMerge } from './merge-policy.ts';
import { planPhrase } from './phrase-plan.ts';
import type { TextQuery } from './query.ts';
import { addShares, type Shares } from './ranking.ts';
import type { SegmentContent } from './segment-builder.ts';
import { TextManifestFile, type SegmentEntry, type TextManifest } from './text-manifest.ts';
import type { Term } from './terms.ts';

/** What one change does to the index. */
export interface TextBatch {
  /** Recorded for each of `shards`, so that a start after a crash can compare it with the catalogue's. */
  readonly generation: number;
  readonly shards: readonly number[];
  readonly content: SegmentContent;
}

/** Writes the files of segments, away from whoever asks; each method resolves when its file survives a power cut. */
export interface SegmentMaker {
  build(path: string, content: SegmentContent): Promise<void>;
  merge(paths: readonly string[], into: string, forgetsGone: boolean): Promise<void>;
  close(): Promise<void>;
}

/** A part of the index that is lost. */
export interface DamagedText {
  /** Of the file that was set aside; undefined where it was not there. */
  readonly movedTo: string | undefined;
  /** Shards whose articles have to be read again. */
  readonly shards: readonly number[];
}

/**
 * The inverted index of an archive's text: segments that are never changed, of which later ones replace what earlier
 * ones say of the same article (a log-structured merge-tree). Changes are durable, and visible to searches, when
 * their promise resolves. Changes and merges throw `Failure`: `data-folder-full`, `data-folder-unwritable`,
 * `index-damaged`; searches `index-damaged` alone.
 */
export class FullTextIndex {
  readonly #folder: string;
  readonly #maker: SegmentMaker;
  readonly #file: TextManifestFile;
  readonly #segments: LiveSegments;
  readonly #generations: Map<number, number>;
  #nextNumber: number;
  /** Changes of the manifest, one after the other. */
  #queue: Promise<unknown> = Promise.resolve();
  #merging: Promise<void> | undefined;
  #closed = false;

  private constructor(folder: string, maker: SegmentMaker, file: TextManifestFile, manifest: TextManifest) {
    this.#folder = folder;
    this.#maker = maker;
    this.#file = file;
    this.#segments = new LiveSegments();
    this.#generations = new Map(manifest.generations);
    this.#nextNumber = manifest.nextNumber;
  }

  /** Opens the index in `folder`, which is there already. Damaged segments are set aside and reported. */
  static async open(
    folder: string,
    maker: SegmentMaker,
  ): Promise<{ readonly text: FullTextIndex; readonly damaged: readonly DamagedText[] }> {
    const file = new TextManifestFile(join(folder, 'manifest.json'));
    const damaged: DamagedText[] = [];
    let manifest: TextManifest;
    try {
      manifest = await file.read();
    } catch (thrown) {
      if (!(thrown instanceof Failure) || thrown.code !== 'index-damaged')
        throw toDataFailure(thrown, folder);
      log('index', 'the list of segments is damaged; the index is built anew', thrown);
      damaged.push({ movedTo: await setAside(file.path), shards: [] });
      manifest = await new TextManifestFile(file.path).read();
    }
    const text = new FullTextIndex(folder, maker, file, manifest);
    for (const entry of manifest.segments) {
      const path = text.#pathOf(entry.number);
      try {
        text.#segments.append(path, entry);
      } catch (thrown) {
        log('index', 'a segment is damaged; its articles are read again', thrown);
        damaged.push({ movedTo: await setAside(path), shards: entry.shards });
      }
    }
    await text.#removeStrays(manifest.segments);
    return { text, damaged };
  }

  /** By shard; a shard without text is absent. */
  get generations(): ReadonlyMap<number, number> {
    return this.#generations;
  }

  /** The ids that have text; as a set over ids below `limit`. */
  ids(limit: number): IdSet {
    return this.#segments.ids(limit);
  }

  /** All of the batch or, when it rejects, nothing of it. */
  write({ generation, shards, content }: TextBatch): Promise<void> {
    return this.#enqueue(async () => {
      const entry = { number: this.#nextNumber++, shards: [...shards] };
      const path = this.#pathOf(entry.number);
      await this.#maker.build(path, content);
      const generations = new Map(this.#generations);
      for (const shard of shards) generations.set(shard, generation);
      await this.#commit([...this.#entries(), entry], generations);
      this.#segments.append(path, entry);
      this.#mergeWhatIsDue();
    });
  }

  /** Removes every text of these shards, and their generations. */
  forgetShards(shards: readonly number[]): Promise<void> {
    const forgotten = new Set(shards);
    return this.#enqueue(async () => {
      const gone = [...this.ids(idLimit)].filter(id => forgotten.has(shardOf(id)));
      const entry = { number: this.#nextNumber++, shards: [...shards] };
      const path = this.#pathOf(entry.number);
      await this.#maker.build(path, { texts: [], gone });
      const generations = new Map(this.#generations);
      for (const shard of forgotten) generations.delete(shard);
      await this.#commit([...this.#entries(), entry], generations);
      this.#segments.append(path, entry);
    });
  }

  /** Sets aside the segment in this file, which turned out to be damaged; undefined where it is none of the index any more. */
  drop(path: string): Promise<DamagedText | undefined> {
    return this.#enqueue(async () => {
      const segment = this.#segments.all.find(({ file }) => file.path === path);
      if (!segment) return undefined;
      const entries = this.#entries().filter(({ number }) => number !== segment.entry.number);
      await this.#commit(entries, this.#generations);
      this.#segments.replace([segment], undefined);
      return { movedTo: await setAside(path), shards: segment.entry.shards };
    });
  }

  /** Adds to `into` the ids that hold the phrase. Yields now and then, so that the caller can do other things. */
  *find(query: TextQuery, into: IdSet): Generator<void, void> {
    const plan = planPhrase(query);
    if (!plan) return;
    yield* this.#segments.each(function* ({ file }, owns) {
      yield* matchPhrase(file, plan, false, article => {
        const id = file.ids[article] ?? 0;
        if (owns(id)) into.add(id);
      });
    });
  }

  /** Adds what the phrase gives to the relevance of each id that holds it. */
  *rank(query: TextQuery, shares: Shares): Generator<void, void> {
    const plan = planPhrase(query);
    if (plan && query.within !== 'path') yield* addShares(this.#segments, plan, shares);
  }

  /** Articles that have the term; some may have been replaced since. */
  frequencyOf(term: Term): number {
    return this.#segments.all.reduce((sum, { file }) => sum + (file.find(term)?.articles ?? 0), 0);
  }

  /** Resolves when nothing is due to be merged. */
  async settled(): Promise<void> {
    await this.#queue;
    while (this.#merging) await this.#merging;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#queue;
    await this.#maker.close();
    await this.#merging;
    this.#segments.close();
  }

  #enqueue<Result>(change: () => Promise<Result>): Promise<Result> {
    const changed = this.#queue.then(change).catch((thrown: unknown) => {
      throw toDataFailure(thrown, this.#folder);
    });
    this.#queue = changed.catch(() => undefined);
    return changed;
  }

  #entries(): SegmentEntry[] {
    return this.#segments.all.map(({ entry }) => entry);
  }

  async #commit(segments: SegmentEntry[], generations: Map<number, number>): Promise<void> {
    await this.#file.write({ nextNumber: this.#nextNumber, segments, generations: [...generations] });
    for (const shard of [...this.#generations.keys()]) {
      if (!generations.has(shard)) this.#generations.delete(shard);
    }
    for (const [shard, generation] of generations) this.#generations.set(shard, generation);
  }

  /** One merge at a time, beside the writing of new segments, which are appended behind it. */
  #mergeWhatIsDue(): void {
    if (this.#merging || this.#closed) return;
    const all = this.#segments.all;
    const count = segmentsToMerge(all.map(({ file }) => file.ids.length));
    if (count === 0) return;
    const merged = all.slice(all.length - count);
    this.#merging = this.#merge(merged, count === all.length)
      .catch((thrown: unknown) => {
        if (!this.#closed) log('index', 'segments could not be merged', thrown);
        return false;
      })
      .then(succeeded => {
        this.#merging = undefined;
        if (succeeded) this.#mergeWhatIsDue();
      });
  }

  async #merge(merged: readonly LiveSegment[], isWhole: boolean): Promise<boolean> {
    const shards = [...new Set(merged.flatMap(({ entry }) => entry.shards))].sort((a, b) => a - b);
    const entry = { number: this.#nextNumber++, shards };
    const path = this.#pathOf(entry.number);
    const paths = merged.map(({ file }) => file.path);
    try {
      await this.#maker.merge(paths, path, isWhole);
    } catch (thrown) {
      // What there is of the file is of no use to anybody.
      await rm(path, { force: true });
      throw thrown;
    }
    return this.#enqueue(async () => {
      // One that was dropped meanwhile must not come back.
      if (this.#closed || !merged.every(segment => this.#segments.all.includes(segment))) return false;
      const entries = this.#entries().filter(
        ({ number }) => !merged.some(one => one.entry.number === number),
      );
      entries.splice(this.#segments.all.indexOf(merged[0] as LiveSegment), 0, entry);
      await this.#commit(entries, this.#generations);
      this.#segments.replace(merged, { path, entry });
      return true;
    });
  }

  #pathOf(number: number): string {
    return join(this.#folder, `segment-${number}`);
  }

  /** What a crash left behind. */
  async #removeStrays(segments: readonly SegmentEntry[]): Promise<void> {
    const known = new Set(segments.map(({ number }) => basename(this.#pathOf(number))));
    for (const name of await readdir(this.#folder)) {
      if (/^segment-\d+$/.test(name) && !known.has(name)) await rm(join(this.#folder, name), { force: true });
    }
  }
}

async function setAside(path: string): Promise<string | undefined> {
  const aside = `${path}.damaged-${Date.now()}`;
  try {
    await rename(path, aside);
    return aside;
  } catch {
    return undefined;
  }
}
