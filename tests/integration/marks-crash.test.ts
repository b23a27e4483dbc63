import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'vite';
import { beforeAll, expect, it } from 'vitest';
import { MarkStore } from '../../electron/marks/mark-store.ts';
import { temporaryFolder } from '../support/archive.ts';
import { faultRuns } from '../support/fault-runs.ts';

const out = temporaryFolder('marking');
beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: 'tests/support/marking-child.ts',
      outDir: out,
      target: 'node20.18',
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'marking-child.js' } },
    },
  });
});

/** Lets the child mark articles from `first` on until it is killed; resolves with those it said are kept. */
async function markUntilKilled(folder: string, first: number, milliseconds: number): Promise<number[]> {
  const child = spawn(process.execPath, [join(out, 'marking-child.js'), folder, String(first)]);
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr.pipe(process.stderr);
  await once(child.stdout, 'data');
  await pause(milliseconds);
  child.kill('SIGKILL');
  await once(child, 'close');
  return said.split('\n').slice(0, -1).map(Number);
}

it(
  'keeps every mark that was acknowledged, however often and whenever it is killed',
  { timeout: 120_000 + faultRuns * 20_000 },
  async () => {
    const folder = temporaryFolder('marks');
    const kept: number[] = [];
    for (let round = 0; kept.length < 10_000 || round < faultRuns; round++) {
      const first = 4 + Math.max(0, ...kept.slice(-8));
      kept.push(...(await markUntilKilled(folder, first, 1 + Math.random() * 900)));
    }
    const store = await MarkStore.open(folder);
    expect(store.damaged).toEqual([]);
    const lost = kept.filter(number => !store.table.details(number).note.startsWith(`笔记 ${number} `));
    expect(lost).toEqual([]);
    expect(new Set(kept).size).toBe(kept.length);
    await store.close();
  },
);
