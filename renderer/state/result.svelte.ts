import { toFailureData, type FailureData } from '../../electron/base/failure.ts';
import type {
  ArticleSummary,
  Order,
  Page,
  QueryInput,
  QueryProblem,
  Snippet,
} from '../../electron/contract/archive-contract.ts';
import type { ArchiveConnection } from './archive.svelte.ts';
import { isGivenUp, Latest } from './latest.ts';
import { Overview } from './overview.svelte.ts';
import { painted } from './painted.ts';
import { Repeated } from './repeated.ts';
import { RowSelection } from './row-selection.svelte.ts';
import { pageOf, RowPages } from './row-pages.svelte.ts';
import { Snippets } from './snippets.svelte.ts';
import { Viewport } from './viewport.svelte.ts';

/** Rows drawn beyond each edge of what is in sight, so that a slow frame shows no gap. */
const overscan = 6;

/** The articles that answer the query in force: what is in sight of them, and which is selected. */
export class Result {
  readonly archive: ArchiveConnection;
  readonly viewport = new Viewport();
  readonly selection = new RowSelection();
  readonly overview: Overview;
  /** The query of the rows on show. */
  query = $state.raw<QueryInput>({ text: '', typing: false });
  /** How the rows on show are laid out. */
  order = $state.raw<Order>({ sort: 'date', copies: 'apart' });
  /** Articles in the result. Where copies are kept together they are more than `viewport.rows`. */
  articles = $state(0);
  problems = $state.raw<readonly QueryProblem[]>([]);
  failure = $state.raw<FailureData>();
  /** The first answer has come, good or bad. */
  ready = $state(false);
  /** A query has been asked whose rows are not on show yet. */
  pending = $state(false);
  /** The id of the selected article. It stays selected when it is no part of the result. */
  selected = $state<number | null>(null);
  /** The row of the selected article; null while it has none. */
  selectedIndex = $state<number | null>(null);
  /** Articles that have come in above the rows in sight. */
  newAbove = $state(0);
  /** Of the result on show, as its pages tell it: what rows mean that are chosen here. */
  number: number | undefined;
  #rows: RowPages;
  readonly #snippets: Snippets;
  readonly #searching = new Latest();
  readonly #locating = new Latest();
  readonly #selecting = new Latest();
  readonly #refreshes = new Repeated(() => this.#refresh());
  /** Facets and timeline of a large archive take longer than rows, which do not wait for them. */
  readonly #overviews = new Repeated(() => this.#lookOver());
  /** The latest that was asked, whether its rows are on show or not. */
  #asked: QueryInput = this.query;
  #wanted: Order = this.order;
  /** The row the selected article had before it left the result: the next one moves up to it. */
  #vacated: number | null = null;
  /** The index has changed while rows were on their way, which may be of the state before. */
  #missedChange = false;

