import {
  clampPosition,
  isScaled,
  positionAfterScroll,
  positionShowing,
  scrolledHeight,
  scrollTopOf,
  type ListMeasures,
} from './scroll-scale.ts';

/** Which part of a long list is in sight. The view reports what the scroll bar does and draws what is said here. */
export class Viewport {
  rows = $state(0);
  /** In pixels, as `#height`. Until the view has measured them: a usual guess, so that the first rows are not drawn twice. */
  #rowHeight = $state(98);
  #height = $state(600);
  #isHidden = $state(false);
  /** Rows drawn beyond each edge, so that a slow frame shows no gap. */
  overscan = $state(6);
  /** The place of the upper edge in rows, with fractions. */
  position = $state(0);
  /** The last place of the scroll bar that is known, in pixels. */
  #scrollTop = 0;

  get height(): number {
    return this.#height;
  }

  /**
   * In a window that has not got its size yet, and in a hidden pane, nothing has a height, which says nothing of how many
   * rows there is room for.
   */
  set height(measured: number) {
    this.#isHidden = measured === 0;
    if (measured > 0) this.#height = measured;
  }

  get rowHeight(): number {
    return this.#rowHeight;
  }

  set rowHeight(measured: number) {
    if (measured > 0) this.#rowHeight = measured;
  }

  /** Its view has no height, and cannot be scrolled. */
  get isHidden(): boolean {
    return this.#isHidden;
  }

  get measures(): ListMeasures {
    return { rows: this.rows, rowHeight: this.rowHeight, height: this.height };
  }

  /** The first row in sight. */
  get first(): number {
    return Math.floor(this.position);
  }

  /** The last row in sight, -1 in an empty list. */
  get last(): number {
    return Math.min(this.rows, Math.ceil(this.position + this.height / this.rowHeight)) - 1;
  }

  /** The rows to draw: from `start` to before `end`. */
  get drawn(): { readonly start: number; readonly end: number } {
    return {
      start: Math.max(0, this.first - this.overscan),
      end: Math.min(this.rows, this.last + 1 + this.overscan),
    };
  }

  get scrolledHeight(): number {
    return scrolledHeight(this.measures);
  }

  get isAtTop(): boolean {
    return this.position < 1;
  }

  /** The scroll bar was found at `scrollTop`. */
  scrolled(scrollTop: number): void {
    // Chromium rounds a scroll position to device pixels: what comes back within one was set by `settle`.
    if (Math.abs(scrollTop - this.#scrollTop) < 1) return;
    this.position = positionAfterScroll(this.position, this.#scrollTop, scrollTop, this.measures);
    this.#scrollTop = scrollTop;
  }

  /** Moves by pixels of the list; true where the view must not scroll by itself as well. */
  wheel(pixels: number): boolean {
    if (!isScaled(this.measures)) return false;
    this.moveTo(this.position + pixels / this.rowHeight);
    return true;
  }

  moveTo(position: number): void {
    this.position = clampPosition(position, this.measures);
  }

  /** Moves as little as needed to show row `index` whole. */
  reveal(index: number): void {
    this.position = positionShowing(index, this.position, this.measures);
  }

  /** Where the scroll bar must be put now, in pixels; the scroll event that follows is then known to be ours. */
  settle(): number {
    this.#scrollTop = scrollTopOf(this.position, this.measures);
    return this.#scrollTop;
  }

  /** Rows that fit, at least one. */
  get page(): number {
    return Math.max(1, Math.floor(this.height / this.rowHeight) - 1);
  }
}
