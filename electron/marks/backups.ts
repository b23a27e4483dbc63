import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { isMissing } from '../base/data-fault.ts';
import { writeDurably } from '../base/durable-write.ts';
import { checkedJson } from './checked-json.ts';
import { parseSnapshot, type Snapshot } from './snapshot.ts';

const compress = promisify(gzip);
const expand = promisify(gunzip);

/** The last ones are all kept, of those before the last of each day. */
const lastKept = 10;
const daysKept = 60;

export interface Backup {
  readonly name: string;
  /** Of the last record of the journal that is contained. */
  readonly record: number;
  /** 2022-01-24. */
  readonly day: string;
}

/** Copies of the snapshots, compressed. They are put in order by their records, whatever the clock said. */
export class Backups {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Newest first. */
  async list(): Promise<readonly Backup[]> {
    let names: string[];
    try {
      names = await readdir(this.#folder);
    } catch (thrown) {
      if (isMissing(thrown)) return [];
      throw thrown;
    }
    return names.flatMap(name => parseName(name) ?? []).sort((one, other) => other.record - one.record);
  }

  /** Undefined where it is damaged, too. */
  async read({ name }: Backup): Promise<Snapshot | undefined> {
    const path = join(this.#folder, name);
    const bytes = await readFile(path);
    const text = await expand(bytes).catch(() => undefined);
    return text && parseSnapshot(text.toString(), path);
  }

  /** Keeps one more, and lets go of those that are no longer wanted. */
  async add(snapshot: unknown, record: number, now: Date): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const name = `marks-${String(record).padStart(12, '0')}-${now.toISOString().slice(0, 10)}.json.gz`;
    await writeDurably(join(this.#folder, name), await compress(checkedJson(snapshot)));
    for (const each of outdated(await this.list())) await rm(join(this.#folder, each.name));
  }

  /** The record of the oldest of the last backups: with what came after it, each of them leads to the present. */
  async oldestOfLast(): Promise<number> {
    return (await this.list()).slice(0, lastKept).at(-1)?.record ?? 0;
  }
}

/** `backups` are in order, newest first. */
export function outdated(backups: readonly Backup[]): readonly Backup[] {
  const older = backups.slice(lastKept);
  const lastOfDay = older.filter(({ day }, place) => older.findIndex(other => other.day === day) === place);
  const kept = new Set(lastOfDay.slice(0, daysKept));
  return older.filter(backup => !kept.has(backup));
}

function parseName(name: string): Backup | undefined {
  const [, record, day] = /^marks-(\d{12})-(\d{4}-\d{2}-\d{2})\.json\.gz$/.exec(name) ?? [];
  return record === undefined || day === undefined ? undefined : { name, record: Number(record), day };
}
