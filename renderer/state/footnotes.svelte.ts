import type { Viewer } from './shown-page.ts';

/** A footnote as its card shows it. */
export interface Footnote {
  /** The mark in the text: `[1]`, `①`. */
  readonly mark: string;
  readonly text: string;
  /** Of the mark, in pixels from the top and the left of what scrolls. */
  readonly top: number;
  readonly left: number;
  /** Shows the note where it stands. */
  readonly go: () => void;
  /** Gives the focus back to the mark. */
  readonly focusMark: () => void;
}

/** Footnotes are shown where their mark is, and can be gone to and come back from. */
export class Footnotes {
  shown = $state.raw<Footnote | undefined>();
  /** Where the reader was before going to a note. */
  left = $state.raw<{ readonly scrolled: number; readonly focusMark: () => void } | undefined>();
  readonly #viewer: Viewer;

  constructor(viewer: Viewer) {
    this.#viewer = viewer;
  }

  goToNote(): void {
    const { shown } = this;
    if (!shown) return;
    this.left = { scrolled: this.#viewer.viewport?.scrollTop ?? 0, focusMark: shown.focusMark };
    this.shown = undefined;
    shown.go();
  }

  goBack(): void {
    const { left } = this;
    this.left = undefined;
    if (!left) return;
    left.focusMark();
    this.#viewer.viewport?.scrollTo({ top: left.scrolled });
  }

  close(): void {
    const { shown } = this;
    this.shown = undefined;
    shown?.focusMark();
  }

  /** Another article has come. */
  clear(): void {
    this.shown = undefined;
    this.left = undefined;
  }
}
