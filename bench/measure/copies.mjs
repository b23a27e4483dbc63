/** Which articles tell the same story, as the program finds it and as the generator meant it; and how fast it tells. */
import { openArchive } from './engine.mjs';
import { spread, tail } from './figures.mjs';

/** @typedef {import('./corpus.mjs').Corpus} Corpus */
/** @typedef {import('./engine.mjs').Engine} Engine */
/** @typedef {import('./figures.mjs').Row} Row */

const pageLength = 500;
const similarAsked = 60;
const everything = { text: '', typing: false };
const order = /** @type {const} */ ({ sort: 'date', copies: 'together' });
const unhurried = () => new AbortController().signal;

/** @type {(size: number) => number} */
const pairsIn = size => (size * (size - 1)) / 2;

/** @type {<Key>(keys: Iterable<Key>) => Map<Key, number>} */
function countEach(keys) {
  const counts = new Map();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/**
 * Of the pairs of articles that were found to be copies, how many are; and of those that are, how many were found. What
 * belongs to no story is a copy of nothing.
 * @param {readonly { readonly story: number | null, readonly cluster: number }[]} articles
 */
export function pairQuality(articles) {
  const told = articles.filter(({ story }) => story !== null);
  /** @type {(counts: Map<unknown, number>) => number} */
  const pairs = counts => [...counts.values()].reduce((sum, size) => sum + pairsIn(size), 0);
  const meant = pairs(countEach(told.map(({ story }) => story)));
  const found = pairs(countEach(articles.map(({ cluster }) => cluster)));
  const right = pairs(countEach(told.map(({ story, cluster }) => `${story} ${cluster}`)));
  return {
    precision: found === 0 ? 1 : right / found,
    recall: meant === 0 ? 1 : right / meant,
    meant,
    found,
  };
}

/**
 * The clusters by path. A row that stands for others is asked for its copies; all the rest are alone.
 * @param {import('../../electron/archive/archive.ts').Archive} archive
 */
async function clustersOf(archive) {
  /** @type {Map<string, number>} */
  const clusters = new Map();
  /** @type {number[]} */
  const ids = [];
  for (let offset = 0, total = 1; offset < total; offset += pageLength) {
    const page = await archive.queries.page(everything, order, offset, pageLength, unhurried());
    total = page.total;
    for (const row of page.rows) {
      ids.push(row.id);
      const copies = (row.copies ?? 1) > 1 ? await archive.stories.copiesOf(row.id) : [{ row }];
      for (const copy of copies) clusters.set(copy.row.path, row.id);
    }
  }
  return { clusters, ids };
}

/**
 * @param {Engine} engine
 * @param {Corpus} corpus
 * @returns {Promise<Row[]>}
 */
export async function copyRows(engine, corpus) {
  const archive = await openArchive(engine, corpus);
  const stories = new Map(corpus.files.map(({ path, story }) => [path, story]));
  try {
    const { clusters, ids } = await clustersOf(archive);
    const { precision, recall, meant } = pairQuality(
      [...clusters].map(([path, cluster]) => ({ story: stories.get(path) ?? null, cluster })),
    );
    /** @type {number[]} */
    const times = [];
    const step = Math.max(1, Math.floor(ids.length / similarAsked));
    for (let place = 0; place < ids.length; place += step) {
      const started = performance.now();
      await archive.stories.similar(ids[place] ?? 0, 10, unhurried());
      times.push(performance.now() - started);
    }
    /** @type {(share: number) => string} */
    const percent = share => `${(100 * share).toFixed(1)} %`;
    return [
      {
        measure: 'Pairs of copies found: precision / recall (pairs that the generator made)',
        broadsheet: `${percent(precision)} / ${percent(recall)}`,
        yardstick: meant.toLocaleString('en'),
      },
      {
        measure: 'Similar articles of one article, p50 / p95',
        broadsheet: spread(times),
        yardstick: '—',
        bar: { value: tail(times), unit: 'ms', atMost: 200 },
      },
    ];
  } finally {
    await archive.close();
  }
}
