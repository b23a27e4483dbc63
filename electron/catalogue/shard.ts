import { Low } from 'lowdb';
import type { FileRecord } from './record.ts';
import {
  Columns,
  flagsOfImages,
  flagsOfOutcome,
  hasHash,
  hasSketch,
  isFingerprinted,
  isPresent,
  wordsInSketch,
} from './columns.ts';
import { wordsFromHex } from './hexadecimal.ts';
import { hashesOfNames } from './name-hashes.ts';
import type { ArchiveNames } from './name-table.ts';
import { digestOfPath } from './path-digest.ts';
import { decodeTexts, encodeTexts } from './record-line.ts';
import { SealedFile, type SealedDocument } from './sealed-file.ts';
import { decodeHead, encodeHead } from './shard-head.ts';
import { ShardTexts } from './shard-texts.ts';

const empty: SealedDocument = { head: null, lines: [] };

/** What became of reading a row: `damaged` when its line in the file is not what was written. */
export type RowReading = FileRecord | 'damaged' | undefined;

/** Up to 4,096 records: their columns in memory, their strings in a file of their own. */
export class Shard {
  readonly number: number;
  readonly path: string;
  readonly columns = new Columns();
  readonly #names: ArchiveNames;
  readonly #file: SealedFile;
  readonly #store: Low<SealedDocument>;
  readonly #texts: ShardTexts;
  #generation: number | undefined;
  #zone: string | undefined;
  #rowCount = 0;
  #records = 0;
  #dirty = false;
  /** Of the last change of a record; undefined until the first `flush` after it. */
  #changedIn: number | undefined;

  constructor(number: number, path: string, names: ArchiveNames) {
    this.number = number;
    this.path = path;
    this.#names = names;
    this.#file = new SealedFile(path);
    this.#store = new Low<SealedDocument>(this.#file, empty);
    this.#texts = new ShardTexts(path);
  }

  /** That of the file; undefined while there is none. */
  get generation(): number | undefined {
    return this.#generation;
  }

  /** That of the index, as the file says it. */
  get zone(): string | undefined {
    return this.#zone;
  }

  /** The row after the last one that was ever in use. */
  get rowCount(): number {
    return this.#rowCount;
  }

  get records(): number {
    return this.#records;
  }

  /** Memory holds what the file does not. */
  get dirty(): boolean {
    return this.#dirty;
  }

  /** Reads the head of the file. Throws `DamagedFile`, or what the file system says. */
  async load(): Promise<void> {
    await this.#store.read();
    const { head } = this.#store.data;
    this.#store.data = empty;
    const facts = decodeHead(head, this.number, this.#file.linesLength, this.columns, this.#names);
    this.#texts.load(facts.lengths, facts.checks, this.#file.linesAt);
    this.#generation = facts.generation;
    this.#zone = facts.zone;
    this.#changedIn = facts.generation;
    this.#rowCount = facts.rows;
    this.#records = [...this.presentRows()].length;
  }

  put(row: number, record: FileRecord): void {
    const { columns } = this;
    const { fingerprint, hash, outcome, article, sketch } = record;
    if (!columns.has(row, isPresent)) this.#records++;
    columns.flags[row] =
      flagsOfOutcome(outcome) |
      isPresent |
      isFingerprinted |
      (hash === undefined ? 0 : hasHash) |
      (article ? flagsOfImages(article.images) : 0) |
      (sketch ? hasSketch : 0);
    columns.sizes[row] = fingerprint.size;
    columns.modified[row] = fingerprint.modified;
    columns.digest(row).set(digestOfPath(record.path));
    if (hash !== undefined) wordsFromHex(hash, columns.hash(row));
    if (sketch) columns.sketches.set(sketch, row * wordsInSketch);
    const { sections, sources, tags, languages } = this.#names;
    columns.languages[row] = article?.language === undefined ? -1 : languages.intern(article.language);
    columns.words[row] = article?.words ?? 0;
    columns.instants[row] = article?.date.instant ?? 0;
    columns.sections[row] = article && article.section.length > 0 ? sections.intern(article.section) : -1;
    columns.sources[row] = article?.author === undefined ? -1 : sources.intern(article.author);
    columns.names(row).fill(0).set(hashesOfNames(record));
    columns.tags.set(row, article?.tags.map(tag => tags.intern(tag)) ?? []);
    this.#texts.set(row, encodeTexts(record));
    this.#rowCount = Math.max(this.#rowCount, row + 1);
    this.#changedIn = undefined;
    this.#dirty = true;
  }

  /** The row is present. */
  remove(row: number): void {
    this.#records--;
    this.columns.flags[row] = 0;
    this.columns.tags.set(row, []);
    this.columns.names(row).fill(0);
    this.#texts.delete(row);
    this.#changedIn = undefined;
    this.#dirty = true;
  }

  /** The file of this row is to be read again. */
  forget(row: number): void {
    this.columns.flags[row] = (this.columns.flags[row] ?? 0) & ~isFingerprinted;
    this.#dirty = true;
  }

  *presentRows(): IterableIterator<number> {
    for (let row = 0; row < this.#rowCount; row++) if (this.columns.has(row, isPresent)) yield row;
  }

  /** In the order of `rows`; `taken` is told each record in the moment in which it is the current one. */
  read(rows: readonly number[], taken: (row: number, record: FileRecord) => void): Promise<RowReading[]> {
    return this.#texts.read(rows, (row, line) => {
      if (!this.columns.has(row, isPresent)) return undefined;
      const record = this.#record(row, line);
      if (!record) {
        this.forget(row);
        return 'damaged';
      }
      taken(row, record);
      return record;
    });
  }

