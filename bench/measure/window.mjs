/** Warm start, memory and watch latency of the packaged app's window. */
import { openEmptyWindow, openPackagedApp } from './app-window.mjs';
import { inMilliseconds, percentile } from './figures.mjs';
import { memoryOf, memoryRows } from './memory.mjs';
import { rounds, writeAndRemove } from './watching.mjs';

/** @typedef {import('./app-window.mjs').AppWindow} AppWindow */
/** @typedef {import('./corpus.mjs').Corpus} Corpus */
/** @typedef {import('./figures.mjs').Row} Row */

const starts = 5;
const patienceMs = 300_000;

/**
 * Opens a window several times; the first start, which fills the caches, does not count. The last one stays open for
 * `look`.
 * @template T
 * @param {() => Promise<AppWindow>} open
 * @param {(window: AppWindow) => Promise<T>} look
 * @returns {Promise<{ ready: number, seen: T }>}
 */
async function startOften(open, look) {
  const times = [];
  for (let start = 0; ; start++) {
    const window = await open();
    try {
      if (start > 0) times.push(window.ready);
      if (start === starts) return { ready: percentile(times, 0.5), seen: await look(window) };
    } finally {
      await window.close();
    }
  }
}

/**
 * @param {Corpus} corpus
 * @param {string} electron The executable of the runtime that the app was packed with.
 * @returns {Promise<Row[]>}
 */
export async function windowRows(corpus, electron) {
  const open = () => openEmptyWindow(electron);
  const empty = await startOften(open, ({ pid }) => memoryOf(pid));
  const app = await startOften(
    () => openPackagedApp(corpus),
    async ({ pid, page }) => {
      const idle = '[role="status"][data-state="idle"]';
      await page.waitForSelector(idle, { state: 'attached', timeout: patienceMs });
      const memory = await memoryOf(pid);
      const latencies = await writeAndRemove(corpus.root, rounds, async (path, written) => {
        await page.waitForSelector(`[role="option"][data-path="${path}"]`, {
          state: 'attached',
          timeout: patienceMs,
        });
        return performance.now() - written();
      });
      return { memory, latencies };
    },
  );
  return [
    {
      measure: 'Warm start to the first page of the list (an empty Electron window)',
      broadsheet: inMilliseconds(app.ready),
      yardstick: inMilliseconds(empty.ready),
    },
    {
      measure: 'A file is written until it stands in the window, median',
      broadsheet: inMilliseconds(percentile(app.seen.latencies, 0.5)),
      yardstick: '—',
    },
    ...memoryRows(app.seen.memory, empty.seen),
  ];
}
