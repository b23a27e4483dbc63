import type { IdSet } from '../base/id-set.ts';
import { toDataFailure } from '../base/data-fault.ts';
import { Failure } from '../base/failure.ts';
import { log } from '../base/log.ts';
import { shardOf } from '../base/article-id.ts';
import { LiveSegments, type LiveSegment } from './live-segments.ts';
import { findPhrase } from './match-phrase.ts';
import { segmentsToMerge } from './merge-policy.ts';
import { planPhrase, type PhrasePlan } from './phrase-plan.ts';
import type { TextQuery } from './query.ts';
import { planReading } from './reading-plan.ts';
import { addShares, type Shares } from './ranking.ts';
import type { SegmentContent } from './segment-builder.ts';
import { spellingsOf } from './spellings.ts';
import { isDamage, orRemoved, setAside, TextFolder, type DamagedText } from './text-folder.ts';
import type { SegmentEntry, TextManifest } from './text-manifest.ts';
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

/**
 * The inverted index of an archive's text: segments that are never changed, of which later ones replace what earlier
 * ones say of the same article (a log-structured merge-tree). Changes are durable, and visible to searches, when
 * their promise resolves. Changes and merges throw `Failure`: `data-folder-full`, `data-folder-unwritable`,
 * `index-damaged`; searches `index-damaged` alone.
 */
export class FullTextIndex {
  readonly #folder: TextFolder;
  readonly #maker: SegmentMaker;
  readonly #segments: LiveSegments;
  readonly #generations: Map<number, number>;
  #nextNumber: number;
  /** Changes of the manifest, one after the other. */
  #queue: Promise<unknown> = Promise.resolve();
  #merging: Promise<void> | undefined;
  #onDamage: (path: string) => void = () => undefined;
  #closed = false;

  private constructor(folder: TextFolder, maker: SegmentMaker, manifest: TextManifest) {
    this.#folder = folder;
    this.#maker = maker;
    this.#segments = new LiveSegments();
    this.#generations = new Map(manifest.generations);
    this.#nextNumber = manifest.nextNumber;
  }

  /** Opens the index in the folder `path`, which is there already. Damaged segments are set aside and reported. */
  static async open(
    path: string,
    maker: SegmentMaker,
  ): Promise<{ readonly text: FullTextIndex; readonly damaged: readonly DamagedText[] }> {
    const folder = new TextFolder(path);
    const { manifest, damaged } = await folder.readManifest();
    const text = new FullTextIndex(folder, maker, manifest);
    for (const entry of manifest.segments) {
      const file = folder.segment(entry.number);
      try {
        text.#segments.append(file, entry);
      } catch (thrown) {
        log('index', 'a segment is damaged; its articles are read again', thrown);
        damaged.push({ movedTo: await setAside(file), shards: entry.shards });
      }
    }
    await folder.removeStrays(manifest);
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

  /** `listener` is told the file of a segment that a merge finds damaged, which is to be dropped. */
  onDamage(listener: (path: string) => void): void {
    this.#onDamage = listener;
  }

  /** All of the batch or, when it rejects, nothing of it. */
  write({ generation, shards, content }: TextBatch): Promise<void> {
    return this.#enqueue(async () => {
      const generations = new Map(this.#generations);
      for (const shard of shards) generations.set(shard, generation);
      await this.#append(shards, content, this.#entries(), generations);
      this.#mergeWhatIsDue();
    });
  }

  /** Removes every text of these shards, and their generations. */
  forgetShards(shards: readonly number[]): Promise<void> {
    return this.#enqueue(() => this.#forget(shards, this.#entries()));
  }

