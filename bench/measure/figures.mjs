/** Figures, and the table they are printed in. */
import { readFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem, type as system } from 'node:os';

/**
 * What a measure is held to: a limit from one side, or none at this size.
 * @typedef {{ value: number, unit: '×' | 'ms' | 's' | 'MB', atMost?: number, atLeast?: number }} Bar
 */

/**
 * One line of the report for one size: what Broadsheet took, what the yardstick took, and the bar.
 * @typedef {{ measure: string, broadsheet: string, yardstick: string, bar?: Bar }} Row
 */

/**
 * @param {readonly number[]} values Not empty.
 * @param {number} share Of the values that are no greater: 0.5 is the median.
 */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** @type {(values: readonly number[]) => number} */
export const median = values => percentile(values, 0.5);

/** What nearly all stay below. @type {(values: readonly number[]) => number} */
export const tail = values => percentile(values, 0.95);

/** @type {(milliseconds: number) => string} */
export const inMilliseconds = milliseconds => `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`;

/** @type {(bytes: number) => string} */
export const inMegabytes = bytes => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;

/** p50 and p95. @type {(values: readonly number[]) => string} */
export const spread = values => `${inMilliseconds(median(values))} / ${inMilliseconds(tail(values))}`;

/** A limit that grows once an archive is larger than 100,000. @type {(size: number, usual: number, large: number) => number} */
export const limitAt = (size, usual, large) => (size > 100_000 ? large : usual);

/** From this size on the index rate and the newest rows are held to other programs'; below, starting weighs most. */
export const pacedFrom = 100_000;

/** In the place of a figure that would take too long. */
export const notMeasured = 'not measured at this size';

/** The time that an action took, in milliseconds. @type {(action: () => unknown) => Promise<number>} */
export async function timed(action) {
  const started = performance.now();
  await action();
  return performance.now() - started;
}

/** @type {(bar: Bar) => boolean} */
const holds = ({ value, atMost = Infinity, atLeast = -Infinity }) => value <= atMost && value >= atLeast;

/** Three digits, and no power of ten. @type {(value: number) => string} */
const short = value => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** @type {(bar: Bar | undefined) => string} */
function barCell(bar) {
  if (!bar) return '';
  const { value, unit, atMost, atLeast } = bar;
  const figure = `${short(value)} ${unit}`;
  const limit = atMost !== undefined ? `≤ ${atMost}` : atLeast !== undefined ? `≥ ${atLeast}` : undefined;
  return limit === undefined ? figure : `${figure} (${limit}) ${holds(bar) ? '✓' : '✗'}`;
}

/**
 * A Markdown table, sizes side by side; a measure keeps the place where it first came.
 * @param {ReadonlyMap<number, readonly Row[]>} rowsBySize
 */
export function table(rowsBySize) {
  const sizes = [...rowsBySize.keys()];
  const measures = new Set([...rowsBySize.values()].flatMap(rows => rows.map(({ measure }) => measure)));
  const heads = sizes.map(size => `${size.toLocaleString('en')}: Broadsheet | yardstick | bar`);
  const lines = [...measures].map(measure => {
    const cells = sizes.map(size => {
      const row = rowsBySize.get(size)?.find(each => each.measure === measure);
      return `${row?.broadsheet ?? '—'} | ${row?.yardstick ?? '—'} | ${barCell(row?.bar)}`;
    });
    return `| ${measure} | ${cells.join(' | ')} |`;
  });
  return [`| Measure | ${heads.join(' | ')} |`, `|---|${'--:|'.repeat(3 * sizes.length)}`, ...lines].join(
    '\n',
  );
}

/** The machine and what ran on it, in one line. @param {string} [electron] Its version, where there is a window. */
export async function machine(electron) {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  const name = /^PRETTY_NAME="(.*)"$/m.exec(release)?.[1] ?? system();
  const [processor] = cpus();
  return [
    `${processor?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`,
    name,
    `Node ${process.versions.node}`,
    ...(electron === undefined ? [] : [`Electron ${electron}`]),
    `load ${loadavg()
      .map(load => load.toFixed(1))
      .join(' ')}`,
  ].join('; ');
}
