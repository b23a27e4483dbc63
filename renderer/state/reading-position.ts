import type { Position } from '../../electron/contract/marks-contract.ts';
import type { ArchiveConnection } from './archive.svelte.ts';
import { firstInSight, type PagePlace, type Viewer } from './shown-page.ts';

/** Milliseconds without scrolling after which a place is worth keeping. */
const rest = 1_500;
/** Code units of text by which a place is found again. */
const quoteLength = 60;

/** Of a character that was cut in two. */
const halves = /^[\udc00-\udfff]|[\ud800-\udbff]$/g;

/** Keeps how far each article was read, and finds the place again. */
export class ReadingPosition {
  readonly #archive: ArchiveConnection;
  readonly #viewer: Viewer;
  /** The article on show, where it was scrolled since its place was kept. */
  #scrolled: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(archive: ArchiveConnection, viewer: Viewer) {
    this.#archive = archive;
    this.#viewer = viewer;
  }

  /** Where the reader left the article `id`; null where it was never begun, or read to its end. */
  async of(id: number): Promise<Position | null> {
    const { position } = await this.#archive.request('marksOf', { id }).catch(() => ({ position: null }));
    return position;
  }

  /** Where `position` is on the page as it is now: pixels from the top of what scrolls. */
  topOf({ share, quote }: Position): number {
    const { page, viewport } = this.#viewer;
    const top = share * (viewport?.scrollHeight ?? 0);
    if (!page || quote === '') return top;
    const found = page.texts.flatMap((text, block) => {
      const start = text.indexOf(quote);
      const place = start < 0 ? undefined : page.topOf({ block, range: [start, start + 1] });
      return place === undefined ? [] : [place];
    });
    return found.sort((one, other) => Math.abs(one - top) - Math.abs(other - top))[0] ?? top;
  }

  /** The article `id` was scrolled. */
  follow(id: number): void {
    this.#scrolled = id;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.keep(), rest);
  }

  /** Keeps the place at once, while the article is still on show. */
  keep(): void {
    clearTimeout(this.#timer);
    if (this.#scrolled === undefined) return;
    const target = { ids: [this.#scrolled] };
    this.#scrolled = undefined;
    this.#archive
      .request('mark', { target, change: { kind: 'position', position: this.#position() }, undoable: false })
      // Why nothing can be kept is told where marks are; the next time the article begins at its top.
      .catch(() => undefined);
  }

  #position(): Position | null {
    const { viewport } = this.#viewer;
    if (!viewport) return null;
    const { scrollTop, scrollHeight, clientHeight } = viewport;
    const isAtEnd = scrollTop + clientHeight >= scrollHeight - 2;
    return scrollTop < 2 || isAtEnd
      ? null
      : { share: scrollTop / scrollHeight, quote: this.#firstWords(scrollTop) };
  }

  #firstWords(scrolled: number): string {
    const { page } = this.#viewer;
    if (!page) return '';
    const topOf = (place: PagePlace) => page.topOf(place);
    const starts = page.texts.map((_text, block): PagePlace => ({ block, range: [0, 1] }));
    const next = firstInSight(starts, topOf, scrolled);
    // A paragraph that began above may go on in sight.
    const cut = page.texts[next - 1] ?? '';
    const letters = Array.from({ length: cut.length }, (_, at): PagePlace => ({
      block: next - 1,
      range: [at, at + 1],
    }));
    const letter = firstInSight(letters, topOf, scrolled);
    const text = letter < letters.length ? cut.slice(letter) : (page.texts[next] ?? '');
    return text.slice(0, quoteLength).replace(halves, '');
  }
}