  /**
   * Sets aside the segment in this file, which turned out to be damaged, and removes every text of its shards: what
   * older segments say of them has been replaced. Undefined where it is none of the index any more.
   */
  drop(path: string): Promise<DamagedText | undefined> {
    return this.#enqueue(async () => {
      const segment = this.#segments.all.find(({ file }) => file.path === path);
      if (!segment) return undefined;
      const { number, shards } = segment.entry;
      await this.#forget(
        shards,
        this.#entries().filter(entry => entry.number !== number),
      );
      const movedTo = await setAside(path);
      this.#segments.replace([segment], undefined);
      return { movedTo, shards };
    });
  }

  /**
   * Adds to `into` the ids that hold the phrase in any of its spellings. Yields now and then, so that the caller can do
   * other things.
   */
  *find(query: TextQuery, into: IdSet): Generator<void, void> {
    for (const phrase of spellingsOf(query.phrase)) {
      const plan = planPhrase({ ...query, phrase });
      if (plan) yield* this.#find(plan, into);
    }
  }

  /** Adds to `into` the ids whose title is read as these letters of pinyin; see `readAs`. Yields now and then. */
  *findRead(letters: string, into: IdSet): Generator<void, void> {
    for (const plan of planReading(letters)) yield* this.#find(plan, into);
  }

  *#find(plan: PhrasePlan, into: IdSet): Generator<void, void> {
    yield* this.#segments.each(function* ({ file }, own) {
      for (const articles of findPhrase(file, plan)) {
        if (articles) own.addThose(articles, into);
        yield;
      }
    });
  }

  /** Adds what the phrase gives to the relevance of each id that holds it. */
  *rank(query: TextQuery, shares: Shares): Generator<void, void> {
    if (query.within === 'path') return;
    for (const phrase of spellingsOf(query.phrase)) {
      const plan = planPhrase({ ...query, phrase });
      if (plan) yield* addShares(this.#segments, plan, shares);
    }
  }

  /** Articles that have the term; some may have been replaced since. */
  frequencyOf(term: Term): number {
    return this.#segments.all.reduce((sum, { file }) => sum + file.frequencyOf(term), 0);
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
      throw toDataFailure(thrown, this.#folder.path);
    });
    this.#queue = changed.catch(() => undefined);
    return changed;
  }

  #entries(): SegmentEntry[] {
    return this.#segments.all.map(({ entry }) => entry);
  }

  /** Leaves of the segments so far those in `kept`, and removes every text of these shards from them. */
  #forget(shards: readonly number[], kept: readonly SegmentEntry[]): Promise<void> {
    const forgotten = new Set(shards);
    const gone = [...this.#segments.known()].filter(id => forgotten.has(shardOf(id)));
    const generations = new Map([...this.#generations].filter(([shard]) => !forgotten.has(shard)));
    return this.#append(shards, { texts: [], gone }, kept, generations);
  }

  /** Adds a segment behind those in `kept`. */
  async #append(
    shards: readonly number[],
    content: SegmentContent,
    kept: readonly SegmentEntry[],
    generations: Map<number, number>,
  ): Promise<void> {
    const entry = { number: this.#nextNumber++, shards: [...shards] };
    const path = this.#folder.segment(entry.number);
    await orRemoved(path, async () => {
      await this.#maker.build(path, content);
      await this.#commit([...kept, entry], generations);
    });
    this.#segments.append(path, entry);
  }

  async #commit(segments: SegmentEntry[], generations: Map<number, number>): Promise<void> {
    await this.#folder.manifest.write({
      nextNumber: this.#nextNumber,
      segments,
      generations: [...generations],
    });
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
        if (this.#closed) return false;
        log('index', 'segments could not be merged', thrown);
        const path = isDamage(thrown) ? thrown.details['path'] : undefined;
        if (path !== undefined) this.#onDamage(path);
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
    const path = this.#folder.segment(entry.number);
    const paths = merged.map(({ file }) => file.path);
    return orRemoved(path, async () => {
      await this.#maker.merge(paths, path, isWhole);
      await this.#enqueue(() => this.#putMerged(merged, path, entry));
      return true;
    });
  }

  async #putMerged(merged: readonly LiveSegment[], path: string, entry: SegmentEntry): Promise<void> {
    const all = this.#segments.all;
    // One that was dropped meanwhile must not come back.
    if (this.#closed || !merged.every(segment => all.includes(segment))) throw new Failure('cancelled');
    const entries = this.#entries().filter(({ number }) => !merged.some(one => one.entry.number === number));
    entries.splice(all.indexOf(merged[0] as LiveSegment), 0, entry);
    await this.#commit(entries, this.#generations);
    this.#segments.replace(merged, { path, entry });
  }
}
