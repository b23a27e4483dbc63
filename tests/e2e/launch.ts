import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unpackedExecutable } from '../../scripts/package/unpacked.mjs';
import { archiveKey } from '../../electron/base/archive-id.ts';
import { sandboxSwitches } from '../../scripts/setup/switches.mjs';
import { lacksScreen, startVirtualScreen } from '../../scripts/setup/virtual-screen.mjs';

export { expect } from '@playwright/test';

/** The archive that ships with the app. */
export const sampleArchive = path.resolve('resources/sample');

/** What the addresses of the pictures in an archive begin with, where its folder has this path. */
export const picturesOf = async (root: string): Promise<string> =>
  `archive://${archiveKey(await realpath(root))}/`;

export interface OpenOptions {
  /** The folder given on the command line; without it the app starts with none. */
  readonly archive?: string;
  readonly language?: 'en' | 'zh-CN';
  /** Further words of the command line. */
  readonly args?: readonly string[];
  /** The folder of an earlier start, to see what was kept; without it a new, empty one. */
  readonly userData?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** A program that starts the packaged app in its own way. */
  readonly executable?: string;
}

export interface OpenedApp {
  readonly app: ElectronApplication;
  /** The first window, loaded; wait for `body[data-ready="true"]` to see its list. */
  readonly window: Page;
  readonly userData: string;
}

interface Fixtures {
  /** Starts the packaged app in English unless told otherwise. What is still open at the end of the test is closed. */
  readonly openApp: (options?: OpenOptions) => Promise<OpenedApp>;
  /** A new empty folder, removed after the test. Its path holds no symbolic links. */
  readonly temporaryFolder: () => Promise<string>;
  /** A copy of an archive that the test may change, removed after the test. */
  readonly copyArchive: (source?: string) => Promise<string>;
}

interface WorkerFixtures {
  /** Where the machine has no screen, each worker has one of its own, and its windows are alone on it. */
  readonly display: undefined;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  display: [
    async ({}, use) => {
      const stop = lacksScreen() ? await startVirtualScreen() : undefined;
      await use(undefined);
      stop?.();
    },
    { scope: 'worker', auto: true },
  ],

  temporaryFolder: async ({}, use) => {
    const folders: string[] = [];
    await use(async () => {
      const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'broadsheet-test-')));
      folders.push(folder);
      return folder;
    });
    // Windows lets go of files a moment after the process that held them has ended.
    for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  copyArchive: async ({ temporaryFolder }, use) => {
    await use(async (source = sampleArchive) => {
      const target = path.join(await temporaryFolder(), path.basename(source));
      await cp(source, target, { recursive: true });
      return target;
    });
  },

  openApp: async ({ temporaryFolder }, use, testInfo) => {
    const opened: ElectronApplication[] = [];
    const printed: string[] = [];
    await use(async (options = {}) => {
      const userData = options.userData ?? (await temporaryFolder());
      const app = await _electron.launch({
        executablePath: options.executable ?? unpackedExecutable(),
        args: await commandLine(options, userData),
        env: { ...environment(), ...options.environment },
      });
      opened.push(app);
      for (const stream of [app.process().stdout, app.process().stderr]) {
        stream?.on('data', piece => printed.push(String(piece)));
      }
      const window = await app.firstWindow();
      return { app, window, userData };
    });
    for (const app of opened) await app.close();
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('printed by the app', { body: printed.join(''), contentType: 'text/plain' });
    }
  },
});

async function commandLine(options: OpenOptions, userData: string): Promise<string[]> {
  return [
    ...(await sandboxSwitches()),
    ...(options.archive === undefined ? [] : [options.archive]),
    '--user-data',
    userData,
    '--lang',
    options.language ?? 'en',
    ...(options.args ?? []),
  ];
}

function environment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}
