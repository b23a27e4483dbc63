/**
 * `npm run bench`: measures the program beside yardsticks, in one run, and prints a Markdown table. The rows of each
 * size are also kept in test-results/bench.json, beside those of sizes that an earlier run measured.
 * --sizes 10000,100000,1000000: how many articles. --archives DIR keeps the generated archives for the next run.
 * --without-window leaves out what needs the packaged app and a screen.
 */
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, isBuilt } from '../scripts/build/build.mjs';
import { packUnpacked } from '../scripts/package/unpacked.mjs';
import { executableOf, getRuntime } from '../scripts/runtime/runtime.mjs';
import { lacksScreen, startVirtualScreen } from '../scripts/setup/virtual-screen.mjs';
import { copyRows } from './measure/copies.mjs';
import { provideCorpus } from './measure/corpus.mjs';
import { loadEngine } from './measure/engine.mjs';
import { machine, table } from './measure/figures.mjs';
import { indexingRows, sizeRows } from './measure/indexing.mjs';
import { mixedQueries } from './measure/query-set.mjs';
import { readTexts } from './measure/raw-index.mjs';
import { reconcileRows } from './measure/reconciling.mjs';
import { frequentTags, searchRows } from './measure/searching.mjs';
import { watchRows } from './measure/watching.mjs';
import { windowRows } from './measure/window.mjs';

/** @typedef {import('./measure/figures.mjs').Row} Row */

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000' },
    archives: { type: 'string' },
    'without-window': { type: 'boolean', default: false },
  },
});
const sizes = values.sizes.split(',').map(Number);
const record = 'test-results/bench.json';

/** @type {(what: string) => void} */
const say = what => console.error(`${new Date().toISOString().slice(11, 19)} ${what}`);

/**
 * @param {import('./measure/engine.mjs').Engine} engine
 * @param {number} size
 * @param {number | undefined} rateBefore Articles indexed a second at the size before.
 * @param {string} [electron] Without it, windows are left out.
 * @returns {Promise<{ rows: Row[], rate: number }>}
 */
async function measure(engine, size, rateBefore, electron) {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'broadsheet-bench-')));
  try {
    say(`${size} articles: making the archive`);
    if (values.archives !== undefined) await mkdir(values.archives, { recursive: true });
    const archives = values.archives === undefined ? folder : await realpath(values.archives);
    const corpus = await provideCorpus(archives, folder, size);
    say('reading the texts, and indexing them with FTS5');
    const texts = await readTexts(engine, corpus);
    say('indexing');
    const { rows, rate, recoll } = await indexingRows(corpus, texts, rateBefore);
    rows.push(...(await sizeRows(engine, corpus, texts)));
    say('searching');
    const queries = mixedQueries(texts.sample, await frequentTags(engine, corpus));
    rows.push(...(await searchRows(engine, corpus, texts.raw?.file, queries, recoll)));
    say('comparing');
    rows.push(...(await reconcileRows(engine, corpus)));
    say('finding copies');
    rows.push(...(await copyRows(engine, corpus)));
    say('watching');
    rows.push(...(await watchRows(engine, corpus)));
    if (electron) {
      say('opening windows');
      rows.push(...(await windowRows(corpus, queries, texts.sample, electron)));
    }
    return { rows, rate };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @type {(size: number, measured: { machine: string, rows: Row[] }) => Promise<void>} */
async function keep(size, measured) {
  const earlier = JSON.parse(await readFile(record, 'utf8').catch(() => '{}'));
  await mkdir(dirname(record), { recursive: true });
  await writeFile(record, `${JSON.stringify({ ...earlier, [size]: measured }, undefined, 2)}\n`);
}

const runtime = values['without-window'] ? undefined : await getRuntime();
if (!(await isBuilt())) await build();
if (runtime) await packUnpacked(runtime);
const stopScreen = runtime && lacksScreen() ? await startVirtualScreen() : undefined;
try {
  const before = await machine(runtime?.version);
  const engine = await loadEngine();
  /** @type {Map<number, Row[]>} */
  const rowsBySize = new Map();
  /** @type {number | undefined} */
  let rateBefore;
  for (const size of sizes) {
    const { rows, rate } = await measure(engine, size, rateBefore, runtime && executableOf(runtime));
    rateBefore = rate;
    rowsBySize.set(size, rows);
    await keep(size, { machine: await machine(runtime?.version), rows });
  }
  console.log(`${before} at the start\n\n${table(rowsBySize)}`);
} finally {
  stopScreen?.();
}
