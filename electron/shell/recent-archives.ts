import { join } from 'node:path';
import * as v from 'valibot';
import type { RecentArchive } from '../contract/host-contract.ts';
import { archiveName } from '../base/archive-id.ts';
import { isPresent } from './archive-folder.ts';
import { StoredValue } from './stored-value.ts';

const maxRecent = 10;
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const recentSchema = v.array(
  v.object({
    path: v.string(),
    articles: count,
    opened: count,
    /** It was not left before the program ended: the next start opens it again. */
    stays: v.optional(v.boolean(), false),
  }),
);
type Entry = v.InferOutput<typeof recentSchema>[number];

/** The archives opened last, latest first. */
export class RecentArchives {
  readonly #file: StoredValue<typeof recentSchema>;
  /** Folders that were not there when last looked for; the rest is taken to be there. */
  #missing: ReadonlySet<string> = new Set();

  private constructor(file: StoredValue<typeof recentSchema>) {
    this.#file = file;
  }

  static async open(userData: string): Promise<RecentArchives> {
    return new RecentArchives(await StoredValue.open(join(userData, 'recent.json'), recentSchema, []));
  }

  list(): readonly RecentArchive[] {
    return this.#file.value.map(({ path, articles, opened }) => ({
      path,
      articles,
      opened,
      name: archiveName(path),
      present: !this.#missing.has(path),
    }));
  }

  /** Looks for each folder; a network drive may take its time. */
  async refresh(): Promise<void> {
    const paths = this.#file.value.map(entry => entry.path);
    const present = await Promise.all(paths.map(isPresent));
    this.#missing = new Set(paths.filter((_, at) => present[at] === false));
  }

  opened(path: string, now: number): void {
    const known = this.#file.value.find(entry => entry.path === path);
    const others = this.#without(path).map(entry => ({ ...entry, stays: false }));
    this.#file.set([{ path, articles: known?.articles ?? 0, opened: now, stays: true }, ...others]);
  }

  /** The archive that was open when the program ended, if any. */
  lastOpen(): string | undefined {
    return this.#file.value.find(({ stays }) => stays)?.path;
  }

  /** The reader closed what was open. */
  left(): void {
    this.#file.set(this.#file.value.map(entry => ({ ...entry, stays: false })));
  }

  counted(path: string, articles: number): void {
    this.#file.set(this.#file.value.map(entry => (entry.path === path ? { ...entry, articles } : entry)));
  }

  forget(path: string): void {
    this.#file.set(this.#without(path));
  }

  clear(): void {
    this.#file.set([]);
  }

  written(): Promise<void> {
    return this.#file.written();
  }

  #without(path: string): Entry[] {
    return this.#file.value.filter(entry => entry.path !== path).slice(0, maxRecent - 1);
  }
}
