/**
 * `npm run soak`: two hours of use in about ten minutes, in the packaged app: 50,000 changes of files, 5,000 searches,
 * 2,000 articles opened, all at once. After each of twenty rounds it notes what the processes hold; at the end it prints
 * whether the second half holds no more than the first, by median, with a tenth of growth allowed, and ends with 1 where
 * it does. `npm run soak -- --share 0.1`: a tenth of it.
 */
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, isBuilt } from '../scripts/build/build.mjs';
import { packUnpacked } from '../scripts/package/unpacked.mjs';
import { getRuntime } from '../scripts/runtime/runtime.mjs';
import { lacksScreen, startVirtualScreen } from '../scripts/setup/virtual-screen.mjs';
import { openPackagedApp } from './measure/app-window.mjs';
import { holdingsOf, judge, mostGrowth, verdictTable } from './soak/holdings.mjs';
import { changeFiles, searchAndRead, writeArchive } from './soak/use.mjs';

const { values } = parseArgs({ options: { share: { type: 'string', default: '1' } } });
const share = Number(values.share);
const rounds = 20;
const changes = Math.ceil((50_000 * share) / rounds);
const searches = Math.ceil((5_000 * share) / rounds);
const openings = Math.ceil((2_000 * share) / rounds);
const roundMs = (600_000 * share) / rounds;
const settledPatienceMs = 120_000;

if (!(await isBuilt())) await build();
await packUnpacked(await getRuntime());
const stopScreen = lacksScreen() ? await startVirtualScreen() : undefined;
const folder = await realpath(await mkdtemp(join(tmpdir(), 'broadsheet-soak-')));
try {
  const root = join(folder, 'archive');
  await writeArchive(root);
  const window = await openPackagedApp({ root, userData: join(folder, 'data') });
  const settled = () =>
    window.page.waitForSelector('[role="status"][data-state="idle"]', { timeout: settledPatienceMs });
  try {
    const started = performance.now();
    const samples = [];
    let opened = 0;
    for (let round = 0; round < rounds; round++) {
      const [inRound] = await Promise.all([
        searchAndRead(window.page, { searches, openings, round }),
        changeFiles(root, changes, round, roundMs),
      ]);
      opened += inRound;
      await settled();
      samples.push(await holdingsOf(window));
      console.error(
        `round ${round + 1} of ${rounds}, ${((performance.now() - started) / 1000).toFixed(0)} s`,
      );
    }
    const verdicts = judge(samples);
    console.log(
      `${changes * rounds} changes, ${searches * rounds} searches, ${opened} articles opened; flat: no more than ${mostGrowth * 100} % above\n\n${verdictTable(verdicts)}`,
    );
    if (verdicts.some(({ grown }) => grown)) process.exitCode = 1;
  } finally {
    await window.close();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
  stopScreen?.();
}
