import { outcomes, type ImageKind, type Outcome } from '../article/article.ts';
import { idLimit } from '../base/article-id.ts';
import type { IdSet } from '../base/id-set.ts';
import { localZone } from '../base/zone-name.ts';
import { isFingerprinted, isPresent, type FileIdentity } from './columns.ts';
import type { DamagedShard } from './damage.ts';
import { toDataFailure } from '../base/data-fault.ts';
import { ChangeLog } from './change-log.ts';
import { IdIndex } from './id-index.ts';
import { hashOfName } from './name-hashes.ts';
import type { ArchiveNames, NameTable } from './name-table.ts';
import { NewestFirst } from './newest-first.ts';
import { openShards, type OpenedShards } from './open-shards.ts';
import { digestOfPath } from './path-digest.ts';
import { RecordReader } from './record-reader.ts';
import type { Fingerprint, FileRecord } from './record.ts';
import { firstIdOf, rowOf, type ShardSet } from './shard-set.ts';
import { ShardWriter } from './shard-writer.ts';

export type { DamagedShard, NameTable };

const noTags = new Uint32Array(0);

/**
 * What the index knows of every file of an archive, by id. Numbers are kept in memory as columns and answer lists,
 * facets and comparisons; strings stay in the files of the shards. Changes are in memory until `flush`.
 *
 * An id is never handed out twice, so that one that is left behind somewhere never means another file.
 */
export class Catalogue {
  /** When the index was made, in milliseconds since 1970: an id means an article only together with it. */
  readonly made: number;
  /** IANA zone in which its days are counted, and which dates without one were local to when files were read. */
  readonly zone: string;
  readonly #names: ArchiveNames;
  readonly #shards: ShardSet;
  readonly #records: RecordReader;
  readonly #writer: ShardWriter;
  readonly #byPath: IdIndex;
  readonly #counts: Record<Outcome, number> = { indexed: 0, repaired: 0, unreadable: 0, skipped: 0 };
  #nextId: number;
  readonly #changes = new ChangeLog();
  readonly #order: NewestFirst;

  private constructor(folder: string, opened: OpenedShards, newZone: string) {
    this.#names = opened.names;
    this.#shards = opened.shards;
    this.#records = new RecordReader(opened.shards);
    this.made = opened.made;
    this.zone = opened.zone ?? newZone;
    this.#writer = new ShardWriter(folder, opened, { made: this.made, zone: this.zone });
    this.#nextId = opened.nextId;
    this.#byPath = new IdIndex(id => this.#shards.of(id)?.columns.bucketKey(rowOf(id)) ?? 0, opened.nextId);
    this.#order = new NewestFirst(id => this.instantOf(id), opened.nextId);
    for (const id of this.ids()) {
      this.#byPath.add(id);
      this.#counts[this.outcomeOf(id)]++;
      if (this.isListed(id)) this.#order.add(id);
    }
  }

  /**
   * Opens the catalogue in `folder`, or a new one, whose zone is `newZone`. Damaged shards are moved aside and reported;
   * their files are unknown from then on, and their ids are not handed out again. Throws `Failure`: `data-newer`,
   * `data-folder-unwritable`, `data-folder-full`.
   */
  static async open(
    folder: string,
    newZone = localZone(),
  ): Promise<{ readonly catalogue: Catalogue; readonly damaged: readonly DamagedShard[] }> {
    try {
      const opened = await openShards(folder);
      return { catalogue: new Catalogue(folder, opened, newZone), damaged: opened.damaged };
    } catch (thrown) {
      throw toDataFailure(thrown, folder);
    }
  }

  /** Grows with every `put` and `remove`. */
  get version(): number {
    return this.#changes.count;
  }

  /** Ids put or removed since the catalogue had this version; undefined where they are too many to be remembered. */
  changesSince(version: number): ReadonlySet<number> | undefined {
    return this.#changes.since(version);
  }

  /** The highest known; 0 for a new catalogue. */
  get generation(): number {
    return this.#writer.generation;
  }

  get articles(): number {
    return this.#counts.indexed + this.#counts.repaired;
  }

