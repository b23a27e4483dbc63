import { toFailureData, type FailureData } from '../../../electron/base/failure.ts';
import type { ArticleMarks, Change, Highlight } from '../../../electron/contract/archive-contract.ts';
import type { ArchiveConnection } from '../archive.svelte.ts';
import { scrollToMiddle, type PagePlace, type Viewer } from '../shown-page.ts';
import { findPassage, joined, passageAt, placesOf } from './passages.ts';

/** A highlight, and where its passage stands in the article now; nowhere where the article no longer has it. */
export interface PlacedHighlight {
  readonly highlight: Highlight;
  readonly places: readonly PagePlace[];
}

/** The note and the highlights of the article on show. */
export class Annotations {
  /** The article they belong to. */
  id = $state<number>();
  marks = $state.raw<ArticleMarks>();
  /** The note as its Markdown means it, sanitised; undefined while it is not known. */
  html = $state.raw<string>();
  /** The reader wants to write a note, whether there is one or not. */
  writing = $state(false);
  failure = $state.raw<FailureData>();
  readonly placed: readonly PlacedHighlight[] = $derived.by(() => {
    const texts = this.#viewer.page?.texts ?? [];
    const text = joined(texts);
    return (this.marks?.highlights ?? []).map(highlight => {
      const range = findPassage(text, highlight);
      return { highlight, places: range ? placesOf(texts, range) : [] };
    });
  });
  readonly #archive: ArchiveConnection;
  readonly #viewer: Viewer;

  constructor(archive: ArchiveConnection, viewer: Viewer) {
    this.#archive = archive;
    this.#viewer = viewer;
    archive.on('marked', ({ ids }) => {
      if (this.id !== undefined && (ids?.includes(this.id) ?? true)) void this.#fetch(this.id);
    });
  }

  /** Another article is on show, or none. */
  open(id: number | undefined): void {
    if (id === this.id) return;
    this.id = id;
    this.marks = this.failure = this.html = undefined;
    this.writing = false;
    if (id !== undefined) void this.#fetch(id);
  }

  /** Resolves with whether it is kept; `id` may have left the window in the meantime. */
  keepNote(id: number, text: string): Promise<boolean> {
    return this.#mark(id, { kind: 'note', text }, false);
  }

  /** Highlights what is selected on the page, or takes the highlight away that holds all of it. */
  async highlightSelection(): Promise<void> {
    const { page } = this.#viewer;
    const range = page?.selectedRange();
    if (!page || !range || this.id === undefined) return;
    const text = joined(page.texts);
    const holding = this.marks?.highlights.find(highlight => {
      const at = findPassage(text, highlight);
      return at && at[0] <= range[0] && at[1] >= range[1];
    });
    if (holding) return this.remove(holding.key);
    const passage = passageAt(text, range);
    if (!passage) return;
    const highlight = { key: crypto.randomUUID(), comment: '', ...passage };
    await this.#mark(this.id, { kind: 'highlight', highlight }, true);
  }

  async comment(id: number, highlight: Highlight, comment: string): Promise<void> {
    await this.#mark(id, { kind: 'highlight', highlight: { ...highlight, comment } }, false);
  }

  async remove(key: string): Promise<void> {
    if (this.id !== undefined) await this.#mark(this.id, { kind: 'no-highlight', key }, true);
  }

  /** Scrolls to where a highlight is. */
  show({ places: [place] }: PlacedHighlight): void {
    const { page } = this.#viewer;
    if (!page || !place) return;
    page.uncover(place);
    const top = page.topOf(place);
    if (top !== undefined) scrollToMiddle(this.#viewer, top);
  }

  async #mark(id: number, change: Change, undoable: boolean): Promise<boolean> {
    try {
      await this.#archive.request('mark', { target: { ids: [id] }, change, undoable });
      this.failure = undefined;
      return true;
    } catch (thrown) {
      this.failure = toFailureData(thrown);
      return false;
    }
  }

  /** A note that cannot be shown can be edited all the same. */
  async #render(id: number, text: string): Promise<string> {
    if (text === '') return '';
    return this.#archive.request('renderNote', { id, text }).catch(() => '');
  }

  async #fetch(id: number): Promise<void> {
    try {
      const marks = await this.#archive.request('marksOf', { id });
      const { note } = marks;
      const isKnown = this.html !== undefined && this.marks?.note === note;
      const html = isKnown ? this.html : await this.#render(id, note);
      if (this.id !== id) return;
      this.marks = marks;
      this.html = html;
    } catch {
      // An archive that is closed takes its articles along.
    }
  }
}
