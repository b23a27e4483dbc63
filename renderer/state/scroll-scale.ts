/**
 * Maps the place of a scroll bar to a place in a list of any length. Chromium caps the height of an element near
 * 33.5 million pixels; beyond `tallest` the scrolled element stays that tall and each of its pixels stands for
 * several of the list. Places in the list are counted in rows, with fractions, so that they survive a change of
 * row height.
 */
export interface ListMeasures {
  readonly rows: number;
  /** Pixels, more than 0. */
  readonly rowHeight: number;
  /** Height of the visible part, in pixels. */
  readonly height: number;
}

/** Well below the cap, as a zoomed page counts in device pixels. */
export const tallest = 6_000_000;

/** Height of the scrolled element in pixels. */
export const scrolledHeight = ({ rows, rowHeight }: ListMeasures): number =>
  Math.min(rows * rowHeight, tallest);

export const isScaled = ({ rows, rowHeight }: ListMeasures): boolean => rows * rowHeight > tallest;

/** The furthest place, which has the last row at the lower edge. */
export const lastPosition = ({ rows, rowHeight, height }: ListMeasures): number =>
  Math.max(0, rows - height / rowHeight);

/** The scroll bar's furthest place, in pixels. */
const lastScrollTop = (list: ListMeasures): number => Math.max(0, scrolledHeight(list) - list.height);

/** Where the scroll bar belongs, in pixels, for a place in rows. */
export function scrollTopOf(position: number, list: ListMeasures): number {
  if (!isScaled(list)) return position * list.rowHeight;
  return (position / lastPosition(list)) * lastScrollTop(list);
}

/** The place in rows a scroll bar at `scrollTop` pixels stands for. */
export function positionOf(scrollTop: number, list: ListMeasures): number {
  if (!isScaled(list)) return scrollTop / list.rowHeight;
  return (scrollTop / lastScrollTop(list)) * lastPosition(list);
}

/**
 * The place after the scroll bar moved by itself from `before` to `after` pixels. In a scaled list a short move
 * (a touch, a click beside the thumb) is worth as many pixels of the list; a longer one is a drag of the thumb,
 * which stands for a share of the whole. The ends are always the ends.
 */
export function positionAfterScroll(
  position: number,
  before: number,
  after: number,
  list: ListMeasures,
): number {
  const moved = after - before;
  if (!isScaled(list) || after <= 0 || after >= lastScrollTop(list) || Math.abs(moved) > 2 * list.height) {
    return positionOf(Math.min(Math.max(after, 0), lastScrollTop(list)), list);
  }
  return clampPosition(position + moved / list.rowHeight, list);
}

export const clampPosition = (position: number, list: ListMeasures): number =>
  Math.min(Math.max(0, position), lastPosition(list));

/** The nearest place to `position` at which row `index` is wholly visible. */
export function positionShowing(index: number, position: number, list: ListMeasures): number {
  if (index < position) return clampPosition(index, list);
  return clampPosition(Math.max(position, index + 1 - list.height / list.rowHeight), list);
}
