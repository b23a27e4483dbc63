import { SvelteSet } from 'svelte/reactivity';
import * as v from 'valibot';
import type { Copies } from '../../electron/contract/archive-contract.ts';

/** Widths in rem, so that they follow the size of the text. */
export const paneBounds = { sidebar: { least: 11, most: 30 }, list: { least: 17, most: 50 } } as const;
export type SizedPane = keyof typeof paneBounds;
export type Pane = 'sidebar' | 'timeline' | 'article';

const width = (pane: SizedPane, atFirst: number) =>
  v.fallback(
    v.pipe(v.number(), v.minValue(paneBounds[pane].least), v.maxValue(paneBounds[pane].most)),
    atFirst,
  );

const layout = v.object({
  sidebar: width('sidebar', 15),
  list: width('list', 26),
  shown: v.fallback(v.object({ sidebar: v.boolean(), timeline: v.boolean(), article: v.boolean() }), {
    sidebar: true,
    timeline: true,
    article: true,
  }),
  expanded: v.fallback(v.array(v.string()), []),
  folded: v.fallback(v.array(v.string()), []),
  copies: v.fallback(v.picklist(['together', 'apart']), 'together'),
});

/** Where the layout is kept from one start to the next; `localStorage` in the window. */
export type Keeper = Pick<Storage, 'getItem' | 'setItem'>;

/** How the reader has arranged the window. */
export class Layout {
  widths = $state({ sidebar: 0, list: 0 });
  shown = $state({ sidebar: true, timeline: true, article: true });
  /** Opened branches of the sidebar's trees, by the values of their filters. */
  readonly expanded: SvelteSet<string>;
  /** Groups of the sidebar that show their title alone. */
  readonly folded: SvelteSet<string>;
  /** Whether the copies of a story share one row of the list. */
  copies = $state<Copies>('together');
  /** In a window too narrow for it, the sidebar lies over the list while it is open. */
  drawer = $state(false);
  /** In a window with room for one pane only: the one in sight. */
  single = $state<'list' | 'article'>('list');
  /** The settings lie over the window. */
  settings = $state(false);
  /** The article that the window shows, where it has no list. */
  readonly only: number | undefined;
  readonly #keeper: Keeper;

  constructor(keeper: Keeper, only?: number) {
    this.#keeper = keeper;
    this.only = only;
    const kept = v.parse(layout, parseJson(keeper.getItem('layout')));
    this.widths = { sidebar: kept.sidebar, list: kept.list };
    this.shown = kept.shown;
    this.expanded = new SvelteSet(kept.expanded);
    this.folded = new SvelteSet(kept.folded);
    this.copies = kept.copies;
  }

  resize(pane: SizedPane, rem: number): void {
    const { least, most } = paneBounds[pane];
    this.widths[pane] = Math.min(Math.max(rem, least), most);
    this.#keep();
  }

  toggle(pane: Pane): void {
    this.shown[pane] = !this.shown[pane];
    this.#keep();
  }

  setExpanded(branch: string, expanded: boolean): void {
    if (expanded) this.expanded.add(branch);
    else this.expanded.delete(branch);
    this.#keep();
  }

  setFolded(group: string, folded: boolean): void {
    if (folded) this.folded.add(group);
    else this.folded.delete(group);
    this.#keep();
  }

  setCopies(copies: Copies): void {
    this.copies = copies;
    this.#keep();
  }

  #keep(): void {
    const { widths, shown, copies } = this;
    const [expanded, folded] = [[...this.expanded], [...this.folded]];
    this.#keeper.setItem('layout', JSON.stringify({ ...widths, shown, copies, expanded, folded }));
  }
}

/** Anything but an object counts as nothing kept. */
function parseJson(text: string | null): unknown {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