  /** @param order how the first result is laid out */
  constructor(archive: ArchiveConnection, order?: Order) {
    this.archive = archive;
    if (order) this.order = this.#wanted = order;
    this.overview = new Overview(archive);
    this.#snippets = new Snippets(archive);
    this.#rows = $state.raw(new RowPages(archive, this.query, this.order));
    archive.on('changed', () => this.#refreshes.request());
    archive.on('marked', ({ relisted }) => {
      if (relisted) this.#refreshes.request();
    });
    // The first picture is of the rows in sight alone; `#describe` follows it.
    this.viewport.overscan = 0;
  }

  row(index: number): ArticleSummary | undefined {
    return this.#rows.row(index);
  }

  snippet(id: number): Snippet | undefined {
    return this.#snippets.of(id);
  }

  /** Answers another query; a former one that is under way is given up. Its rows stay until the new ones come. */
  async search(query: QueryInput, order: Order = this.#wanted): Promise<void> {
    this.#asked = query;
    this.#wanted = order;
    const signal = this.#searching.begin();
    const rows = new RowPages(this.archive, query, order);
    signal.addEventListener('abort', () => rows.close());
    this.#locating.cancel();
    this.overview.cancel();
    this.#vacated = null;
    this.pending = true;
    try {
      const page = await rows.fetch(0);
      if (signal.aborted) return;
      this.query = query;
      this.order = order;
      this.#show(rows, [page]);
      this.viewport.moveTo(0);
      this.newAbove = 0;
      this.#snippets.begin(query);
      await this.#trying(() => this.#describe());
    } catch (thrown) {
      if (signal.aborted) return;
      // The rows of the former query would pass for an answer.
      this.query = query;
      this.#show(rows, []);
      this.#report(thrown);
    }
  }

  /** Lays the result out another way. */
  reorder(change: Partial<Order>): Promise<void> {
    return this.search(this.#asked, { ...this.#wanted, ...change });
  }

  #show(rows: RowPages, pages: readonly Page[]): void {
    this.#rows.close();
    this.#rows = rows;
    this.selection.clear();
    this.articles = this.viewport.rows = 0;
    this.number = undefined;
    for (const page of pages) this.#learn(page);
    this.failure = undefined;
    this.ready = true;
    this.pending = false;
    if (this.#missedChange) this.refresh();
    this.#missedChange = false;
    this.selectedIndex = (this.selected === null ? undefined : rows.indexOf(this.selected)) ?? null;
  }

  #learn(page: Page): void {
    // Pages of two results do not make one list.
    if (this.number !== undefined && page.result !== this.number) this.refresh();
    this.number = page.result;
    this.problems = page.problems;
    this.articles = page.articles;
    this.viewport.rows = page.total;
  }

  /** Finds out what the pages do not tell: the place of the selection, facets and timeline. The rows are shown first. */
  async #describe(): Promise<void> {
    const rows = this.#rows;
    await painted();
    if (rows !== this.#rows) return;
    this.viewport.overscan = overscan;
    await Promise.all([this.#findSelected(), this.overview.fetch(this.query)]);
  }

  async #lookOver(): Promise<void> {
    if (!this.pending) await this.#trying(() => this.overview.fetch(this.query));
  }

  async #findSelected(): Promise<void> {
    const rows = this.#rows;
    const { selected } = this;
    const signal = this.#locating.begin();
    if (selected === null || this.selectedIndex !== null) return;
    const offset = await this.#offsetOf(selected, signal);
    if (rows === this.#rows && selected === this.selected) this.selectedIndex = offset;
  }

  /** Fetches what is missing of the rows in sight, with as many again on both sides. */
  async fetchInSight(): Promise<void> {
    const { first, last } = this.viewport;
    const margin = last - first;
    await this.#trying(async () => {
      const rows = this.#rows;
      const pages = await rows.fetchAround(first - margin, Math.min(last + margin, this.viewport.rows - 1));
      if (rows === this.#rows) for (const page of pages) this.#learn(page);
    });
  }

  /** Fetches the snippets of the rows in sight; to be called once these are painted. */
  fetchSnippets(): Promise<void> {
    return this.#trying(() => this.#snippets.fetch(this.idsInSight));
  }

  /** Of the rows in sight, as far as they are there. */
  get idsInSight(): readonly number[] {
    const { first, last } = this.viewport;
    return Array.from({ length: last - first + 1 }, (_, at) => this.row(first + at)?.id ?? []).flat();
  }

  select(id: number, index: number): void {
    this.#selecting.cancel();
    this.#vacated = null;
    this.selected = id;
    this.selectedIndex = index;
  }

  /** Selects row `index` alone, or the nearest there is, and shows it; resolves when its article is known. */
  async selectAt(index: number): Promise<void> {
    this.selection.clear();
    await this.#showAt(index);
  }

  /** Selects all rows from where the selection began to `index`, and shows that one. */
  async extendTo(index: number): Promise<void> {
    const target = Math.min(Math.max(0, index), this.viewport.rows - 1);
    this.selection.extend(this.selectedIndex ?? target, target);
    await this.#showAt(target);
  }

  /** Takes row `index` into the selection, or out of it, and shows it. */
  async toggleAt(index: number): Promise<void> {
    this.selection.toggle(this.selectedIndex, index);
    await this.#showAt(index);
  }

  isSelected(index: number): boolean {
    return this.selection.size > 1 ? this.selection.has(index) : index === this.selectedIndex;
  }

  async #showAt(index: number): Promise<void> {
    const signal = this.#selecting.begin();
    const target = Math.min(Math.max(0, index), this.viewport.rows - 1);
    if (target < 0) return;
    this.viewport.reveal(target);
    // The row is marked at once, so that a key held down goes on from here while pages are on their way.
    this.selectedIndex = target;
    const below = target - this.viewport.position;
    const rows = this.#rows;
    await this.#trying(async () => {
      if (!rows.row(target)) await rows.fetch(pageOf(target));
      const row = rows.row(target);
      if (row && !signal.aborted && rows === this.#rows) this.select(row.id, target);
    });
    // The page went with the list it was asked of, when that was refreshed.
    const isRefreshed = rows !== this.#rows && rows.query === this.query && rows.order === this.order;
    if (isRefreshed && !signal.aborted) await this.#showAt(Math.round(this.viewport.position + below));
  }

  /** Selects an article wherever it is, and shows its row where the result has it. */
  async go(id: number): Promise<void> {
    const signal = this.#selecting.begin();
    this.#vacated = null;
    this.selected = id;
    this.selectedIndex = null;
    await this.#trying(async () => {
      this.selectedIndex = await this.#offsetOf(id, signal);
      if (this.selectedIndex !== null) this.viewport.reveal(this.selectedIndex);
    });
  }

  /** Selects the article `distance` rows further down; negative is up. Ends where the list ends. */
  async move(distance: number): Promise<void> {
    const from = this.selectedIndex ?? (this.#vacated ?? this.viewport.first) - (distance > 0 ? 1 : 0);
    await this.selectAt(from + distance);
  }

  /** Scrolls to the articles that have come in above. */
  showNewest(): void {
    this.viewport.moveTo(0);
    this.newAbove = 0;
  }

  /** The list is no longer what it was asked for. */
  refresh(): void {
    this.#refreshes.request();
  }

  /** The index has changed: shows its new state in place, the rows in sight and the selection where they were. */
  async #refresh(): Promise<void> {
    if (!this.ready) return;
    this.#missedChange = this.pending;
    if (this.pending) return;
    await this.#trying(async () => {
      const before = this.#rows;
      const { viewport, query, order, selected } = this;
      const { first: stood, isAtTop } = viewport;
      const anchor = isAtTop ? undefined : before.row(stood);
      const shift = anchor ? ((await this.#offsetOf(anchor.id)) ?? stood) - stood : 0;
      const rows = new RowPages(this.archive, query, order);
      const first = Math.max(0, viewport.first + shift);
      const last = Math.max(first, viewport.last + shift);
      const pages = await rows.fetchAround(first, last);
      // Another query, if there is one by now, was asked after the change.
      if (before !== this.#rows || this.pending) return rows.close();
      const index = this.selectedIndex ?? (this.#vacated === null ? null : this.#vacated + shift);
      this.#show(rows, pages);
      viewport.moveTo(viewport.position + shift);
      if (!viewport.isAtTop) this.newAbove += Math.max(0, shift);
      this.#snippets.outdate();
      this.#overviews.request();
      await this.#findSelected();
      if (selected !== null && this.selectedIndex === null) this.#vacated = index;
    });
  }

  async #offsetOf(id: number, signal?: AbortSignal): Promise<number | null> {
    const { query, order } = this;
    return (await this.archive.request('locate', { query, order, id }, signal)).offset;
  }

  async #trying(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      this.#report(thrown);
    }
  }

  #report(thrown: unknown): void {
    if (isGivenUp(thrown)) return;
    this.failure = toFailureData(thrown);
    this.ready = true;
  }
}
