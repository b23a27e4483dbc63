/** The newest fifty and the full result of mixed queries. */
import { openArchive } from './engine.mjs';
import { limitAt, notMeasured, pacedFrom, spread, tail, timed } from './figures.mjs';
import { matchOf } from './fts5-text.mjs';
import { isInstalled, notInstalled, run } from './peers.mjs';
import { openRawIndex } from './raw-index.mjs';
import { askRecoll, largestForRecoll } from './recoll.mjs';

/** @typedef {import('./corpus.mjs').Corpus} Corpus */
/** @typedef {import('./engine.mjs').Engine} Engine */
/** @typedef {import('./figures.mjs').Bar} Bar */
/** @typedef {import('./figures.mjs').Row} Row */
/** @typedef {readonly number[] | string} Times Milliseconds, or why there are none. */

const pageLength = 50;
const order = /** @type {const} */ ({ sort: 'date', copies: 'apart' });
/** Ripgrep reads every file for a query, so it is asked one in so many. */
const ripgrepEvery = 4;

/** A question that nobody takes back. */
const unhurried = () => new AbortController().signal;

/** The names of the most frequent tags. @param {Engine} engine @param {Corpus} corpus */
export async function frequentTags(engine, corpus) {
  const archive = await openArchive(engine, corpus);
  try {
    const { tags } = await archive.queries.facets({ text: '', typing: false }, unhurried());
    return tags.names.map(({ name }) => name);
  } finally {
    await archive.close();
  }
}

/**
 * Each query once unmeasured and once measured, beside FTS5. The first page comes first; the full result is the time
 * from the question until page, count, facets and timeline have been answered, one after the other as the window asks.
 * @param {Engine} engine
 * @param {Corpus} corpus
 * @param {string | undefined} rawFile
 * @param {readonly string[]} texts
 */
async function ask(engine, corpus, rawFile, texts) {
  const archive = await openArchive(engine, corpus);
  const raw = rawFile === undefined ? undefined : openRawIndex(rawFile);
  /** @type {{ page: number, full: number }[]} */
  const times = [];
  /** @type {{ page: number, count: number }[]} */
  const rawTimes = [];
  let compared = 0;
  let different = 0;
  try {
    for (const measured of [false, true]) {
      for (const text of texts) {
        const { queries } = archive;
        const query = { text, typing: false };
        const started = performance.now();
        await queries.page(query, order, 0, pageLength, unhurried());
        const page = performance.now() - started;
        const { total } = await queries.count(query, unhurried());
        await queries.facets(query, unhurried());
        await queries.timeline(query, 'auto', undefined, unhurried());
        const full = performance.now() - started;
        if (measured) times.push({ page, full });
        if (!raw) continue;
        const { match, isWhole } = matchOf(engine, text);
        const rawPage = await timed(() => raw.firstPage(match));
        let found = 0;
        const count = await timed(() => (found = raw.count(match)));
        if (!measured) continue;
        rawTimes.push({ page: rawPage, count });
        if (!isWhole) continue;
        compared++;
        if (found !== total) different++;
      }
    }
  } finally {
    raw?.close();
    await archive.close();
  }
  return { times, rawTimes: raw && rawTimes, compared, different };
}

/**
 * Ripgrep has neither order nor phrases across lines: it lists the files that hold the first term as it is written.
 * @type {(root: string, texts: readonly string[]) => Promise<Times>}
 */
async function askRipgrep(root, texts) {
  if (!(await isInstalled('rg'))) return notInstalled;
  const times = [];
  for (let place = 0; place < texts.length; place += ripgrepEvery) {
    const [term = ''] = /[\p{L}\p{N}]+/u.exec((texts[place] ?? '').replace('title:', '')) ?? [];
    // Nothing found is code 1.
    const once = () => run('rg', ['-l', '-F', '-e', term, root], [0, 1]);
    if (place === 0) await once();
    times.push(await timed(once));
  }
  return times;
}

/** @type {(size: number, settings: string | undefined, texts: readonly string[]) => Promise<Times>} */
async function askRecollEach(size, settings, texts) {
  if (size > largestForRecoll) return notMeasured;
  if (settings === undefined) return notInstalled;
  const times = [];
  for (const text of texts) times.push(await timed(() => askRecoll(settings, text)));
  return times;
}

/**
 * @param {Engine} engine
 * @param {Corpus} corpus
 * @param {string | undefined} rawFile Without it, FTS5 is left out.
 * @param {readonly string[]} texts
 * @param {string} [recoll] Where its index is.
 * @returns {Promise<Row[]>}
 */
export async function searchRows(engine, corpus, rawFile, texts, recoll) {
  const { times, rawTimes, compared, different } = await ask(engine, corpus, rawFile, texts);
  const pages = times.map(({ page }) => page);
  const full = times.map(each => each.full);
  const paced = corpus.size >= pacedFrom;
  /** @type {(peer: string, peerTimes: Times, bar: (peerTimes: readonly number[]) => Bar) => Row} */
  const newest = (peer, peerTimes, bar) => ({
    measure: `Newest ${pageLength} of ${texts.length} mixed queries, p50 / p95 (${peer})`,
    broadsheet: spread(pages),
    ...(typeof peerTimes === 'string'
      ? { yardstick: peerTimes }
      : { yardstick: spread(peerTimes), bar: bar(peerTimes) }),
  });
  return [
    newest(
      'FTS5, the text of the query alone',
      rawTimes?.map(({ page }) => page) ?? notMeasured,
      peerTimes => ({ value: tail(pages) / tail(peerTimes), unit: '×', ...(paced && { atMost: 1.5 }) }),
    ),
    newest(
      `ripgrep, the first term of every ${ripgrepEvery}th`,
      await askRipgrep(corpus.root, texts),
      peerTimes => ({ value: tail(peerTimes) / tail(pages), unit: '×', ...(paced && { atLeast: 50 }) }),
    ),
    newest('recollq, its start included', await askRecollEach(corpus.size, recoll, texts), peerTimes => ({
      value: tail(peerTimes) / tail(pages),
      unit: '×',
    })),
    {
      measure: 'Page, count, facets and timeline of the same, p50 / p95 (the count by FTS5)',
      broadsheet: spread(full),
      yardstick: rawTimes ? spread(rawTimes.map(({ count }) => count)) : notMeasured,
      bar: { value: tail(full), unit: 'ms', atMost: limitAt(corpus.size, 250, 1000) },
    },
    {
      measure: 'Queries with another count than FTS5 (queries without fields)',
      ...(rawTimes
        ? {
            broadsheet: String(different),
            yardstick: String(compared),
            bar: { value: different / compared, unit: '×', atMost: 0 },
          }
        : { broadsheet: '—', yardstick: notMeasured }),
    },
  ];
}
