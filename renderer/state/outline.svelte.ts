import { firstInSight, type Heading, type Viewer } from './shown-page.ts';

/** Fewer headings are seen at a glance, unless there is much text between them. */
const fewest = 3;
const longText = 5_000;
/** Pixels below the top edge at which a heading has been reached. */
const readingLine = 80;

/** The table of contents of the article on show. */
export class Outline {
  /** The panel is open. */
  shown = $state(false);
  headings = $state.raw<readonly Heading[]>([]);
  /** The heading that is being read under; -1 above the first. */
  current = $state(-1);
  readonly #viewer: Viewer;

  constructor(viewer: Viewer) {
    this.#viewer = viewer;
  }

  /** The article is worth a table of contents. */
  get offered(): boolean {
    return this.headings.length > 0;
  }

  toggle(): void {
    this.shown = this.offered && !this.shown;
  }

  /** Takes the headings of the page that has just come. */
  take(): void {
    const { headings = [], texts = [] } = this.#viewer.page ?? {};
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    const worth = headings.length >= fewest || (headings.length > 1 && length >= longText);
    this.headings = worth ? headings : [];
    this.follow();
  }

  /** The article was scrolled. */
  follow(): void {
    const { page, viewport } = this.#viewer;
    if (!page || !viewport || !this.offered) {
      this.current = -1;
      return;
    }
    const indices = [...this.headings.keys()];
    const atEnd = viewport.scrollTop + viewport.clientHeight >= viewport.scrollHeight - 2;
    const next = firstInSight(
      indices,
      index => page.topOfHeading(index),
      viewport.scrollTop + (atEnd ? viewport.clientHeight : readingLine),
    );
    this.current = next - 1;
  }

  go(index: number): void {
    const { page, viewport } = this.#viewer;
    if (!page) return;
    viewport?.scrollTo({ top: page.topOfHeading(index) - readingLine / 2 });
    this.current = index;
  }
}
