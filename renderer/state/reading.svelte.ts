import { toFailureData, type FailureData } from '../../electron/base/failure.ts';
import type { ArticleView } from '../../electron/contract/archive-contract.ts';
import type { Position } from '../../electron/contract/marks-contract.ts';
import type { ArchiveConnection } from './archive.svelte.ts';
import { Finding } from './finding.svelte.ts';
import { Footnotes } from './footnotes.svelte.ts';
import type { Host } from './host.svelte.ts';
import { isGivenUp, Latest } from './latest.ts';
import { Annotations } from './marks/annotations.svelte.ts';
import { ReadingHistory } from './reading-history.svelte.ts';
import { Outline } from './outline.svelte.ts';
import { patience } from './overdue.svelte.ts';
import { ReadAloud } from './read-aloud.svelte.ts';
import { Repeated } from './repeated.ts';
import { ReadingPosition } from './reading-position.ts';
import type { ShownPage } from './shown-page.ts';
import { SystemSpeech } from './speech.ts';

export type ReadingState =
  | { readonly kind: 'empty' }
  /** `slow` once it has taken long enough to be worth saying; until then the former article just stays. */
  | { readonly kind: 'loading'; readonly id: number; readonly slow: boolean }
  | { readonly kind: 'shown' }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: FailureData };

/** Something to tell about a link that was not simply opened. */
export type LinkNotice =
  | { readonly kind: 'file'; readonly path: string }
  /** Nothing in the archive; `original` is what it meant at the site the article was saved from. */
  | { readonly kind: 'nothing'; readonly path: string; readonly original?: string }
  | { readonly kind: 'refused'; readonly failure: FailureData };

/** The article that is being read. */
export class Reading {
  readonly archive: ArchiveConnection;
  readonly host: Host;
  readonly history = new ReadingHistory();
  state = $state.raw<ReadingState>({ kind: 'empty' });
  /** The article on show; while the next one loads it is still the former. */
  current = $state.raw<ArticleView | undefined>();
  /** The file of the article on show has left the archive; what was read of it stays. */
  gone = $state(false);
  notice = $state.raw<LinkNotice | undefined>();
  /** What scrolls; the reading pane sets it while it is there. */
  viewport: HTMLElement | undefined;
  /** The page of the article on show, once it is in its frame. */
  page = $state.raw<ShownPage | undefined>();
  readonly finding: Finding;
  readonly position: ReadingPosition;
  readonly outline = new Outline(this);
  readonly footnotes = new Footnotes(this);
  readonly annotations: Annotations;
  readonly aloud: ReadAloud;
  /** Where to go in an article once it is shown: the id of an element, or what a heading says. */
  #destination: { readonly id: number; readonly place: string } | undefined;
  /** Where the reader left it; with the article, so that it never shows its top first. */
  #left: Position | null = null;
  /** The article that the reader has been taken to, and where that was. */
  #arrived: { readonly id: number; readonly top: () => number; readonly scrolled: number } | undefined;
  readonly #opening = new Latest();
  readonly #refreshes = new Repeated(() => this.#refresh());

  constructor(archive: ArchiveConnection, host: Host) {
    this.archive = archive;
    this.host = host;
    this.aloud = new ReadAloud(this, new SystemSpeech(), {
      recall: () => host.state?.settings.speech,
      keep: speech => host.changeSettings({ speech }),
    });
    this.finding = new Finding(archive, this);
    this.annotations = new Annotations(archive, this);
    this.position = new ReadingPosition(archive, this);
    archive.on('changed', () => this.#refreshes.request());
  }

  /** Shows the article `id`, or nothing; gives up what was being opened. */
  open(id: number | null): void {
    this.#opening.cancel();
    this.position.keep();
    this.notice = undefined;
    if (id === null) {
      this.current = undefined;
      this.state = { kind: 'empty' };
      this.annotations.open(undefined);
      return;
    }
    if (this.state.kind === 'shown' && this.current?.id === id) return;
    void this.#load(id);
  }

  /** Tries again what failed. */
  retry(): void {
    if (this.state.kind === 'failed') void this.#load(this.state.id);
  }

  async #load(id: number): Promise<void> {
    const signal = this.#opening.begin();
    this.state = { kind: 'loading', id, slow: false };
    const timer = setTimeout(() => (this.state = { kind: 'loading', id, slow: true }), patience);
    signal.addEventListener('abort', () => clearTimeout(timer));
    try {
      const [article, left] = await Promise.all([
        this.archive.request('article', { id }, signal),
        this.position.of(id),
      ]);
      if (signal.aborted) return;
      this.#left = left;
      this.#show(article);
    } catch (thrown) {
      if (signal.aborted) return;
      if (isGivenUp(thrown)) this.state = this.current ? { kind: 'shown' } : { kind: 'empty' };
      else this.#fail(id, toFailureData(thrown));
    } finally {
      clearTimeout(timer);
    }
  }

