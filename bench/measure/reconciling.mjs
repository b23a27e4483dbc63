/** How long a comparison with the folder takes that finds nothing changed. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { openArchive } from './engine.mjs';
import { inMilliseconds, median, timed } from './figures.mjs';

/** @typedef {import('./corpus.mjs').Corpus} Corpus */
/** @typedef {import('./engine.mjs').Engine} Engine */
/** @typedef {import('./figures.mjs').Row} Row */

const rounds = 5;

/** @param {string} root */
async function walkBarely(root) {
  const thread = new Worker(new URL('bare-walk.mjs', import.meta.url), { workerData: { root } });
  await once(thread, 'exit');
}

/**
 * The two take turns; the first round, which fills the caches, does not count.
 * @param {Engine} engine
 * @param {Corpus} corpus
 * @returns {Promise<Row[]>}
 */
export async function reconcileRows(engine, corpus) {
  const archive = await openArchive(engine, corpus);
  const own = [];
  const bare = [];
  try {
    for (let round = 0; round <= rounds; round++) {
      own.push(await timed(() => archive.reconcile()));
      bare.push(await timed(() => walkBarely(corpus.root)));
    }
  } finally {
    await archive.close();
  }
  const [ownTime, bareTime] = [own, bare].map(times => median(times.slice(1)));
  return [
    {
      measure: 'Comparing folder and index, nothing changed, median (a bare walk and stat)',
      broadsheet: inMilliseconds(ownTime ?? NaN),
      yardstick: inMilliseconds(bareTime ?? NaN),
      bar: { value: (ownTime ?? NaN) / (bareTime ?? NaN), unit: '×', atMost: 2.5 },
    },
  ];
}