  /**
   * Writes the shard as it is now. It carries the generation of the batch that last changed a record: `current`,
   * if that was since the last call; an earlier one, if a write is made up for or fingerprints were forgotten. `zone` is
   * that of the index.
   * Resolves to the rows whose lines were found to be lost. Throws what the file system says; the shard then stays
   * dirty.
   */
  async flush(current: number, zone: string | undefined): Promise<readonly number[]> {
    const inFile = await this.#texts.linesInFile([...this.presentRows()]);
    // Nothing is awaited from here until the document is handed over: it shows one moment.
    const draft = this.#texts.draft([...this.presentRows()], this.#rowCount, inFile);
    for (const row of draft.lost) this.forget(row);
    const { lines, lengths, checks } = draft;
    const generation = this.#changedIn ?? current;
    this.#changedIn = generation;
    const facts = { shard: this.number, generation, zone, rows: this.#rowCount, lengths, checks };
    this.#store.data = { head: encodeHead(facts, this.columns, this.#names), lines };
    this.#dirty = false;
    try {
      await this.#texts.replace(draft, async () => {
        await this.#store.write();
        return this.#file.linesAt;
      });
      this.#generation = generation;
    } catch (thrown) {
      this.#dirty = true;
      throw thrown;
    } finally {
      this.#store.data = empty;
    }
    return draft.lost;
  }

  #record(row: number, line: string | undefined): FileRecord | undefined {
    const texts = line === undefined ? undefined : decodeTexts(line);
    if (!texts) return undefined;
    const { columns } = this;
    const { article, ...file } = texts;
    const { sections, sources, tags, languages } = this.#names;
    const language = columns.languages[row] ?? -1;
    const sketch = columns.sketch(row);
    const section = columns.sections[row] ?? -1;
    const source = columns.sources[row] ?? -1;
    const hash = columns.contentHash(row);
    return {
      ...file,
      fingerprint: { size: columns.sizes[row] ?? 0, modified: columns.modified[row] ?? 0 },
      outcome: columns.outcome(row),
      ...(hash !== undefined && { hash }),
      ...(sketch && { sketch: sketch.slice() }),
      ...(article && {
        article: {
          ...article,
          date: { ...article.date, instant: columns.instants[row] ?? 0 },
          section: section === -1 ? [] : sections.name(section),
          tags: [...columns.tags.get(row)].map(tag => tags.name(tag)),
          ...(source !== -1 && { author: sources.name(source) }),
          ...(language !== -1 && { language: languages.name(language) }),
          words: columns.words[row] ?? 0,
          images: columns.images(row),
        },
      }),
    };
  }
}
