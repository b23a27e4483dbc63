/**
 * `npm run bench`: measures the program beside yardsticks, in one run, and prints a Markdown table.
 * --sizes 10000,100000: how many articles. --without-window leaves out what needs the packaged app and a screen.
 */
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, isBuilt } from '../scripts/build/build.mjs';
import { packUnpacked } from '../scripts/package/unpacked.mjs';
import { executableOf, getRuntime } from '../scripts/runtime/runtime.mjs';
import { lacksScreen, startVirtualScreen } from '../scripts/setup/virtual-screen.mjs';
import { copyRows } from './measure/copies.mjs';
import { makeCorpus } from './measure/corpus.mjs';
import { loadEngine } from './measure/engine.mjs';
import { machine, table } from './measure/figures.mjs';
import { indexWithCommandLine, indexingRows, sizeRows } from './measure/indexing.mjs';
import { buildRawIndex } from './measure/raw-index.mjs';
import { searchRows } from './measure/searching.mjs';
import { watchRows } from './measure/watching.mjs';
import { windowRows } from './measure/window.mjs';

/** @typedef {import('./measure/figures.mjs').Row} Row */

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000' },
    'without-window': { type: 'boolean', default: false },
  },
});
const sizes = values.sizes.split(',').map(Number);

/** @type {(what: string) => void} */
const say = what => console.error(`${new Date().toISOString().slice(11, 19)} ${what}`);

/**
 * @param {import('./measure/engine.mjs').Engine} engine
 * @param {number} size
 * @param {string} [electron] Without it, windows are left out.
 * @returns {Promise<Row[]>}
 */
async function measure(engine, size, electron) {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'broadsheet-bench-')));
  try {
    say(`${size} articles: making the archive and its tokens`);
    const corpus = await makeCorpus(engine, folder, size);
    say('indexing');
    const seconds = await indexWithCommandLine(corpus);
    const raw = await buildRawIndex(engine, corpus);
    const rows = [...indexingRows(corpus, seconds, raw), ...(await sizeRows(engine, corpus, raw))];
    say('searching');
    rows.push(...(await searchRows(engine, corpus, raw.file)));
    say('finding copies');
    rows.push(...(await copyRows(engine, corpus)));
    say('watching');
    rows.push(...(await watchRows(engine, corpus)));
    if (electron) {
      say('opening windows');
      rows.push(...(await windowRows(corpus, electron)));
    }
    return rows;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const runtime = values['without-window'] ? undefined : await getRuntime();
if (!(await isBuilt())) await build();
if (runtime) await packUnpacked(runtime);
const stopScreen = runtime && lacksScreen() ? await startVirtualScreen() : undefined;
try {
  const engine = await loadEngine();
  /** @type {Map<number, Row[]>} */
  const rows = new Map();
  for (const size of sizes) rows.set(size, await measure(engine, size, runtime && executableOf(runtime)));
  console.log(`${await machine()}\n\n${table(rows)}`);
} finally {
  stopScreen?.();
}
