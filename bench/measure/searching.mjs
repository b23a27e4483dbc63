/** The newest fifty and the full result of mixed queries. */
import { openArchive } from './engine.mjs';
import { limitAt, median, spread, tail, timed } from './figures.mjs';
import { matchOf } from './fts5-text.mjs';
import { isInstalled, run } from './peers.mjs';
import { openRawIndex } from './raw-index.mjs';
import { askRecoll, largestForRecoll } from './recoll.mjs';

/** @typedef {import('./corpus.mjs').Corpus} Corpus */
/** @typedef {import('./engine.mjs').Engine} Engine */
/** @typedef {import('./figures.mjs').Row} Row */

const pageLength = 50;
const order = /** @type {const} */ ({ sort: 'date', copies: 'apart' });
/** Ripgrep reads every file for a query, so it is asked one in so many. */
const ripgrepEvery = 10;

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
 * @param {string} rawFile
 * @param {readonly string[]} texts
 */
async function ask(engine, corpus, rawFile, texts) {
  const archive = await openArchive(engine, corpus);
  const raw = openRawIndex(rawFile);
  /** @type {{ page: number, full: number, rawPage: number, rawCount: number }[]} */
  const times = [];
  let compared = 0;
  let different = 0;
  try {
    for (const measured of [false, true]) {
      for (const text of texts) {
        const { match, isWhole } = matchOf(engine, text);
        const { queries } = archive;
        const query = { text, typing: false };
        const started = performance.now();
        await queries.page(query, order, 0, pageLength, unhurried());
        const page = performance.now() - started;
        const { total } = await queries.count(query, unhurried());
        await queries.facets(query, unhurried());
        await queries.timeline(query, 'auto', undefined, unhurried());
        const full = performance.now() - started;
        const rawPage = await timed(() => raw.firstPage(match));
        let found = 0;
        const rawCount = await timed(() => (found = raw.count(match)));
        if (!measured) continue;
        times.push({ page, full, rawPage, rawCount });
        if (!isWhole) continue;
        compared++;
        if (found !== total) different++;
      }
    }
  } finally {
    raw.close();
    await archive.close();
  }
  return { times, compared, different };
}

/**
 * Ripgrep has neither order nor phrases across lines: it lists the files that hold the first term as it is written.
 * @type {(root: string, texts: readonly string[]) => Promise<number[] | undefined>}
 */
async function askRipgrep(root, texts) {
  if (!(await isInstalled('rg'))) return undefined;
  const times = [];
  for (let place = 0; place < texts.length; place += ripgrepEvery) {
    const [term = ''] = /[\p{L}\p{N}]+/u.exec((texts[place] ?? '').replace('title:', '')) ?? [];
    // Nothing found is code 1.
    const once = () => run('rg', ['-l', '-i', '-F', '-e', term, root], [0, 1]);
    if (place === 0) await once();
    times.push(await timed(once));
  }
  return times;
}

/**
 * @param {Engine} engine
 * @param {Corpus} corpus
 * @param {string} rawFile
 * @param {readonly string[]} texts
 * @param {string} [recoll] Where its index is.
 * @returns {Promise<Row[]>}
 */
export async function searchRows(engine, corpus, rawFile, texts, recoll) {
  const { times, compared, different } = await ask(engine, corpus, rawFile, texts);
  const pages = times.map(({ page }) => page);
  const full = times.map(each => each.full);
  const rawPages = times.map(({ rawPage }) => rawPage);
  const newest = `Newest ${pageLength} of ${texts.length} mixed queries, p50 / p95`;
  const ripgrep = await askRipgrep(corpus.root, texts);
  /** @type {Row[]} */
  const rows = [
    {
      measure: `${newest} (FTS5, the text of the query alone)`,
      broadsheet: spread(pages),
      yardstick: spread(rawPages),
      bar: { value: tail(pages) / tail(rawPages), unit: '×', atMost: 1.5 },
    },
    {
      measure: `${newest} (ripgrep, the first term of every ${ripgrepEvery}th)`,
      broadsheet: spread(pages),
      yardstick: ripgrep ? spread(ripgrep) : 'not installed',
      ...(ripgrep && { bar: { value: tail(ripgrep) / tail(pages), unit: '×', atLeast: 50 } }),
    },
  ];
  if (corpus.size <= largestForRecoll) {
    /** @type {number[]} */
    const asked = [];
    if (recoll !== undefined) {
      for (const text of texts) asked.push(await timed(() => askRecoll(recoll, text)));
    }
    rows.push({
      measure: `${newest} (recollq, its start included)`,
      broadsheet: spread(pages),
      yardstick: recoll === undefined ? 'not installed' : spread(asked),
      ...(recoll !== undefined && { bar: { value: median(asked) / median(pages), unit: '×' } }),
    });
  }
  rows.push(
    {
      measure: 'Page, count, facets and timeline of the same, p50 / p95 (the count by FTS5)',
      broadsheet: spread(full),
      yardstick: spread(times.map(({ rawCount }) => rawCount)),
      bar: { value: tail(full), unit: 'ms', atMost: limitAt(corpus.size, 250, 1000) },
    },
    {
      measure: 'Queries with another count than FTS5 (queries without fields)',
      broadsheet: String(different),
      yardstick: String(compared),
      bar: { value: different / compared, unit: '×', atMost: 0 },
    },
  );
  return rows;
}
