import { join } from 'node:path';
import * as v from 'valibot';
import { archiveName } from '../../base/archive-id.ts';
import { localZone, zoneOrUtc } from '../../base/zone-name.ts';
import type { ArchiveStatus } from '../../contract/archive-contract.ts';
import type { ArchiveChange, ArchiveStanding, KnownArchive } from '../../contract/archives-contract.ts';
import { StoredValue } from '../stored-value.ts';
import type { FolderStanding } from './folder-standing.ts';

const maxRecent = 20;
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const recentSchema = v.array(
  v.object({
    path: v.string(),
    articles: count,
    opened: count,
    /** Real path of the folder when it was last open. */
    root: v.optional(v.string()),
    /** What the reader calls it, and the zone they chose for it. */
    name: v.optional(v.string()),
    zone: v.optional(v.string()),
    /** The zone in which its index was made. */
    indexZone: v.optional(v.pipe(v.string(), v.transform(zoneOrUtc))),
    /** How its index was when that was last told. */
    index: v.optional(v.picklist(['whole', 'unfinished', 'damaged', 'outdated']), 'whole'),
  }),
);
type Entry = v.InferOutput<typeof recentSchema>[number];

export interface PresentArchive {
  readonly path: string;
  /** Real path of the folder. */
  readonly root: string;
}

/** What `paths` hold now, as far as it can be learnt. */
export type FolderLook = (paths: readonly string[]) => Promise<ReadonlyMap<string, FolderStanding>>;

/**
 * Files that come and go while an archive is open are read within a moment. Who lists archives, as the menu bar does,
 * is not to be told of each.
 */
const soonRead = 1000;

/** Whether it matters that an index with so many articles is not whole yet. */
const isMuch = ({ run }: ArchiveStatus, articles: number): boolean =>
  articles === 0 || (run !== undefined && run.toDo > soonRead);

/** The archives opened last, latest first, and what the reader has settled for each. */
export class RecentArchives {
  readonly #file: StoredValue<typeof recentSchema>;
  readonly #look: FolderLook;
  readonly #listeners = new Set<() => void>();
  /** What was found when the folders were last looked for. */
  #found: ReadonlyMap<string, FolderStanding> = new Map();
  #looking: Promise<void> | undefined;

  private constructor(file: StoredValue<typeof recentSchema>, look: FolderLook) {
    this.#file = file;
    this.#look = look;
  }

  static async open(userData: string, look: FolderLook): Promise<RecentArchives> {
    return new RecentArchives(await StoredValue.open(join(userData, 'recent.json'), recentSchema, []), look);
  }

  /** Calls `listener` after every change of the list. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  list(): readonly KnownArchive[] {
    return this.#file.value.map(entry => ({
      path: entry.path,
      name: entry.name ?? archiveName(entry.path),
      articles: entry.articles,
      opened: entry.opened,
      standing: this.#standingOf(entry),
      ...(entry.zone !== undefined && { zone: entry.zone }),
      ...(entry.indexZone !== undefined && { indexZone: entry.indexZone }),
    }));
  }

  /** Of one that may not be in the list. */
  nameOf(path: string): string {
    return this.#entry(path)?.name ?? archiveName(path);
  }

  /** IANA zone that its dates without one are local to when its index is made. */
  zoneOf(path: string): string {
    return this.#entry(path)?.zone ?? localZone();
  }

  /** What its index says is no longer what the reader has settled: everything is to be read again. */
  isOutdated(path: string): boolean {
    return this.#entry(path)?.index === 'outdated';
  }

  /** Real path of the folder when it was last open. */
  rootOf(path: string): string | undefined {
    return this.#entry(path)?.root;
  }

  /** Those whose folder was there when it was last looked for. */
  present(): readonly PresentArchive[] {
    const isAway = (found: FolderStanding | undefined) => found === 'missing' || found === 'unreachable';
    return this.#file.value
      .filter(({ path }) => !isAway(this.#found.get(path)))
      .map(({ path, root = path }) => ({ path, root }));
  }

  /** Looks for each folder. Asked for while it is at it, it looks once. */
  look(): Promise<void> {
    this.#looking ??= this.#look(this.#file.value.map(({ path }) => path)).then(found => {
      this.#looking = undefined;
      this.#found = found;
      this.#tell();
    });
    return this.#looking;
  }

  /** @param root the real path */
  opened(path: string, root: string, now: number): void {
    const known = this.#entry(path);
    const entry: Entry = { articles: 0, index: 'whole', ...known, path, root, opened: now };
    this.#found = new Map([...this.#found, [path, 'there']]);
    this.#set([entry, ...this.#without(path)]);
  }

  /** What an open archive says of itself, as far as the list tells of it. */
  heard(path: string, status: ArchiveStatus): void {
    const { state, articles, failure, damaged, stopped, zone } = status;
    const entry = this.#entry(path);
    const isWhole = state === 'idle' && !stopped;
    const isDamaged = failure?.code === 'index-damaged' || (!isWhole && damaged.length > 0);
    const unread = stopped || (state === 'indexing' && isMuch(status, entry?.articles ?? 0));
    const known = entry?.index ?? 'whole';
    // A process that was started before another zone was chosen, as for a search of all archives, goes on in the old one.
    const isOutdated = known === 'outdated' && zone !== this.zoneOf(path);
    // What is being compared says nothing of how the index was left.
    const told = isDamaged ? 'damaged' : unread ? 'unfinished' : isWhole ? 'whole' : known;
    const index = isOutdated ? known : told;
    if (index !== known || zone !== entry?.indexZone)
      this.#change(path, { index, articles, indexZone: zone });
  }

  counted(path: string, articles: number): void {
    this.#change(path, { articles });
  }

  change(path: string, { name, zone }: ArchiveChange): void {
    const called = name?.trim();
    const isOtherZone = zone !== undefined && (zone ?? undefined) !== this.#entry(path)?.zone;
    this.#change(path, {
      ...(name !== undefined && { name: called === '' || called === archiveName(path) ? undefined : called }),
      // Dates were understood in the zone that was.
      ...(isOtherZone && { zone: zone ?? undefined, index: 'outdated' }),
    });
  }

  forget(path: string): void {
    this.#set(this.#without(path));
  }

  clear(): void {
    this.#set([]);
  }

  written(): Promise<void> {
    return this.#file.written();
  }

  #standingOf({ path, index, articles }: Entry): ArchiveStanding {
    const found = this.#found.get(path);
    // An unmounted disk leaves an empty folder.
    if (found === 'empty') return articles > 0 ? 'unreachable' : 'there';
    if (found === 'missing' || found === 'unreachable') return found;
    if (index === 'damaged') return 'damaged';
    if (index === 'unfinished' || index === 'outdated') return 'indexing';
    return found ?? 'unknown';
  }

  #entry(path: string): Entry | undefined {
    return this.#file.value.find(entry => entry.path === path);
  }

  #without(path: string): Entry[] {
    return this.#file.value.filter(entry => entry.path !== path).slice(0, maxRecent - 1);
  }

  #change(path: string, part: Partial<Entry>): void {
    this.#set(this.#file.value.map(entry => (entry.path === path ? { ...entry, ...part } : entry)));
  }

  #set(entries: Entry[]): void {
    this.#file.set(entries);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
