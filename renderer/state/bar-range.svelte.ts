import type { Timeline } from '../../electron/contract/archive-contract.ts';

type Bar = Timeline['bars'][number];

/** A run of the timeline's bars: from where it was begun to where it has been drawn, in either direction. */
export class BarRange {
  anchor = $state<number | null>(null);
  focus = $state<number | null>(null);

  get isEmpty(): boolean {
    return this.focus === null;
  }

  /** The first and the last bar of the run. */
  get ends(): readonly [first: number, last: number] | undefined {
    if (this.anchor === null || this.focus === null) return undefined;
    return [Math.min(this.anchor, this.focus), Math.max(this.anchor, this.focus)];
  }

  /** Goes to bar `index` of `count`; `extend` keeps the other end where it is. */
  goTo(index: number, count: number, extend: boolean): void {
    if (count === 0) return this.clear();
    this.focus = Math.min(Math.max(0, index), count - 1);
    if (!extend || this.anchor === null) this.anchor = this.focus;
  }

  clear(): void {
    this.anchor = this.focus = null;
  }

  /** The days and the articles of the run; undefined when it lies outside `bars`, which may have changed. */
  of(bars: readonly Bar[]): BarRun | undefined {
    const [first, last] = this.ends ?? [0, -1];
    return runOf(bars, first, last);
  }
}

/** Bars side by side, taken together. */
export interface BarRun {
  readonly from: Bar;
  readonly to: Bar;
  readonly count: number;
  readonly volume: number;
}

/** The bars from `first` to `last`; undefined where they are not all there. */
export function runOf(bars: readonly Bar[], first: number, last: number): BarRun | undefined {
  const run = bars.slice(first, last + 1);
  const [from, to] = [run[0], run.at(-1)];
  if (!from || !to || run.length <= last - first) return undefined;
  const sum = (of: (bar: Bar) => number) => run.reduce((all, bar) => all + of(bar), 0);
  return { from, to, count: sum(bar => bar.count), volume: sum(bar => bar.volume) };
}

/** Articles of every thousand that the archive has of the same days; 0 where it has none. */
export const perMille = ({ count, volume }: Pick<Bar, 'count' | 'volume'>): number =>
  volume > 0 ? (count / volume) * 1000 : 0;
