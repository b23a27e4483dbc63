/** The composition root of the shell: it wires, top to bottom, and decides nothing else. */
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, Menu, powerMonitor, session } from 'electron';
import { AddressOpener } from './shell/address-opener.ts';
import { parseCommandLine, type Invocation } from './shell/command-line.ts';
import { guardContents, guardSession, silenceChromium } from './shell/guard.ts';
import { MainWindow } from './shell/main-window.ts';
import { OneDialog } from './shell/one-dialog.ts';
import { PictureDesk } from './shell/pictures/picture-desk.ts';
import { Preferences } from './shell/preferences.ts';
import { handleSchemes, pageOrigin, registerSchemes } from './shell/protocols.ts';
import { RecentArchives } from './shell/recent-archives.ts';
import { runHeadless } from './shell/run-headless.ts';
import { openSettings } from './shell/settings.ts';
import { offerForLinks } from './shell/sharing/offer-for-links.ts';
import { isShareLink } from './shell/sharing/share-link.ts';
import { openPlacement } from './shell/window.ts';
import { Workspace } from './shell/workspace.ts';

const words = process.argv.slice(process.defaultApp ? 2 : 1);
const invocation = parseCommandLine(words);
if (invocation.kind === 'command') {
  runHeadless(async () => (await import('./cli/run.ts')).runCommand(invocation.argv, __dirname));
} else {
  runWindow(invocation);
}

function runWindow({ folder, link, userData, language }: Extract<Invocation, { kind: 'window' }>): void {
  // First of all: the lock, the profile and every file of the program follow from this folder.
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
    RecentArchives.open(userDataFolder),
    openPlacement(userDataFolder),
    PictureDesk.open(userDataFolder),
  ]);

  void app.whenReady().then(async () => {
    const [settings, recent, placement, pictures] = await files;
    const workspace = new Workspace(
      { userData: userDataFolder, archiveScript: join(__dirname, 'archive-process.js') },
      recent,
    );
    const preferences = new Preferences(settings, language);
    const addresses = new AddressOpener(() => preferences.language);
    app.on('web-contents-created', (_event, contents) => guardContents(contents, addresses));
    handleSchemes(session.defaultSession, {
      page: join(__dirname, 'renderer'),
      devServer,
      archiveRoot: () => workspace.root,
      pictures: pictures.remote,
    });
    const window = new MainWindow(
      {
        preload: join(__dirname, 'preload.js'),
        page: `${pageOrigin}/index.html`,
        icon: existing(join(resources(), 'icons', 'icon.png')),
        sample: join(resources(), 'sample'),
      },
      { workspace, preferences, pictures, addresses, dialogs: new OneDialog() },
      placement,
    );
    openWanted = () => {
      if (wanted === null) window.show();
      else if (isShareLink(wanted)) void window.followLink(wanted);
      else void window.openArchive(wanted);
    };
    const { lastOpen } = workspace;
    if (lastOpen !== undefined && (wanted === null || isShareLink(wanted))) void window.openArchive(lastOpen);
    openWanted();

    powerMonitor.on('resume', () => workspace.rescan());
    app.on('activate', () => window.show());
    app.on('window-all-closed', () => {
      if (process.platform !== 'darwin') app.quit();
    });
    let finished = false;
    app.on('will-quit', event => {
      if (finished) return;
      event.preventDefault();
      void workspace
        .close()
        .then(() => Promise.all([settings, recent, placement, pictures].map(file => file.written())))
        .then(() => {
          finished = true;
          app.quit();
        });
    });
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