  get files(): number {
    return outcomes.reduce((sum, outcome) => sum + this.#counts[outcome], 0);
  }

  get counts(): Readonly<Record<Outcome, number>> {
    return { ...this.#counts };
  }

  /** Category paths, outermost part first. */
  get sections(): NameTable<readonly string[]> {
    return this.#names.sections;
  }

  /** Authors. */
  get sources(): NameTable<string> {
    return this.#names.sources;
  }

  get tags(): NameTable<string> {
    return this.#names.tags;
  }

  /** BCP 47. */
  get languages(): NameTable<string> {
    return this.#names.languages;
  }

  idOf(path: string): number | undefined {
    return this.idOfDigest(digestOfPath(path), 0);
  }

  /** Of the path whose digest is in `digests` from the word `at` on. */
  idOfDigest(digests: Uint32Array, at: number): number | undefined {
    for (let id = this.#byPath.first(digests[at] ?? 0); id !== -1; id = this.#byPath.after(id)) {
      if (this.#shards.of(id)?.columns.hasDigest(rowOf(id), digests, at)) return id;
    }
    return undefined;
  }

  /**
   * Articles that links may call by this name, in the form in which names are compared (article/link-name.ts): all of
   * them, and now and then another, whose name has the same hash. Looks through numbers in memory, a millisecond or
   * two a million articles.
   */
  *idsNamed(name: string): IterableIterator<number> {
    const hash = hashOfName(name);
    for (const shard of this.#shards) {
      for (const row of shard.columns.rowsNamed(hash)) yield firstIdOf(shard) + row;
    }
  }

  /** Undefined where the file is to be read again: see `forget` and `takeDamagedLines`. */
  fingerprintOf(id: number): Fingerprint | undefined {
    const columns = this.#shards.of(id)?.columns;
    const row = rowOf(id);
    if (!columns?.has(row, isFingerprinted)) return undefined;
    return { size: columns.sizes[row] ?? 0, modified: columns.modified[row] ?? 0 };
  }

  /** Of all files, ascending. */
  *ids(): IterableIterator<number> {
    for (const shard of this.#shards) {
      for (const row of shard.presentRows()) yield firstIdOf(shard) + row;
    }
  }

  /** 16 hexadecimal digits of the content as it was read; undefined where it never was. */
  hashOf(id: number): string | undefined {
    return this.#shards.of(id)?.columns.contentHash(rowOf(id));
  }

  /**
   * What the file is known by wherever it goes: digest of its path, hash of its content and sketch of its text. Views
   * that hold until the next `put` or `remove`; undefined where the id has no record.
   */
  identityOf(id: number): FileIdentity | undefined {
    return this.#shards.of(id)?.columns.identity(rowOf(id));
  }

  /** An id that never was in use. */
  allocate(): number {
    if (this.#nextId >= idLimit) throw new RangeError('There are no more ids; the index has to be rebuilt');
    return this.#nextId++;
  }

  /** Adds the record of an id from `allocate`, or replaces the one it has. */
  put(id: number, record: FileRecord): void {
    if (!Number.isInteger(id) || id < 0 || id >= idLimit) throw new RangeError(`No id: ${id}`);
    this.#takeOut(id);
    this.#shards.ofNew(id).put(rowOf(id), record);
    this.#byPath.add(id);
    this.#counts[record.outcome]++;
    if (record.article) this.#order.add(id);
    this.#nextId = Math.max(this.#nextId, id + 1);
    this.#changes.note(id);
  }

  /** Nothing happens where the id has no record. */
  remove(id: number): void {
    if (!this.#takeOut(id)) return;
    this.#shards.of(id)?.remove(rowOf(id));
    this.#changes.note(id);
  }

  /** By shard, as it stands on disk; a shard without a file is absent. */
  shardGenerations(): ReadonlyMap<number, number> {
    const generations = new Map<number, number>();
    for (const { number, generation } of this.#shards) {
      if (generation !== undefined) generations.set(number, generation);
    }
    return generations;
  }

  /** Every record of the shard keeps its id but loses its fingerprint, so that its file is read again. */
  forget(shard: number): void {
    const known = this.#shards.byNumber(shard);
    if (known) for (const row of known.presentRows()) known.forget(row);
  }

  /**
   * Ids, since the last call, whose strings turned out to be damaged on disk. They have lost their fingerprint:
   * comparing the folder with the catalogue reads their files again.
   */
  takeDamagedLines(): readonly number[] {
    return this.#records.takeDamaged();
  }

  /**
   * Writes every changed shard, those with records changed since the last call under `generation`, then the manifest. Throws `Failure` `data-folder-full` or
   * `data-folder-unwritable`; memory is right all the same, and the next call writes what this one could not.
   */
  flush(generation: number): Promise<void> {
    return this.#writer.write(
      generation,
      () => this.#nextId,
      lost => this.#records.addDamaged(lost),
    );
  }

  /**
   * Throws `Failure`: `article-missing` where the id has no record, `index-damaged` where its line on disk is not
   * what was written.
   */
  record(id: number): Promise<FileRecord> {
    return this.#records.record(id);
  }

  /**
   * In the order of `ids`; undefined where an id has no record, or a damaged one (see `takeDamagedLines`), so that
   * one bad line does not hide a whole page. Each shard is read at once, all of them in parallel.
   */
  records(ids: readonly number[]): Promise<(FileRecord | undefined)[]> {
    return this.#records.records(ids);
  }

  /** The id stands for an article of the list. */
  isListed(id: number): boolean {
    return this.#shards.of(id)?.columns.isListed(rowOf(id)) ?? false;
  }

  /** Milliseconds since 1970 by which an article is ordered; 0 for a file that is none. */
  instantOf(id: number): number {
    return this.#shards.of(id)?.columns.instants[rowOf(id)] ?? 0;
  }

  /** Index into `sections`, -1 where the article has none. */
  sectionOf(id: number): number {
    return this.#shards.of(id)?.columns.sections[rowOf(id)] ?? -1;
  }

  /** Index into `sources`, -1 where the article has none. */
  sourceOf(id: number): number {
    return this.#shards.of(id)?.columns.sources[rowOf(id)] ?? -1;
  }

  /** Indices into `tags`; a view that holds until the next `put` or `remove`. */
  tagsOf(id: number): Uint32Array {
    return this.#shards.of(id)?.columns.tags.get(rowOf(id)) ?? noTags;
  }

  /** Index into `languages`, -1 where it is not known. */
  languageOf(id: number): number {
    return this.#shards.of(id)?.columns.languages[rowOf(id)] ?? -1;
  }

  /** Words, of Chinese characters. */
  wordsOf(id: number): number {
    return this.#shards.of(id)?.columns.words[rowOf(id)] ?? 0;
  }

  imagesOf(id: number): ImageKind {
    return this.#shards.of(id)?.columns.images(rowOf(id)) ?? 'none';
  }

  /** See `FileRecord.sketch`; a view that holds until the next `put` or `remove`. */
  sketchOf(id: number): Uint32Array | undefined {
    return this.#shards.of(id)?.columns.sketch(rowOf(id));
  }

  hasTag(id: number, tags: ReadonlySet<number>): boolean {
    return this.#shards.of(id)?.columns.tags.holdsAny(rowOf(id), tags) ?? false;
  }

  /** Adds one to the count of each tag of an article, without an object. */
  countTags(id: number, counts: Uint32Array): void {
    this.#shards.of(id)?.columns.tags.addTo(counts, rowOf(id));
  }

  /** Adds one to the count of each different name of an article's tags; `nameOfTag` says which tags are one name. */
  countTagNames(id: number, counts: Uint32Array, nameOfTag: Uint32Array): void {
    this.#shards.of(id)?.columns.tags.addNamesTo(counts, rowOf(id), nameOfTag);
  }

  isRepaired(id: number): boolean {
    return this.isListed(id) && this.outcomeOf(id) === 'repaired';
  }

  /** `id` has a record. */
  outcomeOf(id: number): Outcome {
    const columns = this.#shards.of(id)?.columns;
    if (!columns?.has(rowOf(id), isPresent)) throw new RangeError(`No record has the id ${id}`);
    return columns.outcome(rowOf(id));
  }

  /** Every id in use is below it, those of files that are not listed too. */
  get nextId(): number {
    return this.#nextId;
  }

  /** Every listed id is below it: the limit of sets that are to meet `listed()`. It may grow with a `put`. */
  get limit(): number {
    return this.#order.ids.limit;
  }

  /** The articles of the list; for looking at, not to be changed. */
  listed(): IdSet {
    return this.#order.ids;
  }

  /** Ids of the listed articles by the minute of their date, newest first, then by id, highest first. */
  newestFirst(): Uint32Array {
    return this.#order.all();
  }

  /** Of a listed article: the greater, the earlier it comes in that order. */
  precedenceOf(id: number): number {
    return this.#order.precedenceOf(id);
  }

  /** The listed ones of these, in the same order. */
  sortNewestFirst(ids: IdSet): Uint32Array {
    return this.#order.sort(ids);
  }

  /** Takes a record, if there is one, out of what is kept beside the shards. */
  #takeOut(id: number): boolean {
    if (!this.#shards.of(id)?.columns.has(rowOf(id), isPresent)) return false;
    this.#byPath.remove(id);
    this.#order.delete(id);
    this.#counts[this.outcomeOf(id)]--;
    this.#records.drop(id);
    return true;
  }
}
