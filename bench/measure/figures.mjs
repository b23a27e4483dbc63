/** Figures, and the table they are printed in. */
import { readFile } from 'node:fs/promises';
import { cpus, totalmem, type as system } from 'node:os';

/**
 * One line of the report for one size: what Broadsheet took, and what the yardstick took.
 * @typedef {{ measure: string, broadsheet: string, yardstick: string }} Row
 */

/**
 * @param {readonly number[]} values Not empty.
 * @param {number} share Of the values that are no greater: 0.5 is the median.
 */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** @type {(milliseconds: number) => string} */
export const inMilliseconds = milliseconds => `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`;

/** @type {(bytes: number) => string} */
export const inMegabytes = bytes => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;

/** p50 and p95. @type {(values: readonly number[]) => string} */
export const spread = values =>
  `${inMilliseconds(percentile(values, 0.5))} / ${inMilliseconds(percentile(values, 0.95))}`;

/**
 * A Markdown table, sizes side by side; a measure keeps the place where it first came.
 * @param {ReadonlyMap<number, readonly Row[]>} rowsBySize
 */
export function table(rowsBySize) {
  const sizes = [...rowsBySize.keys()];
  const measures = new Set([...rowsBySize.values()].flatMap(rows => rows.map(({ measure }) => measure)));
  const heads = sizes.map(size => `${size.toLocaleString('en')}: Broadsheet | yardstick`);
  const lines = [...measures].map(measure => {
    const cells = sizes.map(size => {
      const row = rowsBySize.get(size)?.find(each => each.measure === measure);
      return `${row?.broadsheet ?? '—'} | ${row?.yardstick ?? '—'}`;
    });
    return `| ${measure} | ${cells.join(' | ')} |`;
  });
  return [`| Measure | ${heads.join(' | ')} |`, `|---|${'--:|'.repeat(2 * sizes.length)}`, ...lines].join(
    '\n',
  );
}

/** The machine, in one line. */
export async function machine() {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  const name = /^PRETTY_NAME="(.*)"$/m.exec(release)?.[1] ?? system();
  const [processor] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  return `${processor?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${memory}; ${name}; Node ${process.versions.node}`;
}
