/** The composition root of the shell: it wires, top to bottom, and decides nothing else. */
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, Menu, powerMonitor, session } from 'electron';
import { AddressOpener } from './shell/address-opener.ts';
import { parseCommandLine, wordsOfAnotherStart, type Invocation } from './shell/command-line.ts';
import { guardContents, guardSession, silenceChromium } from './shell/guard.ts';
import { OneDialog } from './shell/one-dialog.ts';
import { PictureDesk } from './shell/pictures/picture-desk.ts';
import { Preferences } from './shell/preferences.ts';
import { handleSchemes, pageOrigin, registerSchemes } from './shell/protocols.ts';
import { Archives } from './shell/archives/archives.ts';
import { lookForFolders } from './shell/archives/look-for-folders.ts';
import { RecentArchives } from './shell/archives/recent-archives.ts';
import { openWindowsFile } from './shell/open-windows.ts';
import { finishBeforeQuitting } from './shell/quitting.ts';
import { runHeadless } from './shell/run-headless.ts';
import { SearchHistory } from './shell/search-history.ts';
import { openSettings } from './shell/settings.ts';
import { offerForLinks } from './shell/sharing/offer-for-links.ts';
import { isShareLink } from './shell/sharing/share-link.ts';
import { widenThreadPool } from './shell/thread-pool.ts';
import { Windows } from './shell/windows.ts';

const ownWords = process.defaultApp ? 2 : 1;
const words = process.argv.slice(ownWords);
const invocation = parseCommandLine(words);
if (invocation.kind === 'command') {
  runHeadless(async () => (await import('./cli/run.ts')).runCommand(invocation.argv, __dirname));
} else {
  runWindow(invocation);
}

function runWindow({ folder, link, userData, language }: Extract<Invocation, { kind: 'window' }>): void {
  widenThreadPool();
  // The lock, the profile and every file of the program follow from this folder.
  if (userData !== undefined) {
    const path = resolve(userData);
    mkdirSync(path, { recursive: true });
    app.setPath('userData', path);
  }
  const handOver = { wanted: link ?? (folder === undefined ? null : resolve(folder)) };
  if (!app.requestSingleInstanceLock(handOver)) return app.exit(0);

  const devServer = developmentServer();
  silenceChromium(devServer);
  registerSchemes();
  app.on('session-created', created => guardSession(created, devServer));
  // Or Electron builds a menu of its own first.
  Menu.setApplicationMenu(null);

  // Folders and links that other starts of the program, the Finder and browsers ask for; the first may come before there
  // is a window.
  let wanted = handOver.wanted;
  let isWantedAgain = false;
  let openWanted = () => {};
  const want = (folderOrLink: string | null) => {
    wanted = folderOrLink;
    openWanted();
  };
  app.on('second-instance', (_event, _argv, _directory, data) => want(wantedOf(data)));
  const wantOnly = (event: Electron.Event, folderOrLink: string) => {
    event.preventDefault();
    want(folderOrLink);
  };
  app.on('open-file', wantOnly);
  app.on('open-url', wantOnly);
  if (app.isPackaged) offerForLinks();

  // Read while Chromium starts.
  const userDataFolder = app.getPath('userData');
  const files = Promise.all([
    openSettings(userDataFolder),
    RecentArchives.open(userDataFolder, paths => lookForFolders(join(__dirname, 'folder-process.js'), paths)),
    openWindowsFile(userDataFolder),
    PictureDesk.open(userDataFolder),
    SearchHistory.open(userDataFolder),
  ]);

  void app.whenReady().then(async () => {
    const [settings, recent, openWindows, pictures, history] = await files;
    const archives = new Archives(
      { userData: userDataFolder, archiveScript: join(__dirname, 'archive-process.js') },
      recent,
    );
    const preferences = new Preferences(settings, language);
    const addresses = new AddressOpener(() => preferences.language);
    app.on('web-contents-created', (_event, contents) => guardContents(contents, addresses));
    handleSchemes(session.defaultSession, {
      page: join(__dirname, 'renderer'),
      devServer,
      archiveRoot: host => archives.rootOf(host),
      pictures: pictures.remote,
    });
    const windows = new Windows(
      {
        preload: join(__dirname, 'preload.js'),
        page: `${pageOrigin}/index.html`,
        icon: existing(join(resources(), 'icons', 'window.png')),
        sample: join(resources(), 'sample'),
      },
      { archives, preferences, pictures, history, addresses, dialogs: new OneDialog() },
      openWindows,
    );
    openWanted = () => {
      if (wanted === null) windows.show();
      else if (isShareLink(wanted)) void windows.followLink(wanted);
      else void windows.openArchive(wanted);
    };
    // Whoever asks for a folder gets that folder.
    if (wanted === null || isShareLink(wanted)) windows.reopen();
    openWanted();

    powerMonitor.on('resume', () => archives.rescan());
    app.on('activate', () => want(null));
    app.on('window-all-closed', () => {
      if (process.platform !== 'darwin') app.quit();
    });
    finishBeforeQuitting(
      async () => {
        // Whoever wants a window from now on gets it from another start.
        openWanted = () => {
          isWantedAgain = true;
        };
        await archives.close();
        await Promise.all([settings, recent, openWindows, pictures, history].map(file => file.written()));
      },
      () => {
        if (isWantedAgain)
          app.relaunch({ args: [...process.argv.slice(1, ownWords), ...wordsOfAnotherStart(words, wanted)] });
      },
    );
  });
}

/** What another start of the program hands over is checked like anything from outside. */
function wantedOf(data: unknown): string | null {
  const wanted = typeof data === 'object' && data !== null && 'wanted' in data ? data.wanted : null;
  return typeof wanted === 'string' ? wanted : null;
}

function developmentServer(): URL | undefined {
  const address = process.env['BROADSHEET_DEV_SERVER'];
  return address && !app.isPackaged ? new URL(address) : undefined;
}

/** The sample archive and the icon lie outside the asar once the program is packaged. */
function resources(): string {
  return app.isPackaged ? process.resourcesPath : join(__dirname, '..', 'resources');
}

function existing(path: string): string | undefined {
  return existsSync(path) ? path : undefined;
}
