import { SvelteSet } from 'svelte/reactivity';
import * as v from 'valibot';

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
});

/** Where the layout is kept from one start to the next; `localStorage` in the window. */
export type Keeper = Pick<Storage, 'getItem' | 'setItem'>;

/** How the reader has arranged the window. */
export class Layout {
  widths = $state({ sidebar: 0, list: 0 });
  shown = $state({ sidebar: true, timeline: true, article: true });
  /** Opened branches of the section tree, as their section filters spell them. */
  readonly expanded: SvelteSet<string>;
  /** In a window too narrow for it, the sidebar lies over the list while it is open. */
  drawer = $state(false);
  /** In a window with room for one pane only: the one in sight. */
  single = $state<'list' | 'article'>('list');
  readonly #keeper: Keeper;

  constructor(keeper: Keeper) {
    this.#keeper = keeper;
    const kept = v.parse(layout, parseJson(keeper.getItem('layout')));
    this.widths = { sidebar: kept.sidebar, list: kept.list };
    this.shown = kept.shown;
    this.expanded = new SvelteSet(kept.expanded);
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

  #keep(): void {
    const { widths, shown, expanded } = this;
    this.#keeper.setItem('layout', JSON.stringify({ ...widths, shown, expanded: [...expanded] }));
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
