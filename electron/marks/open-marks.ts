import { readdir, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isMissing } from '../base/data-fault.ts';
import { Backups } from './backups.ts';
import { readJournal } from './journal.ts';
import { MarkTable } from './mark-table.ts';
import { restore, SnapshotFile, type Snapshot } from './snapshot.ts';

export interface ReadMarks {
  readonly table: MarkTable;
  /** Of the last record that is contained; 0 before the first. */
  readonly record: number;
  /** Paths of files that are not what was written. They are still in their place. */
  readonly damaged: readonly string[];
  /** What stands in the journals, and not yet in the snapshot. */
  readonly pending: number;
}

export const snapshotIn = (folder: string): string => join(folder, 'marks.json');
export const backupsIn = (folder: string): Backups => new Backups(join(folder, 'backups'));
export const journalIn = (folder: string, record: number): string =>
  join(folder, `journal-${String(record).padStart(12, '0')}.jsonl`);

/** By the number of the first record that each was made for, ascending. */
export async function journalsIn(
  folder: string,
): Promise<{ readonly path: string; readonly first: number }[]> {
  const names = await readdir(folder).catch((thrown: unknown) => {
    if (isMissing(thrown)) return [];
    throw thrown;
  });
  return names
    .flatMap(name => {
      const [, first] = /^journal-(\d{12})\.jsonl$/.exec(name) ?? [];
      return first === undefined ? [] : [{ path: join(folder, name), first: Number(first) }];
    })
    .sort((one, other) => one.first - other.first);
}

/**
 * Reads what is kept in `folder` and changes nothing there: the snapshot, or the newest good backup in its place, and
 * every record of the journals that came later. Throws `marks-newer`, or what the file system says.
 */
export async function readMarks(folder: string): Promise<ReadMarks> {
  const damaged: string[] = [];
  const snapshot = await newestGood(folder, damaged);
  const table = new MarkTable();
  if (snapshot) restore(table, snapshot);
  let record = snapshot?.record ?? 0;
  let pending = 0;
  for (const { path } of await journalsIn(folder)) {
    const journal = await readJournal(path);
    if (journal.damaged) damaged.push(path);
    for (const { number, at, operations } of journal.records) {
      if (number <= record) continue;
      for (const operation of operations) table.apply(operation, at);
      record = number;
      pending++;
    }
  }
  return { table, record, damaged, pending };
}

async function newestGood(folder: string, damaged: string[]): Promise<Snapshot | undefined> {
  const path = snapshotIn(folder);
  const read = await new SnapshotFile(path).read();
  if (read !== null && read !== 'damaged') return read;
  if (read === 'damaged') damaged.push(path);
  const backups = backupsIn(folder);
  for (const backup of await backups.list()) {
    const snapshot = await backups.read(backup);
    if (snapshot) return snapshot;
  }
  return undefined;
}

/** Renames a file to the first free `<name>.damaged-<n>`; resolves with its new name. */
export async function setAside(path: string, names: readonly string[]): Promise<string> {
  let number = 1;
  while (names.includes(`${basename(path)}.damaged-${number}`)) number++;
  await rename(path, `${path}.damaged-${number}`);
  return `${basename(path)}.damaged-${number}`;
}
