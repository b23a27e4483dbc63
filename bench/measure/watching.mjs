/** How long after a file is written it is in the index. */
import { watch } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openArchive } from './engine.mjs';
import { inMilliseconds, percentile } from './figures.mjs';

/** @typedef {import('./corpus.mjs').Corpus} Corpus */
/** @typedef {import('./engine.mjs').Engine} Engine */
/** @typedef {import('./figures.mjs').Row} Row */

export const rounds = 7;
/** Between rounds, so that each meets a program at rest. */
const restMs = 1_500;
const askEveryMs = 2;
const patienceMs = 60_000;

/**
 * Writes an article of this minute, waits for `seen`, and removes it again, as often as told.
 * @param {string} root
 * @param {number} times
 * @param {(path: string, written: () => number) => Promise<number>} seen Starts to wait before the file is written, and
 *   resolves with the milliseconds that passed since `written()`.
 * @returns {Promise<number[]>}
 */
export async function writeAndRemove(root, times, seen) {
  const latencies = [];
  for (let round = 0; round < times; round++) {
    const path = `benchmark-${process.pid}-${round}.md`;
    const file = join(root, path);
    let written = performance.now();
    const latency = seen(path, () => written);
    await wait(restMs);
    written = performance.now();
    await writeFile(
      file,
      `---\ntitle: 'Benchmark ${round}'\ndate: ${new Date().toUTCString()}\n---\n\n<p>Seen.</p>\n`,
    );
    try {
      latencies.push(await latency);
    } finally {
      await rm(file, { force: true });
    }
  }
  return latencies;
}

/**
 * @param {Engine} engine
 * @param {Corpus} corpus
 * @returns {Promise<Row[]>}
 */
export async function watchRows(engine, corpus) {
  const { root } = corpus;
  const archive = await openArchive(engine, corpus);
  /** @type {Map<string, number>} */
  const told = new Map();
  const watcher = watch(root, (_, name) => {
    if (name !== null) told.set(name, told.get(name) ?? performance.now());
  });
  /** @type {number[]} */
  const events = [];
  try {
    await archive.watch();
    await until(() => archive.status().state === 'idle');
    const latencies = await writeAndRemove(root, rounds, async (path, written) => {
      await until(async () => {
        const { signal } = new AbortController();
        const { rows } = await archive.queries.page({ text: '', typing: false }, 'date', 0, 5, signal);
        return rows.some(row => row.path === path);
      });
      const latency = performance.now() - written();
      events.push((told.get(path) ?? NaN) - written());
      return latency;
    });
    return [
      {
        measure: 'A file is written until searches find it, median (the bare watcher tells of it)',
        broadsheet: inMilliseconds(percentile(latencies, 0.5)),
        yardstick: inMilliseconds(percentile(events, 0.5)),
      },
    ];
  } finally {
    watcher.close();
    await archive.close();
  }
}

/** @type {(holds: () => boolean | Promise<boolean>) => Promise<void>} */
async function until(holds) {
  const deadline = performance.now() + patienceMs;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error('waited in vain');
    await wait(askEveryMs);
  }
}