  #show(article: ArticleView): void {
    // An equal article is left as it is: the frame keeps its selection and what is marked in it.
    if (JSON.stringify(article) !== JSON.stringify(this.current)) this.current = article;
    this.gone = false;
    this.state = { kind: 'shown' };
    this.annotations.open(article.id);
    this.history.visit({ id: article.id, label: article.title });
  }

  #fail(id: number, failure: FailureData): void {
    this.current = undefined;
    this.state = { kind: 'failed', id, failure };
  }

  /** After a change of the index the article on show may read differently, or what failed may be back. */
  async #refresh(): Promise<void> {
    const before = this.state;
    const id = before.kind === 'failed' ? before.id : this.current?.id;
    if (id === undefined || before.kind === 'loading') return;
    // Perhaps it was this article that ended the process, so it opens again only when the reader says so.
    if (before.kind === 'failed' && before.failure.code === 'archive-crashed') return;
    try {
      const [article, left] = await Promise.all([
        this.archive.request('article', { id }),
        before.kind === 'failed' ? this.position.of(id) : null,
      ]);
      if (this.state !== before) return;
      if (before.kind === 'failed') this.#left = left;
      this.#show(article);
    } catch (thrown) {
      const { code } = toFailureData(thrown);
      if (this.state === before && before.kind === 'shown' && code === 'article-missing') this.gone = true;
    }
  }

  /** The page of an article is in its frame; undefined when none is any more. */
  take(page: ShownPage | undefined): void {
    this.aloud.stop();
    this.footnotes.clear();
    this.finding.clear();
    this.page = page;
    this.outline.take();
    const id = this.current?.id;
    if (!page || id === undefined) this.#arrived = undefined;
    else if (id !== this.#arrived?.id) this.#arrive(id, this.#left);
  }

  /** Goes to a place in an article, now if it is on show, else when it comes. */
  goTo(id: number, place: string): void {
    this.#destination = { id, place };
    if (this.page && this.current?.id === id) this.#arrive(id, null);
  }

  /** The page has another height: pictures have come. Whoever has not moved since stays at the same words. */
  settle(): void {
    const { viewport } = this;
    const arrived = this.#arrived;
    if (viewport && arrived && viewport.scrollTop === arrived.scrolled)
      this.#scrollTo(arrived.id, arrived.top);
  }

  /** The reader has scrolled. */
  follow(): void {
    this.outline.follow();
    const id = this.current?.id;
    if (id !== undefined && id === this.#arrived?.id) this.position.follow(id);
  }

  #arrive(id: number, left: Position | null): void {
    const place = this.#destination?.id === id ? this.#destination.place : undefined;
    this.#destination = undefined;
    this.#scrollTo(id, () => {
      if (place !== undefined) return this.page?.topOfName(place) ?? 0;
      return left ? this.position.topOf(left) : 0;
    });
  }

  #scrollTo(id: number, top: () => number): void {
    this.viewport?.scrollTo({ top: top() });
    this.#arrived = { id, top, scrolled: this.viewport?.scrollTop ?? 0 };
  }

  /** Begins to read aloud, or ends it. */
  toggleAloud(): void {
    if (this.aloud.state === 'off') this.aloud.start(this.current?.language);
    else this.aloud.stop();
  }

  /** Scrolls one screen on or back; false when there is nothing more in that direction. */
  scrollPage(direction: 'on' | 'back'): boolean {
    const view = this.viewport;
    if (!view || this.state.kind !== 'shown') return false;
    const room = direction === 'on' ? view.scrollHeight - view.clientHeight - view.scrollTop : view.scrollTop;
    // Displays that scale leave fractions of a pixel behind.
    if (room < 2) return false;
    const step = view.clientHeight * 0.9;
    view.scrollBy({ top: direction === 'on' ? step : -step });
    return true;
  }

  openWindow(): void {
    if (this.current) void this.#ask(this.host.request('openArticle', { id: this.current.id }));
  }

  openOriginal(): void {
    if (this.current?.link !== undefined) void this.openOutside(this.current.link);
  }

  copyLink(): void {
    if (this.current?.link !== undefined) {
      void this.#ask(this.host.request('copyText', { text: this.current.link }));
    }
  }

  reveal(path: string): Promise<void> {
    return this.#ask(this.host.request('revealArticle', { path }));
  }

  /** Opens an address with the system; the shell has the last word on which. */
  openOutside(url: string): Promise<void> {
    return this.#ask(this.host.request('openExternal', { url }));
  }

  async #ask(request: Promise<null>): Promise<void> {
    try {
      await request;
      this.notice = undefined;
    } catch (thrown) {
      this.notice = { kind: 'refused', failure: toFailureData(thrown) };
    }
  }
}
