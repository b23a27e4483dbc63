/** Warm start, memory, typing and watch latency of the packaged app's window, beside an empty window. */
import { setTimeout } from 'node:timers/promises';
import { openEmptyWindow, openPackagedApp } from './app-window.mjs';
import { inMilliseconds, limitAt, median, spread, tail } from './figures.mjs';
import { memoryOf, memoryRows } from './memory.mjs';
import { openingRows } from './opening.mjs';
import { paletteRows } from './palette.mjs';
import { typeIntoNothing, typeQueries } from './typing.mjs';
import { rounds, writeAndRemove } from './watching.mjs';

/** @typedef {import('./app-window.mjs').AppWindow} AppWindow */
/** @typedef {import('./corpus.mjs').Corpus} Corpus */
/** @typedef {import('./figures.mjs').Row} Row */

/** One start differs from the next by a quarter, so that few of them say little. */
const starts = 21;
const patienceMs = 600_000;
/**
 * Both kinds of windows are left alone for so long before their memory is looked at: for longer than a thread is kept that
 * has nothing to do.
 */
const restMs = 30_000;

/**
 * @template T
 * @param {AppWindow} window
 * @param {(window: AppWindow) => Promise<T>} look
 */
async function closing(window, look) {
  try {
    return await look(window);
  } finally {
    await window.close();
  }
}

/** @type {(window: AppWindow) => Promise<number>} */
const readiness = window => closing(window, ({ ready }) => Promise.resolve(ready));

/**
 * Run in the page: resolves once the row of a file has been painted, with the time of that in milliseconds since 1970. One
 * who asks from outside again and again learns of it up to half a second later.
 * @type {(path: string) => string}
 */
const rowPainted = path => `new Promise((resolve, reject) => {
  const tooLate = setTimeout(() => reject(new Error('the row did not come')), ${patienceMs});
  const rows = new MutationObserver(() => {
    if (!document.querySelector('[role="option"][data-path="${path}"]')) return;
    rows.disconnect();
    clearTimeout(tooLate);
    requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())));
  });
  rows.observe(document.body, { childList: true, subtree: true, attributeFilter: ['data-path'] });
})`;

/**
 * What is to be seen of the app once its comparison with the folder is over.
 * @type {(corpus: Corpus, queries: readonly string[], sample: readonly string[], window: AppWindow) => Promise<{ memory: Awaited<ReturnType<typeof memoryOf>>, keys: number[], written: number[], opened: Row[], palette: Row[] }>}
 */
async function lookAtApp({ root }, queries, sample, { pid, page }) {
  const idle = '[role="status"][data-state="idle"]';
  await page.waitForSelector(idle, { state: 'attached', timeout: patienceMs });
  await setTimeout(restMs);
  const memory = await memoryOf(pid);
  const palette = await paletteRows(page);
  const keys = await typeQueries(page, queries);
  const written = await writeAndRemove(root, rounds, async (path, writtenAt) => {
    const painted = Number(await page.evaluate(rowPainted(path)));
    return painted - performance.timeOrigin - writtenAt();
  });
  const opened = await openingRows(page, root, sample);
  return { memory, keys, written, opened, palette };
}

/**
 * The two kinds of windows take turns to start; the first start of each, which fills the caches, does not count.
 * @param {Corpus} corpus
 * @param {readonly string[]} queries Typed into the search bar.
 * @param {readonly string[]} sample Visible texts of the archive.
 * @param {string} electron The executable of the runtime that the app was packed with.
 * @returns {Promise<Row[]>}
 */
export async function windowRows(corpus, queries, sample, electron) {
  /** @type {number[]} */
  const app = [];
  /** @type {number[]} */
  const empty = [];
  for (let start = 0; start <= starts; start++) {
    app.push(await readiness(await openPackagedApp(corpus)));
    empty.push(await readiness(await openEmptyWindow(electron)));
  }
  const [appStart, emptyStart] = [app, empty].map(times => median(times.slice(1)));
  const bare = await closing(await openEmptyWindow(electron), async ({ pid, page }) => {
    await setTimeout(restMs);
    return { memory: await memoryOf(pid), keys: await typeIntoNothing(page) };
  });
  const seen = await closing(await openPackagedApp(corpus), window =>
    lookAtApp(corpus, queries, sample, window),
  );
  return [
    {
      measure: `Warm start to the first page painted, median of ${starts} (an empty Electron window)`,
      broadsheet: inMilliseconds(appStart ?? NaN),
      yardstick: inMilliseconds(emptyStart ?? NaN),
      bar: { value: (appStart ?? NaN) / (emptyStart ?? NaN), unit: '×', atMost: 1.3 },
    },
    {
      measure: `A key of ${queries.length} mixed queries is pressed until its rows are painted, p50 / p95 (until its letter is, in an empty window)`,
      broadsheet: spread(seen.keys),
      yardstick: spread(bare.keys),
      bar: { value: tail(seen.keys), unit: 'ms', atMost: limitAt(corpus.size, 50, 100) },
    },
    {
      measure: 'A file is written until it stands in the window, p50 / p95',
      broadsheet: spread(seen.written),
      yardstick: '—',
      bar: { value: tail(seen.written), unit: 'ms', atMost: 300 },
    },
    ...seen.opened,
    ...seen.palette,
    ...memoryRows(corpus.size, seen.memory, bare.memory),
  ];
}
