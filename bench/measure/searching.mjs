/** First page and full count of mixed queries. */
import { openArchive } from './engine.mjs';
import { spread } from './figures.mjs';
import { matchOf, mixedQueries } from './query-set.mjs';
import { openRawIndex } from './raw-index.mjs';

/** @typedef {import('./corpus.mjs').Corpus} Corpus */
/** @typedef {import('./engine.mjs').Engine} Engine */
/** @typedef {import('./figures.mjs').Row} Row */

const pageLength = 50;

/** A question that nobody takes back. */
const unhurried = () => new AbortController().signal;

/** @type {(action: () => unknown) => Promise<number>} */
async function timed(action) {
  const started = performance.now();
  await action();
  return performance.now() - started;
}

/**
 * Each query once unmeasured, then once for its page and once for its count. The program goes on to the full result
 * after it has given the page; that is waited for, unmeasured, so that no query pays for the one before.
 * @param {Engine} engine
 * @param {Corpus} corpus
 * @param {string} rawFile
 * @returns {Promise<Row[]>}
 */
export async function searchRows(engine, corpus, rawFile) {
  const texts = mixedQueries(corpus.sample);
  const archive = await openArchive(engine, corpus);
  const raw = openRawIndex(engine, rawFile);
  const pages = { broadsheet: /** @type {number[]} */ ([]), yardstick: /** @type {number[]} */ ([]) };
  const counts = { broadsheet: /** @type {number[]} */ ([]), yardstick: /** @type {number[]} */ ([]) };
  try {
    for (const measured of [false, true]) {
      for (const text of texts) {
        const query = { text, typing: false };
        const match = matchOf(engine, text);
        const page = await timed(() => archive.queries.page(query, 'date', 0, pageLength, unhurried()));
        const { total } = await archive.queries.count(query, unhurried());
        const rawPage = await timed(() => raw.firstPage(match));
        if (total !== raw.count(match))
          throw new Error(`${text}: ${total} here, ${raw.count(match)} in FTS5`);
        if (!measured) continue;
        pages.broadsheet.push(page);
        pages.yardstick.push(rawPage);
      }
    }
    for (const text of texts) {
      counts.broadsheet.push(await timed(() => archive.queries.count({ text, typing: false }, unhurried())));
      counts.yardstick.push(await timed(() => raw.count(matchOf(engine, text))));
    }
  } finally {
    raw.close();
    await archive.close();
  }
  /** @type {(measure: string, times: typeof pages) => Row} */
  const row = (measure, { broadsheet, yardstick }) => ({
    measure,
    broadsheet: spread(broadsheet),
    yardstick: spread(yardstick),
  });
  return [
    row(`First page of ${texts.length} mixed queries, p50 / p95 (the FTS5 query alone)`, pages),
    row(`Full count of the same, p50 / p95 (the FTS5 query alone)`, counts),
  ];
}
