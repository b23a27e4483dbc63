/** What the processes of the app hold, and whether that has grown. */
import { inMegabytes, median } from '../measure/figures.mjs';
import { handlesOf, memoryOf } from '../measure/memory.mjs';

/** @typedef {import('../measure/app-window.mjs').AppWindow} AppWindow */
/** @typedef {ReadonlyMap<string, number>} Holdings Bytes, or numbers of things, by name. */

/** What a page counts, by Chromium's names. */
const counted = new Map([
  ['JSEventListeners', 'listeners of the page'],
  ['Nodes', 'nodes of the page'],
  ['Documents', 'documents of the page'],
  ['JSHeapUsedSize', 'memory of the page (heap in use)'],
]);

/**
 * A leak of a kilobyte for each of so many acts does not fit in; collectors of garbage, and caches that have bounds,
 * breathe within it.
 */
export const mostGrowth = 0.1;
/** Of few things, so many more are no growth yet. */
const fewThings = 10;
/** Chromium can take back the last thousand changes of the search box, and keeps a node for each; no more of them. */
const nodesOfUndo = 1_000;

/** The heap of the page is emptied of garbage first; those of the other processes are as they are. @type {(window: AppWindow) => Promise<Holdings>} */
export async function holdingsOf({ pid, page }) {
  /** @type {Map<string, number>} */
  const holdings = new Map();
  for (const [role, bytes] of (await memoryOf(pid)) ?? []) holdings.set(`memory of ${role} (PSS)`, bytes);
  for (const [role, handles] of (await handlesOf(pid)) ?? []) holdings.set(`handles of ${role}`, handles);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  for (const { name, value } of metrics) {
    const what = counted.get(name);
    if (what !== undefined) holdings.set(what, value);
  }
  return holdings;
}

/**
 * @typedef {{ name: string, first: number, second: number, grown: boolean }} Verdict
 * The median of the first half of the samples against that of the second.
 * @param {readonly Holdings[]} samples In the order of time; there are at least two.
 * @returns {Verdict[]}
 */
export function judge(samples) {
  const middle = Math.floor(samples.length / 2);
  const of = (/** @type {readonly Holdings[]} */ some, /** @type {string} */ name) =>
    median(some.map(holdings => holdings.get(name) ?? 0));
  return [...(samples.at(-1)?.keys() ?? [])].map(name => {
    const first = of(samples.slice(0, middle), name);
    const second = of(samples.slice(middle), name);
    const slack = name === counted.get('Nodes') ? nodesOfUndo : fewThings;
    return { name, first, second, grown: second > first + Math.max(first * mostGrowth, slack) };
  });
}

/** @type {(name: string, amount: number) => string} */
const shown = (name, amount) => (name.startsWith('memory') ? inMegabytes(amount) : String(amount));

/** A Markdown table. @type {(verdicts: readonly Verdict[]) => string} */
export const verdictTable = verdicts =>
  [
    '| | first half | second half | |',
    '| --- | --: | --: | --- |',
    ...verdicts.map(
      ({ name, first, second, grown }) =>
        `| ${name} | ${shown(name, first)} | ${shown(name, second)} | ${grown ? 'has grown' : 'flat'} |`,
    ),
  ].join('\n');
