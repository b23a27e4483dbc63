import { likenessOf, mostAlike } from '../../electron/base/likeness.ts';
import type { CommandId } from '../../electron/commands/commands.ts';
import type { ArticleSummary, FoundName, SavedSearch } from '../../electron/contract/archive-contract.ts';
import type { ArchiveConnection } from './archive.svelte.ts';
import { isGivenUp, Latest } from './latest.ts';
import type { ReadArticle } from './reading-history.svelte.ts';

export type PaletteEntry =
  | { readonly kind: 'command'; readonly id: CommandId; readonly label: string }
  | { readonly kind: 'saved'; readonly label: string; readonly search: SavedSearch }
  | { readonly kind: 'archive'; readonly path: string; readonly label: string }
  | { readonly kind: 'recent'; readonly id: number; readonly label: string }
  | { readonly kind: 'title'; readonly id: number; readonly label: string; readonly article: ArticleSummary }
  | {
      readonly kind: FoundName['kind'];
      readonly label: string;
      readonly query: string;
      readonly count: number;
    };

/** Entries of one kind, of which there is at least one. */
export interface PaletteGroup {
  readonly kind: PaletteEntry['kind'];
  readonly entries: readonly PaletteEntry[];
}

export interface PaletteSources {
  readonly archive: ArchiveConnection;
  /** The commands that are possible, by name. */
  readonly commands: readonly { readonly id: CommandId; readonly label: string }[];
  /** In the reader's order. */
  readonly saved: readonly SavedSearch[];
  /** The other archives that the reader knows, the last first. */
  readonly archives: readonly { readonly path: string; readonly label: string }[];
  /** The articles read, the last first. */
  readonly recent: readonly ReadArticle[];
}

/** So few of each kind that all of them are in sight. */
const most = 6;
const mostNames = 3;
const names = ['section', 'source', 'tag'] as const;

/** One field that leads everywhere: to names, articles and commands that are like what is typed. */
export class Palette {
  text = $state('');
  /** The place of the chosen one among the entries. */
  active = $state(0);
  readonly #sources: PaletteSources;
  /** What the archive found, for this text or, until that comes, for the one before. */
  #found = $state.raw<{ readonly names: readonly FoundName[]; readonly titles: readonly ArticleSummary[] }>({
    names: [],
    titles: [],
  });
  readonly #latest = new Latest();

  readonly groups: readonly PaletteGroup[] = $derived.by(() => {
    const typed = this.text.trim().toLowerCase();
    const { archives, commands, recent, saved } = this.#sources;
    const likeCommands = mostAlike(commands, typed).map(
      ({ id, label }) => ({ kind: 'command', id, label }) as const,
    );
    const likeRecent = mostAlike(recent, typed)
      .slice(0, most)
      .map(({ id, label }) => ({ kind: 'recent', id, label }) as const);
    const searches = saved.map(search => ({ label: search.name, search }));
    const likeSaved = mostAlike(searches, typed)
      .slice(0, most)
      .map(({ label, search }) => ({ kind: 'saved', label, search }) as const);
    const likeArchives = mostAlike(archives, typed)
      .slice(0, mostNames)
      .map(archive => ({ kind: 'archive', ...archive }) as const);
    if (typed === '') {
      const entries = [...likeRecent, ...likeSaved, ...likeArchives, ...likeCommands];
      return groupsOf(['recent', 'saved', 'archive', 'command'], entries);
    }
    const titles = this.#found.titles
      .filter(({ id }) => !likeRecent.some(read => read.id === id))
      .map(article => ({ kind: 'title', id: article.id, label: article.title, article }) as const);
    const likeNames = names.flatMap(wanted =>
      this.#found.names.filter(({ kind }) => kind === wanted).slice(0, mostNames),
    );
    const entries = [
      ...likeCommands.slice(0, most),
      ...likeSaved,
      ...likeNames,
      ...likeRecent,
      ...titles,
      ...likeArchives,
    ];
    // A command that is called so is meant; one whose letters are merely scattered is hardly.
    const [first] = likeCommands;
    const isNamed = first !== undefined && likenessOf(first.label.toLowerCase(), typed) !== 'scattered';
    const others = ['saved', ...names, 'recent', 'title', 'archive'] as const;
    return groupsOf(isNamed ? ['command', ...others] : [...others, 'command'], entries);
  });

  readonly entries: readonly PaletteEntry[] = $derived(this.groups.flatMap(({ entries }) => entries));

  constructor(sources: PaletteSources) {
    this.#sources = sources;
    // Nobody waits for it: what cannot be got ready is told by the first key.
    sources.archive.request('prepareLookUp', {}).catch(() => undefined);
  }

  get chosen(): PaletteEntry | undefined {
    return this.entries[this.active];
  }

  /** While an input method composes, the text is not yet what the reader means. */
  type(text: string, composing: boolean): void {
    this.text = text;
    this.active = 0;
    if (!composing) void this.#lookUp();
  }

  /** From the last on to the first, and the other way round. */
  move(by: number): void {
    const count = this.entries.length;
    if (count > 0) this.active = (this.active + by + count) % count;
  }

  close(): void {
    this.#latest.cancel();
  }

  async #lookUp(): Promise<void> {
    const { text } = this;
    const signal = this.#latest.begin();
    try {
      const found = await this.#sources.archive.request('lookUp', { text, limit: most }, signal);
      if (!signal.aborted) this.#found = found;
    } catch (thrown) {
      // A fault of the archive is told by the list.
      if (!isGivenUp(thrown)) this.#found = { names: [], titles: [] };
    }
  }
}

const groupsOf = (
  kinds: readonly PaletteEntry['kind'][],
  entries: readonly PaletteEntry[],
): readonly PaletteGroup[] =>
  kinds
    .map(kind => ({ kind, entries: entries.filter(entry => entry.kind === kind) }))
    .filter(group => group.entries.length > 0);
