import { conditions, type Condition } from '../../electron/commands/commands.ts';
import type { RowRange } from '../../electron/contract/archive-contract.ts';
import { Appearance } from './appearance.svelte.ts';
import type { ArchiveConnection } from './archive.svelte.ts';
import type { Host } from './host.svelte.ts';
import { Keeping } from './keeping.svelte.ts';
import type { Layout } from './layout.svelte.ts';
import { Links } from './links.ts';
import { Marking } from './marks/marking.ts';
import { MarksImport } from './marks/marks-import.svelte.ts';
import { Marks } from './marks/marks.svelte.ts';
import { Pictures } from './pictures.svelte.ts';
import { Reading } from './reading.svelte.ts';
import { Result } from './result.svelte.ts';
import { SavedSearches } from './saved-searches.svelte.ts';
import { Search } from './search.svelte.ts';
import { SearchHistory } from './search-history.svelte.ts';
import { Sharing } from './sharing.svelte.ts';

/** All that a reader does with one archive, whichever key, menu or click it comes from. */
export class Browsing {
  readonly result: Result;
  readonly search: Search;
  readonly history: SearchHistory;
  readonly reading: Reading;
  readonly links: Links;
  readonly pictures: Pictures;
  readonly keeping: Keeping;
  readonly appearance: Appearance;
  readonly sharing: Sharing;
  readonly marking: Marking;
  readonly marksImport: MarksImport;
  readonly saved: SavedSearches;
  /** Another article, which stays while the first goes on. */
  readonly beside: Reading;
  readonly linksBeside: Links;
  readonly picturesBeside: Pictures;
  isBeside = $state(false);
  dialog = $state<
    | 'archives'
    | 'archives-search'
    | 'ledger'
    | 'keys'
    | 'labels'
    | 'missed'
    | 'palette'
    | 'pictures'
    | 'search-help'
    | 'searches'
    | null
  >(null);
  /** An article whose copies are on show. */
  story = $state<number | null>(null);
  readonly #layout: Layout;

  constructor(archive: ArchiveConnection, host: Host, layout: Layout) {
    this.#layout = layout;
    this.result = new Result(archive, { sort: 'date', copies: layout.copies });
    this.search = new Search(this.result);
    this.history = new SearchHistory(host);
    this.reading = new Reading(archive, host);
    this.appearance = new Appearance(host, archive.path);
    this.sharing = new Sharing(host, this.reading, this.result);
    const zone = () => archive.status?.zone;
    this.marking = new Marking(new Marks(archive), this.result, this.reading, zone);
    this.marksImport = new MarksImport(host, this.marking.marks);
    this.saved = new SavedSearches(this.marking.marks, this.search);
    this.pictures = new Pictures(host);
    this.keeping = new Keeping(archive, host, () => void this.pictures.refresh());
    this.links = new Links(this.reading, id => this.show(id));
    this.beside = new Reading(archive, host);
    this.linksBeside = new Links(this.beside, id => this.beside.open(id));
    this.picturesBeside = new Pictures(host);
    this.search.submit();
    if (layout.only !== undefined) this.show(layout.only);
  }

  get hasDialog(): boolean {
    return this.dialog !== null || this.story !== null || this.marksImport.state.kind !== 'idle';
  }

  /** What holds now, on which it depends which commands are possible. */
  get holding(): readonly Condition[] {
    const { current, history } = this.reading;
    const holding: Readonly<Record<Condition, boolean>> = {
      archive: true,
      list: this.#layout.only === undefined,
      selection: this.result.selection.size > 1,
      article: current !== undefined,
      original: current?.link !== undefined,
      former: history.hasFormer,
      later: history.hasLater,
    };
    return conditions.filter(condition => holding[condition]);
  }

  /** Keeps the article on show beside those that follow; once more lets go of it. */
  toggleBeside(): void {
    this.isBeside = !this.isBeside;
    this.beside.open(this.isBeside ? (this.reading.current?.id ?? null) : null);
  }

  /** Keeps the pictures of these rows of the list for reading without a network, or of all that it has. */
  keepPictures(rows?: readonly RowRange[]): void {
    const { query, order } = this.result;
    void this.keeping.start(rows ? { query, order, rows } : { query, order: { ...order, copies: 'apart' } });
  }

  /** Shows one article, whether the result has it or not. */
  show(id: number): void {
    this.dialog = null;
    this.story = null;
    void this.result.go(id);
    this.#layout.single = 'article';
  }
}
