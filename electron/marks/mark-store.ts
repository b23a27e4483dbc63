import { mkdir, readdir, rm } from 'node:fs/promises';
import { Low } from 'lowdb';
import { log } from '../base/log.ts';
import { Journal } from './journal.ts';
import type { MarkTable } from './mark-table.ts';
import { toMarksFailure } from './marks-fault.ts';
import { backupsIn, journalIn, journalsIn, readMarks, setAside, snapshotIn } from './open-marks.ts';
import type { JournalRecord, Operation } from './operation.ts';
import { SnapshotFile, snapshotOf } from './snapshot.ts';

/** A journal is folded into the snapshot once it is this long, in bytes, or as long as the snapshot would be. */
const longJournal = 1024 * 1024;
const bytesOfArticle = 150;

interface Waiting {
  readonly compose: () => readonly Operation[];
  readonly resolve: (undo: readonly Operation[]) => void;
  readonly reject: (thrown: unknown) => void;
}

/**
 * The marks of one archive, kept in one folder by one program at a time:
 *
 *     marks.json                the snapshot: all that was marked until it was written
 *     journal-000000000042.jsonl   what was marked since then, record by record; the number is that of the first
 *     backups/                  earlier snapshots
 *
 * What `commit` has resolved for stands in a journal, synced. Journals are kept as far back as the last backups, so
 * that each of these, with the journals, leads to the present.
 */
export class MarkStore {
  readonly table: MarkTable;
  /** Names of damaged files that were set aside. */
  readonly damaged: string[] = [];
  readonly #folder: string;
  readonly #snapshot: Low<unknown>;
  #record: number;
  #pending: number;
  #journal: Journal | undefined;
  /**
   * Of records that could not be written. Who an article is stays known in memory when its mark is taken back, and
   * nobody says it a second time; on disk it has to stand before what is marked next.
   */
  #unwritten: readonly Operation[] = [];
  #waiting: Waiting[] = [];
  #writing: Promise<void> = Promise.resolve();
  #isWriting = false;

  private constructor(folder: string, table: MarkTable, record: number, pending: number) {
    this.#folder = folder;
    this.table = table;
    this.#record = record;
    this.#pending = pending;
    this.#snapshot = new Low<unknown>(new SnapshotFile(snapshotIn(folder)), null);
  }

  /**
   * Opens what is kept in `folder`, which is made when missing. Damaged files are replaced from backups and journals,
   * and set aside. Throws `Failure`: `marks-newer`, `marks-full`, `marks-unwritable`.
   */
  static async open(folder: string): Promise<MarkStore> {
    try {
      await mkdir(folder, { recursive: true });
      const { table, record, damaged, pending } = await readMarks(folder);
      const store = new MarkStore(folder, table, record, pending);
      if (damaged.length > 0) await store.#replace(damaged);
      return store;
    } catch (thrown) {
      throw toMarksFailure(thrown, folder);
    }
  }

  /** Of the last that was carried out; another one means that something has changed. */
  get record(): number {
    return this.#record;
  }

  /**
   * Carries out what `compose` returns, as one: in memory when those before it are carried out, and resolved once it
   * is on disk. Resolves with what undoes it. When it cannot be kept it is taken back, and the promise rejects with
   * `marks-full` or `marks-unwritable`.
   */
  commit(compose: () => readonly Operation[]): Promise<readonly Operation[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ compose, resolve, reject });
      if (!this.#isWriting) this.#writing = this.#writeAll();
    });
  }

  /** Resolves once nothing waits; what stands in journals alone is put into the snapshot. */
  async close(): Promise<void> {
    await this.#writing;
    if (this.#pending > 0) await this.#foldQuietly();
    await this.#journal?.close();
  }

  async #writeAll(): Promise<void> {
    this.#isWriting = true;
    while (this.#waiting.length > 0) {
      await this.#writeTogether(this.#waiting.splice(0));
      const length = this.#journal?.length ?? 0;
      if (length > Math.max(longJournal, this.table.size * bytesOfArticle)) await this.#foldQuietly();
    }
    this.#isWriting = false;
  }

  /** What has come while the disk was busy is written at once. */
  async #writeTogether(batch: readonly Waiting[]): Promise<void> {
    const records: JournalRecord[] = [];
    const carriedOut: { readonly undo: readonly Operation[]; readonly waiting: Waiting }[] = [];
    const before = this.#record;
    for (const waiting of batch) {
      try {
        const operations = waiting.compose();
        const at = Date.now();
        const undo = operations.flatMap(operation => this.table.apply(operation, at)).reverse();
        if (operations.length > 0) {
          const written = records.length > 0 ? operations : [...this.#unwritten, ...operations];
          records.push({ number: ++this.#record, at, operations: written });
        }
        carriedOut.push({ undo, waiting });
      } catch (thrown) {
        waiting.reject(thrown);
      }
    }
    try {
      if (records.length > 0) {
        this.#journal ??= await Journal.create(journalIn(this.#folder, before + 1));
        await this.#journal.append(records);
        this.#pending += records.length;
        this.#unwritten = [];
      }
      for (const { undo, waiting } of carriedOut) waiting.resolve(undo);
    } catch (thrown) {
      for (const { undo, waiting } of carriedOut.reverse()) {
        for (const operation of undo) this.table.apply(operation, Date.now());
        waiting.reject(toMarksFailure(thrown, this.#folder));
      }
      this.#unwritten = records.flatMap(({ operations }) =>
        operations.filter(({ kind }) => kind === 'identify'),
      );
      await this.#leaveJournal();
    }
  }

  /** A journal that could not be written is not written to again: nobody knows what stands at its end. */
  async #leaveJournal(): Promise<void> {
    const journal = this.#journal;
    this.#journal = undefined;
    await journal?.close().catch(() => undefined);
  }

  /** Nothing is lost where it fails: the journals stay. */
  #foldQuietly(): Promise<void> {
    return this.#fold().catch((thrown: unknown) => log('marks', 'the snapshot could not be written', thrown));
  }

  async #fold(): Promise<void> {
    const snapshot = snapshotOf(this.table, this.#record);
    const backups = backupsIn(this.#folder);
    await backups.add(snapshot, this.#record, new Date());
    this.#snapshot.data = snapshot;
    await this.#snapshot.write();
    this.#snapshot.data = null;
    this.#pending = 0;
    this.#unwritten = [];
    await this.#leaveJournal();
    await this.#dropJournals(await backups.oldestOfLast());
  }

  /** Those that hold nothing later than `record`. */
  async #dropJournals(record: number): Promise<void> {
    const journals = await journalsIn(this.#folder);
    for (const [place, { path }] of journals.entries()) {
      const next = journals[place + 1];
      if (next && next.first <= record + 1) await rm(path);
    }
  }

  /** The good state is written before what is damaged is moved out of its place. */
  async #replace(damaged: readonly string[]): Promise<void> {
    const names = await readdir(this.#folder);
    for (const path of damaged) {
      // The snapshot is replaced by the new one, so it goes first: its backup is what was read.
      if (path === snapshotIn(this.#folder)) this.damaged.push(await setAside(path, names));
    }
    await this.#fold();
    // A journal that no backup needs any more has just been dropped.
    const left = new Set((await journalsIn(this.#folder)).map(({ path }) => path));
    for (const path of damaged) if (left.has(path)) this.damaged.push(await setAside(path, names));
  }
}
