import { isDeepStrictEqual } from 'node:util';
import { app, dialog, Menu, type BrowserWindow } from 'electron';
import type { ArchiveStatus } from '../contract/archive-contract.ts';
import type { WindowCommand } from '../contract/host-contract.ts';
import { menuTexts } from '../../renderer/text/menu.ts';
import { offerTextMenu } from './context-menu.ts';
import { Host } from './host.ts';
import { menuTemplate, type MenuActions, type MenuState } from './menu.ts';
import { platform } from './platform.ts';
import type { Preferences } from './preferences.ts';
import { taskbarProgress } from './taskbar-progress.ts';
import { openWindow, type PlacementFile, type WindowFiles } from './window.ts';
import type { Workspace } from './workspace.ts';

export interface MainWindowFiles extends WindowFiles {
  /** Folder of the sample archive. */
  readonly sample: string;
}

interface OpenedWindow {
  readonly window: BrowserWindow;
  readonly host: Host;
  /** Resolves once the page has painted what is open, or has taken too long. */
  readonly painted: Promise<void>;
}

/** A page that has painted nothing by then is waited for no longer, in milliseconds. */
const paintingTime = 1500;

/** The one window, its menu bar and its dialogs; they follow what is open and what is preferred. */
export class MainWindow {
  readonly #files: MainWindowFiles;
  readonly #workspace: Workspace;
  readonly #preferences: Preferences;
  readonly #placement: PlacementFile;
  #open: OpenedWindow | undefined;
  #menu: MenuState | undefined;

  constructor(
    files: MainWindowFiles,
    workspace: Workspace,
    preferences: Preferences,
    placement: PlacementFile,
  ) {
    this.#files = files;
    this.#workspace = workspace;
    this.#preferences = preferences;
    this.#placement = placement;
    workspace.onChange(() => this.#follow());
    workspace.onStatus(status => this.#showProgress(status));
    preferences.onChange(() => this.#follow());
  }

  /** Opens the window, or brings it to the front. */
  show(): void {
    if (this.#open) {
      const { window } = this.#open;
      if (window.isMinimized()) window.restore();
      window.focus();
      return;
    }
    const window = openWindow(this.#files, this.#placement);
    let hasPainted = () => {};
    const painted = new Promise<void>(resolve => {
      hasPainted = resolve;
      setTimeout(resolve, paintingTime);
    });
    const host = new Host(window, this.#workspace, this.#preferences, {
      painted: () => hasPainted(),
      chooseFolder: () => this.#chooseFolder(),
      openSample: () => this.#openSample(),
    });
    this.#open = { window, host, painted };
    offerTextMenu(window, () => this.#preferences.language);
    window.once('closed', () => {
      this.#open = undefined;
      host.close();
      void this.#workspace.close();
    });
    this.#follow();
    void this.#workspace.refreshRecent();
  }

  /** Shows the window with the archive in `path`. */
  openArchive(path: string): void {
    this.show();
    void this.#workspace.open(path, this.#open?.painted);
  }

  #follow(): void {
    this.#setMenu();
    if (!this.#open) return;
    const { window, host } = this.#open;
    const { state } = this.#workspace;
    const text = menuTexts[this.#preferences.language];
    window.setTitle(state.kind === 'none' ? app.getName() : text.windowTitle(state.name));
    if (platform() === 'mac') window.setRepresentedFilename(state.kind === 'none' ? '' : state.path);
    host.emitState();
  }

  #showProgress(status: ArchiveStatus | undefined): void {
    const { value, mode } = taskbarProgress(status);
    this.#open?.window.setProgressBar(value, { mode });
  }

  /** The menu bar takes tens of milliseconds to build, so it stays where nothing of it differs. */
  #setMenu(): void {
    const state: MenuState = {
      language: this.#preferences.language,
      settings: this.#preferences.settings,
      recent: this.#workspace.recent,
      archiveOpen: this.#workspace.state.kind === 'open',
      mac: platform() === 'mac',
      developing: !app.isPackaged,
    };
    if (isDeepStrictEqual(state, this.#menu)) return;
    this.#menu = state;
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, this.#menuActions())));
  }

  #menuActions(): MenuActions {
    return {
      chooseAndOpen: () => void this.#chooseAndOpen(),
      open: path => this.openArchive(path),
      openSample: () => {
        this.show();
        void this.#openSample();
      },
      closeArchive: () => void this.#workspace.leave(),
      clearRecent: () => this.#workspace.clearRecent(),
      changeSettings: settings => this.#preferences.change(settings),
      command: (command: WindowCommand) => this.#open?.host.emitCommand(command),
      about: () => this.#showAbout(),
    };
  }

  async #chooseAndOpen(): Promise<void> {
    const path = await this.#chooseFolder();
    if (path !== undefined) this.openArchive(path);
  }

  async #chooseFolder(): Promise<string | undefined> {
    const text = menuTexts[this.#preferences.language];
    const options: Electron.OpenDialogOptions = {
      title: text.chooseFolderTitle,
      buttonLabel: text.chooseFolderButton,
      properties: ['openDirectory'],
    };
    const window = this.#open?.window;
    const { canceled, filePaths } = await (window
      ? dialog.showOpenDialog(window, options)
      : dialog.showOpenDialog(options));
    return canceled ? undefined : filePaths[0];
  }

  #openSample(): Promise<void> {
    const { sampleName } = menuTexts[this.#preferences.language];
    return this.#workspace.openSample(this.#files.sample, sampleName);
  }

  #showAbout(): void {
    const { aboutDetail } = menuTexts[this.#preferences.language];
    app.setAboutPanelOptions({
      applicationName: app.getName(),
      applicationVersion: app.getVersion(),
      version: '',
      credits: aboutDetail,
      copyright: aboutDetail,
    });
    app.showAboutPanel();
  }
}
