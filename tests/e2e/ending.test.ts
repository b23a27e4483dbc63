import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readlink } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { unpackedExecutable } from '../../scripts/package/unpacked.mjs';
import { sandboxSwitches } from '../../scripts/setup/switches.mjs';
import { writeArticles } from './articles.ts';
import { expect, sampleArchive, test, type OpenedApp } from './launch.ts';
import { idle, rows } from './page.ts';

test.skip(process.platform === 'win32', 'Windows stops no process and has no pipe with the name of a file.');

async function archiveProcess({ app }: OpenedApp): Promise<number> {
  const pid = await app.evaluate(
    ({ app }) => app.getAppMetrics().find(({ name }) => name === 'Broadsheet archive')?.pid,
  );
  if (pid === undefined) throw new Error('There is no archive process.');
  return pid;
}

/** Resolves when the program is gone. */
async function quit({ app }: OpenedApp): Promise<void> {
  const gone = once(app.process(), 'exit');
  await app.evaluate(({ app }) => void setImmediate(() => app.quit()));
  await gone;
}

test('a start while the program ends is kept, and what it wants opens once the program has ended', async ({
  openApp,
  temporaryFolder,
}) => {
  const wanted = `${await temporaryFolder()}/wanted`;
  await writeArticles(wanted, 3);
  const opened = await openApp({ archive: sampleArchive });
  await idle(opened.window);
  const closing = await archiveProcess(opened);
  process.kill(closing, 'SIGSTOP');
  const windowGone = opened.window.waitForEvent('close');
  const gone = quit(opened);
  await windowGone;

  const { userData } = opened;
  const words = [...(await sandboxSwitches()), wanted, '--user-data', userData];
  await once(spawn(unpackedExecutable(), words, { stdio: 'ignore' }), 'exit');
  process.kill(closing, 'SIGCONT');
  await gone;

  const recent = () => readFile(path.join(userData, 'recent.json'), 'utf8');
  await expect.poll(recent, { timeout: 20_000 }).toContain(wanted);
  const lock = () => readlink(path.join(userData, 'SingletonLock')).catch(() => undefined);
  await expect.poll(lock).toMatch(/-\d+$/);
  process.kill(Number((await lock())?.replace(/.*-/, '')));
  await expect.poll(lock, { timeout: 20_000 }).toBeUndefined();
});

test('an archive process that cannot be ended holds up nothing, and its archive opens once it is gone', async ({
  openApp,
  temporaryFolder,
}) => {
  const root = `${await temporaryFolder()}/harbour`;
  await writeArticles(root, 3);
  const opened = await openApp({ archive: root });
  const { app, window } = opened;
  await idle(window);
  const undying = await archiveProcess(opened);
  process.kill(undying, 'SIGSTOP');
  await app.evaluate(() => void (process.kill = () => true));
  await window.keyboard.press('Control+Shift+W');
  await window.getByRole('button', { name: /^harbour/ }).click();
  await expect(window.getByText('The archive is open elsewhere')).toBeVisible({ timeout: 20_000 });

  process.kill(undying, 'SIGKILL');
  await window.getByRole('button', { name: 'Try again' }).click();
  await idle(window);
  await expect(rows(window)).toHaveCount(3);
});

test('the program ends though all its threads wait for a share that does not answer', async ({
  openApp,
  temporaryFolder,
}) => {
  const share = path.join(await temporaryFolder(), 'share');
  await promisify(execFile)('mkfifo', [share]);
  const opened = await openApp({ archive: sampleArchive });
  await idle(opened.window);
  await opened.app.evaluate((_electron, share) => {
    const { open } = process.getBuiltinModule('fs');
    for (let thread = 0; thread < 32; thread++) open(share, () => {});
  }, share);
  await quit(opened);
});
