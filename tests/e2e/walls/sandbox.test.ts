import { _electron } from '@playwright/test';
import { chmodSync, chownSync, existsSync, readFileSync, readlinkSync } from 'node:fs';
import { chmod, cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { unpackedExecutable } from '../../../scripts/package/unpacked.mjs';
import { run } from '../../../scripts/setup/command.mjs';
import { expect, sampleArchive, test } from '../launch.ts';
import { idle, rows } from '../page.ts';

/** The user whom no file belongs to. Chromium gives root no sandbox, so where the tests run as root, somebody else starts the app. */
const nobody = 65_534;
const asNobody = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'];
const isRoot = process.getuid?.() === 0;

/** Why the system gives no program a sandbox here; undefined where it does. */
async function noSandbox(): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined;
  const words = [...(isRoot ? asNobody : []), 'unshare', '--user', '--pid', '--net', '--fork', 'true'];
  const { code, output } = await run(words[0] ?? '', words.slice(1), { quiet: true });
  return code === 0 ? undefined : `users can make no namespaces on this machine: ${output.trim()}`;
}

/** The packaged app where everybody may read it, and a program that starts it as nobody. */
async function executableForNobody(folder: string): Promise<string> {
  const copy = path.join(folder, 'app');
  await cp(path.dirname(unpackedExecutable()), copy, { recursive: true });
  const starter = path.join(folder, 'start');
  // Playwright, which is root, takes the sandbox away from what it starts.
  const unasked = 'for word do shift; [ "$word" = --no-sandbox ] || set -- "$@" "$word"; done';
  await writeFile(starter, `#!/bin/sh\n${unasked}\nexec ${asNobody.join(' ')} '${copy}/broadsheet' "$@"\n`);
  await chmod(starter, 0o755);
  return starter;
}

test('the page of an ordinary user runs in the sandbox of the operating system', async ({
  temporaryFolder,
  copyArchive,
}) => {
  const refusal = await noSandbox();
  if (refusal !== undefined) {
    console.log(`The sandbox cannot be seen at work: ${refusal}. Only that the app asks for it is tested.`);
    test.info().annotations.push({ type: 'sandbox not seen at work', description: refusal });
  }
  const folder = await temporaryFolder();
  const userData = await temporaryFolder();
  const archive = await copyArchive(sampleArchive);
  if (isRoot) {
    for (const shared of [folder, path.dirname(archive)]) chmodSync(shared, 0o755);
    chownSync(userData, nobody, nobody);
  }
  const app = await _electron.launch({
    executablePath: isRoot ? await executableForNobody(folder) : unpackedExecutable(),
    args: [
      ...(refusal === undefined ? [] : ['--no-sandbox']),
      archive,
      '--user-data',
      userData,
      '--lang',
      'en',
    ],
    env: { ...(process.env as Record<string, string>), HOME: userData },
  });
  try {
    const window = await app.firstWindow();
    await idle(window);
    await rows(window).first().click();
    await expect(window.locator('iframe[title="Article body"]')).toBeVisible();

    const processes = await app.evaluate(({ app, BrowserWindow }) => ({
      shell: process.pid,
      page: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
      sandboxed: app.getAppMetrics().map(({ type, sandboxed }) => ({ type, sandboxed })),
      asked:
        !app.commandLine.hasSwitch('no-sandbox') &&
        !app.commandLine.hasSwitch('disable-seccomp-filter-sandbox'),
    }));
    if (process.platform !== 'linux') {
      expect(processes.sandboxed.filter(({ type }) => type === 'Tab')).toEqual([
        { type: 'Tab', sandboxed: true },
      ]);
    } else if (refusal === undefined) {
      expect(processes.asked).toBe(true);
      const status = readFileSync(`/proc/${processes.page}/status`, 'utf8');
      // System calls pass a filter, no program it starts gets more rights, and it has none itself.
      expect(status).toMatch(/^Seccomp:\t2$/m);
      expect(status).toMatch(/^NoNewPrivs:\t1$/m);
      expect(status).toMatch(/^CapEff:\t0{16}$/m);
      // It sees neither the processes of the machine nor its network.
      for (const space of ['user', 'pid', 'net']) {
        const own = readlinkSync(`/proc/${processes.page}/ns/${space}`);
        expect(own, space).not.toBe(readlinkSync(`/proc/${processes.shell}/ns/${space}`));
      }
      // And none of its files.
      expect(existsSync(`/proc/${processes.shell}/root/etc`)).toBe(true);
      expect(existsSync(`/proc/${processes.page}/root/etc`)).toBe(false);
    }
  } finally {
    await app.close();
  }
});
