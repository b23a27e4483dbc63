import type { QueryInput, TextRange } from '../../electron/contract/archive-contract.ts';
import type { ArchiveConnection } from './archive.svelte.ts';
import { Latest } from './latest.ts';
import { firstInSight, scrollToMiddle, type PagePlace, type Viewer } from './shown-page.ts';

/** `found`: places of the text in the bar; `hits`: where the query of the list matches. */
export type PlaceList = 'found' | 'hits';

/** Steps through what was looked for in the article on show. */
export class Finding {
  /** The bar is open. */
  shown = $state(false);
  /** How often the reader turned to the bar. */
  turns = $state(0);
  text = $state('');
  /** Both in the order of the page. */
  found = $state.raw<readonly PagePlace[]>([]);
  hits = $state.raw<readonly PagePlace[]>([]);
  current = $state.raw<{ readonly list: PlaceList; readonly index: number } | undefined>();
  readonly #archive: ArchiveConnection;
  readonly #viewer: Viewer;
  readonly #requests = { found: new Latest(), hits: new Latest() };

  constructor(archive: ArchiveConnection, viewer: Viewer) {
    this.#archive = archive;
    this.#viewer = viewer;
  }

  /** Opens the bar, or turns to it again; selected text is likely to be looked for. */
  open(): void {
    const selected = this.#viewer.page?.selectedText() ?? '';
    this.shown = true;
    this.turns++;
    if (selected !== '' && !selected.includes('\n')) this.text = selected;
    void this.lookUp(true);
  }

  close(): void {
    this.shown = false;
    void this.lookUp(false);
  }

  /** Another page has come, where nothing is known to stand. */
  clear(): void {
    this.found = [];
    this.hits = [];
    this.current = undefined;
  }

  /** Looks the text up in the page as it is now; `go` shows the first place from here on, or stays at the current one. */
  async lookUp(go: boolean): Promise<void> {
    const { text } = this;
    const wanted = this.shown && text.trim() !== '';
    await this.#fill('found', wanted, (texts, signal) =>
      this.#archive.request('find', { text, texts }, signal),
    );
    if (go && this.text === text && this.current?.list !== 'found') this.step('found', 1);
  }

  async lookUpHits(query: QueryInput): Promise<void> {
    const wanted = query.text.trim() !== '';
    await this.#fill('hits', wanted, (texts, signal) =>
      this.#archive.request('matches', { query, texts }, signal),
    );
  }

  /** Shows the place after or before the current one, or the first from here; begins anew at the end. */
  step(list: PlaceList, by: 1 | -1): void {
    const places = this[list];
    if (places.length === 0) return;
    const next = this.current?.list === list ? this.current.index + by : this.#fromHere(places, by);
    const index = (next + places.length) % places.length;
    this.current = { list, index };
    const place = places[index];
    if (place) this.#viewer.page?.uncover(place);
    const top = place && this.#viewer.page?.topOf(place);
    if (top !== undefined) scrollToMiddle(this.#viewer, top);
  }

  #fromHere(places: readonly PagePlace[], by: 1 | -1): number {
    const { page, viewport } = this.#viewer;
    const first = firstInSight(places, place => page?.topOf(place), viewport?.scrollTop ?? 0);
    return by === 1 ? first : first - 1;
  }

  async #fill(
    list: PlaceList,
    wanted: boolean,
    ask: (texts: string[], signal: AbortSignal) => Promise<readonly (readonly TextRange[])[]>,
  ): Promise<void> {
    const signal = this.#requests[list].begin();
    const { page } = this.#viewer;
    // Without an answer the article is just read unmarked.
    const ranges = wanted && page ? await ask([...page.texts], signal).catch(() => []) : [];
    if (signal.aborted) return;
    const places = ranges.flatMap((inBlock, block) => inBlock.map(range => ({ block, range })));
    if (this.current?.list === list) {
      const before = this[list][this.current.index];
      const index = places.findIndex(
        ({ block, range }) => block === before?.block && range[0] === before.range[0],
      );
      this.current = index < 0 ? undefined : { list, index };
    }
    this[list] = places;
  }
}
