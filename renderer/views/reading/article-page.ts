import type { TextRange } from '../../../electron/contract/archive-contract.ts';
import type { Heading, PagePlace, ShownPage } from '../../state/shown-page.ts';
import { fitToPage } from './frame-input.ts';
import { headingsOf } from './headings.ts';
import { namedPlace } from './named-place.ts';
import { blocksOf, rangeOf } from './page-blocks.ts';
import type { TextBlock } from './text-blocks.ts';

/** What `::highlight()` of article.css knows, the more important later. */
export type HighlightName = 'kept' | 'search' | 'found' | 'spoken' | 'current';
const priorities: Readonly<Record<HighlightName, number>> = {
  kept: 0,
  search: 1,
  found: 2,
  spoken: 3,
  current: 4,
};

/** The page in the reading frame, as it is after an article has been put into it. */
export class ArticlePage implements ShownPage {
  readonly texts: readonly string[];
  readonly headings: readonly (Heading & { readonly element: Element })[];
  readonly view: Window & typeof globalThis;
  readonly #blocks: readonly TextBlock<Text>[];
  readonly #frame: HTMLIFrameElement;
  readonly #viewport: Element;

  /** `viewport` is what scrolls, with the frame somewhere in it. */
  constructor(view: Window & typeof globalThis, frame: HTMLIFrameElement, viewport: Element) {
    this.view = view;
    this.#frame = frame;
    this.#viewport = viewport;
    this.#blocks = blocksOf(view.document.body);
    this.texts = this.#blocks.map(({ text }) => text);
    this.headings = headingsOf(view.document.body);
  }

  selectedText(): string {
    return this.view.getSelection()?.toString().trim() ?? '';
  }

  selectedRange(): TextRange | undefined {
    const selection = this.view.getSelection();
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
    if (!range || range.collapsed) return undefined;
    let from: number | undefined;
    let to = 0;
    let start = 0;
    for (const { text, isAside, pieces } of this.#blocks) {
      for (const { owner, start: within } of pieces) {
        if (isAside || !range.intersectsNode(owner)) continue;
        const first = owner === range.startContainer ? range.startOffset : 0;
        const last = owner === range.endContainer ? range.endOffset : owner.length;
        from ??= start + within + first;
        to = start + within + last;
      }
      start += text.length + 1;
    }
    return from === undefined || from >= to ? undefined : [from, to];
  }

  uncover(place: PagePlace): void {
    for (let part = this.#rangeOf(place)?.startContainer.parentElement; part; part = part.parentElement) {
      if (part.matches('details:not([open])')) part.setAttribute('open', '');
    }
    // The frame has to be as high as what is in it before anything there can be scrolled to.
    fitToPage(this.#frame, this.view.document);
  }

  topOf(place: PagePlace): number | undefined {
    const range = this.#rangeOf(place);
    return range && this.placeOf(range).top;
  }

  topOfHeading(index: number): number {
    const element = this.headings[index]?.element;
    return element ? this.placeOf(element).top : 0;
  }

  topOfName(name: string): number | undefined {
    const element = namedPlace(this.view.document, name);
    return element && this.placeOf(element).top;
  }

  /** Where something of the page stands, in pixels from the top and the left of what scrolls. */
  placeOf(part: Range | Element): { readonly top: number; readonly left: number; readonly bottom: number } {
    const { top, left, bottom } = part.getBoundingClientRect();
    const frame = this.#frame.getBoundingClientRect();
    const viewport = this.#viewport.getBoundingClientRect();
    const down = frame.top - viewport.top + this.#viewport.scrollTop;
    return { top: top + down, bottom: bottom + down, left: left + frame.left - viewport.left };
  }

  /** Marks `places` in place of what had this mark before. Nothing is put into the page: its text stays as it is. */
  mark(name: HighlightName, places: readonly PagePlace[]): void {
    const highlight = new this.view.Highlight(...places.flatMap(place => this.#rangeOf(place) ?? []));
    highlight.priority = priorities[name];
    this.view.CSS.highlights.set(name, highlight);
  }

  #rangeOf({ block, range }: PagePlace): Range | undefined {
    const found = this.#blocks[block];
    return found && rangeOf(this.view.document, found, range);
  }
}
