import { isDeepStrictEqual } from 'node:util';
import { app, BrowserWindow, dialog, Menu } from 'electron';
import type { ArchiveStatus } from '../contract/archive-contract.ts';
import { isShellCommand, type CommandId, type Condition, type ShellCommand } from '../commands/commands.ts';
import { menuTexts } from '../../renderer/text/menu.ts';
import { ArticleWindows } from './article-windows.ts';
import { offerPossible } from './command-items.ts';
import { offerTextMenu } from './context-menu.ts';
import { Host, type HostActions, type HostSources } from './host.ts';
import { menuTemplate, type MenuActions, type MenuState } from './menu.ts';
import { platform } from './platform.ts';
import type { Preferences } from './preferences.ts';
import { LinkFollower } from './sharing/link-follower.ts';
import { taskbarProgress } from './taskbar-progress.ts';
import {
  lastPlacement,
  openWindow,
  rememberPlacement,
  type PlacementFile,
  type WindowFiles,
} from './window.ts';
import type { Workspace } from './workspace.ts';

export interface MainWindowFiles extends WindowFiles {
  /** Folder of the sample archive. */
  readonly sample: string;
}

/** As in the menus of other programs. A level is a fifth more than the one before it. */
const zoomStep = 0.5;

/** Nothing, as while there is no window. */
const nothing: readonly Condition[] = [];

interface OpenedWindow {
  readonly window: BrowserWindow;
  readonly host: Host;
  /** Resolves once the page has painted what is open, or has taken too long. */
  readonly painted: Promise<void>;
}

/** A page that has painted nothing by then is waited for no longer, in milliseconds. */
const paintingTime = 1500;

/** The window with the list, its menu bar and its dialogs; they follow what is open and what is preferred. */
export class MainWindow {
  readonly #files: MainWindowFiles;
  readonly #sources: HostSources;
  readonly #workspace: Workspace;
  readonly #preferences: Preferences;
  readonly #placement: PlacementFile;
  readonly #articleWindows: ArticleWindows;
  #open: OpenedWindow | undefined;
  #hasPainted = () => {};
  /** What the page last said of itself. */
  #holding: readonly Condition[] = nothing;
  #menu: MenuState | undefined;
  readonly #links: LinkFollower;

  constructor(files: MainWindowFiles, sources: HostSources, placement: PlacementFile) {
    const { workspace, preferences, pictures } = sources;
    this.#files = files;
    this.#sources = sources;
    this.#workspace = workspace;
    this.#preferences = preferences;
    this.#placement = placement;
    this.#links = new LinkFollower({
      workspace,
      language: () => preferences.language,
      window: () => this.#open?.window,
      openArchive: path => this.openArchive(path),
      showArticle: id => this.#open?.host.showArticle(id),
    });
    this.#articleWindows = new ArticleWindows(files, sources, this.#hostActions());
    workspace.onChange(() => this.#follow());
    workspace.onStatus(status => this.#showProgress(status));
    preferences.onChange(() => this.#follow());
    pictures.onChange(() => this.#emitState());
  }

  /** Opens the window, or brings it to the front. */
  show(): void {
    if (this.#open) {
      const { window } = this.#open;
      if (window.isMinimized()) window.restore();
      window.focus();
      return;
    }
    const window = openWindow(this.#files, lastPlacement(this.#placement));
    rememberPlacement(window, this.#placement);
    const painted = new Promise<void>(resolve => {
      this.#hasPainted = resolve;
      setTimeout(resolve, paintingTime);
    });
    const host = new Host(window, this.#sources, this.#hostActions());
    this.#open = { window, host, painted };
    offerTextMenu(window, () => this.#preferences.language, this.#sources.addresses);
    window.once('closed', () => {
      this.#open = undefined;
      this.#holding = nothing;
      host.close();
      void this.#workspace.close();
    });
    this.#follow();
    void this.#workspace.refreshRecent();
  }

  #hostActions(): HostActions {
    return {
      painted: () => this.#hasPainted(),
      chooseFolder: () => this.#chooseFolder(),
      openSample: () => this.#openSample(),
      openArticle: id => this.#articleWindows.open(id),
      carryOut: command => this.#carryOut(command),
      tellConditions: holding => {
        this.#holding = holding;
        this.#offerPossible();
      },
    };
  }

  /** Shows the window with the archive in `path`; resolves when that is open, or has failed to open. */
  openArchive(path: string): Promise<void> {
    this.show();
    return this.#workspace.open(path, this.#open?.painted);
  }

  /** Shows what a link from outside leads to, once the reader has agreed. */
  followLink(link: string): Promise<void> {
    this.show();
    return this.#links.follow(link);
  }

  #follow(): void {
    this.#setMenu();
    this.#emitState();
    if (!this.#open) return;
    const { window } = this.#open;
    const { state } = this.#workspace;
    const text = menuTexts[this.#preferences.language];
    window.setTitle(state.kind === 'none' ? app.getName() : text.windowTitle(state.name));
    if (platform() === 'mac') window.setRepresentedFilename(state.kind === 'none' ? '' : state.path);
  }

  #emitState(): void {
    this.#open?.host.emitState();
    this.#articleWindows.follow();
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
      mac: platform() === 'mac',
      developing: !app.isPackaged,
    };
    if (!isDeepStrictEqual(state, this.#menu)) {
      this.#menu = state;
      Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, this.#menuActions())));
    }
    this.#offerPossible();
  }

  #offerPossible(): void {
    const menu = Menu.getApplicationMenu();
    const isOpen = this.#workspace.state.kind === 'open';
    if (menu) offerPossible(menu, isOpen ? this.#holding : nothing);
  }

  #menuActions(): MenuActions {
    return {
      open: path => void this.openArchive(path),
      clearRecent: () => this.#workspace.clearRecent(),
      changeSettings: settings => this.#preferences.change(settings),
      carryOut: command => this.#carryOut(command),
      about: () => this.#showAbout(),
    };
  }

  #carryOut(command: CommandId): void {
    if (isShellCommand(command)) this.#shellActions[command]();
    else if (!this.#articleWindows.carryOut(command)) this.#open?.host.emitCommand(command);
  }

  readonly #shellActions: Readonly<Record<ShellCommand, () => void>> = {
    'open-folder': () => void this.#chooseAndOpen(),
    'open-sample': () => {
      this.show();
      void this.#openSample();
    },
    'close-archive': () => void this.#workspace.leave(),
    'zoom-in': () => this.#zoom(level => level + zoomStep),
    'zoom-out': () => this.#zoom(level => level - zoomStep),
    'actual-size': () => this.#zoom(() => 0),
    'full-screen': () => {
      const window = BrowserWindow.getFocusedWindow();
      window?.setFullScreen(!window.isFullScreen());
    },
  };

  #zoom(change: (level: number) => number): void {
    const page = BrowserWindow.getFocusedWindow()?.webContents;
    page?.setZoomLevel(change(page.getZoomLevel()));
  }

  async #chooseAndOpen(): Promise<void> {
    // Where another dialog is open, that is what the reader sees.
    const path = await this.#chooseFolder().catch(() => undefined);
    if (path !== undefined) await this.openArchive(path);
  }

  async #chooseFolder(): Promise<string | undefined> {
    const text = menuTexts[this.#preferences.language];
    const options: Electron.OpenDialogOptions = {
      title: text.chooseFolderTitle,
      buttonLabel: text.chooseFolderButton,
      properties: ['openDirectory'],
    };
    const window = this.#open?.window;
    const { canceled, filePaths } = await this.#sources.dialogs.during(() =>
      window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options),
    );
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
