/** How long after files are written they are in the index. */
import { watch } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openArchive } from './engine.mjs';
import { spread, tail } from './figures.mjs';

/** @typedef {import('../../electron/archive/archive.ts').Archive} Archive */
/** @typedef {import('./corpus.mjs').Corpus} Corpus */
/** @typedef {import('./engine.mjs').Engine} Engine */
/** @typedef {import('./figures.mjs').Row} Row */

/** Enough for one of them to lie above p95. */
export const rounds = 21;
/** Between rounds, so that each meets a program at rest. */
const restMs = 1_500;
const askEveryMs = 2;
const patienceMs = 300_000;
const manyFiles = 1000;
/** The comparison that follows many changes is over after this. */
const afterManyMs = 10_000;
const manyPatienceMs = 60_000;
const everything = { text: '', typing: false };
const order = /** @type {const} */ ({ sort: 'date', copies: 'apart' });

/** An article of this minute. @type {(title: string) => string} */
const article = title => `---\ntitle: '${title}'\ndate: ${new Date().toUTCString()}\n---\n\n<p>Seen.</p>\n`;

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
    await writeFile(file, article(`Benchmark ${round}`));
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
  const archive = await openArchive(engine, corpus);
  try {
    await archive.watch();
    await until(() => archive.status().state === 'idle');
    return [await oneChange(archive, corpus.root), await manyChanges(archive, corpus.root)];
  } finally {
    await archive.close();
  }
}

/** @type {(archive: Archive, root: string) => Promise<Row>} */
async function oneChange(archive, root) {
  /** @type {Map<string, number>} */
  const told = new Map();
  const watcher = watch(root, (_, name) => {
    if (name !== null) told.set(name, told.get(name) ?? performance.now());
  });
  /** @type {number[]} */
  const events = [];
  try {
    const latencies = await writeAndRemove(root, rounds, async (path, written) => {
      await until(async () => {
        const { rows } = await archive.queries.page(everything, order, 0, 5, new AbortController().signal);
        return rows.some(row => row.path === path);
      });
      const latency = performance.now() - written();
      events.push((told.get(path) ?? NaN) - written());
      return latency;
    });
    return {
      measure: 'A file is written until searches find it, p50 / p95 (the bare watcher tells of it)',
      broadsheet: spread(latencies),
      yardstick: spread(events),
      bar: { value: tail(latencies), unit: 'ms', atMost: 300 },
    };
  } finally {
    watcher.close();
  }
}

/**
 * Files of the benchmark's own are written, and once they are known, all are written anew in one go.
 * @type {(archive: Archive, root: string) => Promise<Row>}
 */
async function manyChanges(archive, root) {
  const files = Array.from({ length: manyFiles }, (_, at) => join(root, `benchmark-${process.pid}-${at}.md`));
  /** @type {(word: string) => Promise<unknown>} */
  const write = word => Promise.all(files.map((file, at) => writeFile(file, article(`${word} ${at}`))));
  /** @type {(word: string) => Promise<number>} */
  const found = async word => {
    const query = { text: `title:${word}`, typing: false };
    return (await archive.queries.count(query, new AbortController().signal)).total;
  };
  try {
    await write('benchmarkbefore');
    await until(async () => (await found('benchmarkbefore')) === manyFiles);
    await wait(afterManyMs);
    await until(() => archive.status().state === 'idle');
    let { version } = archive.status();
    let updates = 0;
    archive.onStatus(status => {
      if (status.version !== version) updates++;
      version = status.version;
    });
    const started = performance.now();
    await write('benchmarkafter');
    await until(async () => (await found('benchmarkafter')) === manyFiles, manyPatienceMs).catch(
      () => undefined,
    );
    const seconds = (performance.now() - started) / 1000;
    const lost = manyFiles - (await found('benchmarkafter'));
    // Searches find what is written a moment before that is told.
    await until(() => version === archive.status().version);
    return {
      measure: `${manyFiles.toLocaleString('en')} files rewritten in one go until searches find them all`,
      broadsheet: `${seconds.toFixed(2)} s in ${updates} update${updates === 1 ? '' : 's'}, ${lost} lost`,
      yardstick: '—',
      bar: { value: lost === 0 ? seconds : Infinity, unit: 's', atMost: 2 },
    };
  } finally {
    await Promise.all(files.map(file => rm(file, { force: true })));
  }
}

/** @type {(holds: () => boolean | Promise<boolean>, patience?: number) => Promise<void>} */
async function until(holds, patience = patienceMs) {
  const deadline = performance.now() + patience;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error('waited in vain');
    await wait(askEveryMs);
  }
}
