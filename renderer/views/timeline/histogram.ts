/** The drawing of a histogram in whole pixels, as paths of SVG. */
import type { TimelineBar } from '../../../electron/contract/archive-contract.ts';
import { perMille } from '../../state/bar-range.svelte.ts';

/** A period with less than this part of the mean volume says little about shares: one article of two is a half. */
const telling = 0.1;

/** What is drawn of a bar. */
export const valueOf = (bar: TimelineBar, share: boolean): number => (share ? perMille(bar) : bar.count);

/** The value that is as high as the canvas; shares of periods with next to no articles may be higher, and are cut. */
export function topOf(bars: readonly TimelineBar[], share: boolean): number {
  const volume = bars.reduce((sum, bar) => sum + bar.volume, 0) / bars.length;
  const telltale = share ? bars.filter(bar => bar.volume >= volume * telling) : bars;
  return telltale.reduce((top, bar) => Math.max(top, valueOf(bar, share)), 0) || 1;
}

/** Pixels a bar needs for a gap to be seen beside it. */
const gapFrom = 4;

/** Where bar `at` of `count` begins; where one ends, the next begins. */
export const edge = (at: number, count: number, width: number): number => Math.round((at * width) / count);

/** A value above nothing is at least this high, so that it is seen. */
const least = 1.5;

const heightOf = (value: number, most: number, height: number) =>
  value <= 0 ? 0 : Math.max(least, Math.round(Math.min(value / most, 1) * height * 2) / 2);

export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** The value that is as high as the canvas. */
  readonly most: number;
}

/** Bars that stand on the lower edge. */
export function barsPath(values: readonly number[], { width, height, most }: Canvas): string {
  const gap = width / values.length >= gapFrom ? 1 : 0;
  return values
    .map((value, at) => {
      const tall = heightOf(value, most, height);
      if (tall === 0) return '';
      const left = edge(at, values.length, width);
      const right = Math.max(left + 1, edge(at + 1, values.length, width) - gap);
      return `M${left} ${height}V${height - tall}H${right}V${height}Z`;
    })
    .join('');
}

/** One line over the tops of the values, level within each. */
export function stepsPath(values: readonly number[], { width, height, most }: Canvas): string {
  const tops = values.map((value, at) => {
    const top = height - heightOf(value, most, height);
    return `${at === 0 ? 'M0 ' : 'V'}${top}H${edge(at + 1, values.length, width)}`;
  });
  return tops.join('');
}
