import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { archiveDataFolder } from '../../electron/base/archive-id.ts';
import {
  articleFile,
  differences,
  eventually,
  makeArchive,
  temporaryFolder,
  write,
} from '../support/archive.ts';
import { faultRuns } from '../support/fault-runs.ts';
import { runCommandLine, startCommand } from '../support/command-line.ts';
import { openArchives } from '../support/open-archives.ts';

const { opened, close } = openArchives();
const never = new AbortController().signal;

const fileCount = 1000;
const body = '霍尔果斯市疾控中心连夜抽调人员，对口岸货物逐件消杀。Night trains run late. '.repeat(20);

function bigArchive(files = fileCount): string {
  const root = makeArchive();
  for (let file = 0; file < files; file++) {
    write(
      root,
      `s${file % 7}/${file}.md`,
      articleFile({
        title: `第${file}号通报`,
        date: `20${10 + (file % 12)}-0${1 + (file % 9)}-11 08:00:00`,
        body: `${body}${file}`,
      }),
    );
  }
  return root;
}

/** Files that are changed, removed, moved and added since the run before. */
function changeSome(root: string, run: number): void {
  for (let file = run; file < fileCount; file += 13) {
    const path = `s${file % 7}/${file}.md`;
    if (!existsSync(join(root, path))) continue;
    const change = (file + run) % 4;
    if (change === 0) rmSync(join(root, path));
    else if (change === 1) renameSync(join(root, path), join(root, `s${file % 7}/moved-${run}-${file}.md`));
    else write(root, path, articleFile({ title: `第${file}号通报`, body: `${body}改${run}过` }));
  }
  for (let file = 0; file < 20; file++)
    write(root, `new/${run}-${file}.md`, articleFile({ title: `新${run}`, body }));
}

/** All that a person could see of an index once it agrees with its folder; not the ids, which count the order of arrival. */
async function contents(root: string, data: string): Promise<unknown> {
  const archive = await opened(root, data);
  await archive.reconcile();
  expect(await differences(archive)).toEqual([]);
  const answers = [];
  for (const text of ['', '消杀 trains', '改', '过', '"run late"', 'title:通报', '新']) {
    const order = { sort: 'date', copies: 'apart' } as const;
    const { rows } = await archive.queries.page({ text, typing: false }, order, 0, fileCount * 2, never);
    answers.push(rows.map(({ id: _, ...row }) => row).sort((one, other) => (one.path < other.path ? -1 : 1)));
  }
  await close(archive);
  return answers;
}

describe('an index that is killed', () => {
  it(
    'equals a clean build after the next run, whenever it was killed',
    { timeout: 60_000 + faultRuns * 60_000 },
    async () => {
      const root = bigArchive();
      let data = temporaryFolder('data');
      for (let run = 0; run < faultRuns; run++) {
        // First builds and updates of what a run before has left, each killed at a moment of its own.
        if (run % 5 === 0) data = temporaryFolder('data');
        else changeSome(root, run);
        const child = startCommand('index', root, '--user-data', data);
        await Promise.race([pause(150 + Math.random() * 1200), once(child, 'exit')]);
        child.kill('SIGKILL');
        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
        // Some kills meet what the one before has left, so what came of this one is looked at in a copy.
        const copy = temporaryFolder('copy');
        cpSync(data, copy, { recursive: true });
        const healed = await contents(root, archiveDataFolder(copy, root));
        rmSync(copy, { recursive: true });
        if (run % 5 === 4 || run === faultRuns - 1)
          expect(healed).toEqual(await contents(root, temporaryFolder('data')));
      }
    },
  );

  it('keeps what was indexed when it is interrupted politely, and goes on from there', async () => {
    // So many that the first are written down while others are still to be read.
    const root = bigArchive(5 * fileCount);
    const data = temporaryFolder('data');
    const child = startCommand('index', root, '--user-data', data);
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
    await eventually(() =>
      readdirSync(data, { recursive: true }).some(name => String(name).includes('shard-')),
    );
    child.kill('SIGINT');
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(code).toBe(1);
    expect(said).toContain('Stopped');
    expect(await runCommandLine('index', root, '--user-data', data)).toMatchObject({ code: 0 });
    expect(await runCommandLine('verify', root, '--user-data', data)).toMatchObject({ code: 0, out: '' });
  });
});
