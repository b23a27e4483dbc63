import type { TextRange } from '../../electron/contract/archive-contract.ts';

/** A stretch of text in one of the blocks of the article on show. */
export interface PagePlace {
  readonly block: number;
  readonly range: TextRange;
}

export interface Heading {
  /** From 1, the highest the article has. */
  readonly level: number;
  readonly text: string;
}

/** The page of the article on show, as far as the state of the window has to do with it. */
export interface ShownPage {
  /** Its text, block by block. */
  readonly texts: readonly string[];
  readonly headings: readonly Heading[];
  /** What of it the reader has selected. */
  selectedText(): string;
  /** Where that stands in the texts of the blocks, joined by line breaks; undefined where nothing is selected. */
  selectedRange(): TextRange | undefined;
  /** Unfolds what hides a place. */
  uncover(place: PagePlace): void;
  /** Pixels from the top of what scrolls; undefined for a place that is not on the page. */
  topOf(place: PagePlace): number | undefined;
  topOfHeading(index: number): number;
  /** Of what a link calls by name: an id, or the words of a heading. */
  topOfName(name: string): number | undefined;
}

/** Where an article is read: the page, and what scrolls it. Both are there while the reading pane is. */
export interface Viewer {
  readonly page: ShownPage | undefined;
  readonly viewport: HTMLElement | undefined;
}

/** Brings a place at `top`, a distance from the top of what scrolls, into the middle. */
export function scrollToMiddle({ viewport }: Viewer, top: number): void {
  viewport?.scrollTo({ top: top - viewport.clientHeight / 2 });
}

/** Of places from top to bottom the first that is not above the window; their number where all are. */
export function firstInSight<Place>(
  places: readonly Place[],
  topOf: (place: Place) => number | undefined,
  scrolled: number,
): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = places[middle];
    if (place !== undefined && (topOf(place) ?? 0) < scrolled) low = middle + 1;
    else high = middle;
  }
  return low;
}
