import { app, dialog, type BrowserWindow } from 'electron';
import { menuTexts } from '../../renderer/text/menu.ts';
import type { CommandId, Condition, WindowCommand } from '../commands/commands.ts';
import type { ArchiveStatus } from '../contract/archive-contract.ts';
import type { Workspace } from './archives/workspace.ts';
import { ArticleWindows } from './article-windows.ts';
import { offerTextMenu } from './context-menu.ts';
import { Host, type HostActions, type HostSources } from './host.ts';
import type { KeptWindow } from './open-windows.ts';
import { platform } from './platform.ts';
import { taskbarProgress } from './taskbar-progress.ts';
import { openWindow, presentPlacement, type WindowFiles } from './window.ts';
import type { Placement } from './window-bounds.ts';

export interface MainWindowFiles extends WindowFiles {
  /** Folder of the sample archive. */
  readonly sample: string;
}

/** What a window leaves to all of them together. */
export interface WindowActions {
  /** Opens what the reader chooses. */
  readonly openFolder: (from: MainWindow) => Promise<void>;
  /** In the window that shows it, or else in this one. */
  readonly openArchive: (path: string, from: MainWindow) => Promise<void>;
  readonly openInNewWindow: (path: string) => Promise<void>;
  /** In the window that shows the archive, or else in a new one. */
  readonly showArticleOf: (path: string, id: number) => Promise<void>;
  readonly carryOut: (command: CommandId, from: MainWindow) => void;
  /** What is open in the window, or what it is called, is something else now. */
  readonly changed: (window: MainWindow) => void;
  /** Other commands are possible. */
  readonly conditionsChanged: (window: MainWindow) => void;
  readonly closing: (window: MainWindow) => void;
}

/** Nothing, as while no archive is open. */
const nothing: readonly Condition[] = [];

/** A page that has painted nothing by then is waited for no longer, in milliseconds. */
const paintingTime = 1500;

/** A window with a list, what it has open, and its windows of single articles. */
export class MainWindow {
  readonly window: BrowserWindow;
  readonly workspace: Workspace;
  readonly #files: MainWindowFiles;
  readonly #sources: HostSources;
  readonly #articleWindows: ArticleWindows;
  readonly #host: Host;
  readonly #isMaximized: () => boolean;
  /** Resolves once the page has painted what is open, or has taken too long. */
  readonly #painted: Promise<void>;
  /** What the page last said of itself. */
  #holding: readonly Condition[] = nothing;

  constructor(files: MainWindowFiles, sources: HostSources, placement: Placement, actions: WindowActions) {
    const { archives, preferences, addresses } = sources;
    this.#files = files;
    this.#sources = sources;
    this.workspace = archives.openWorkspace();
    const { window, appear, isMaximized } = openWindow(files, presentPlacement(placement));
    this.window = window;
    this.#isMaximized = isMaximized;
    let hasPainted = () => {};
    this.#painted = new Promise<void>(resolve => {
      hasPainted = resolve;
      setTimeout(resolve, paintingTime);
    });
    const hostActions: HostActions = {
      laidOut: appear,
      painted: () => hasPainted(),
      openFolder: () => actions.openFolder(this),
      openArchive: path => actions.openArchive(path, this),
      openInNewWindow: actions.openInNewWindow,
      showArticleOf: actions.showArticleOf,
      openSample: () => this.openSample(),
      openArticle: id => this.#articleWindows.open(id),
      carryOut: command => actions.carryOut(command, this),
      tellConditions: holding => {
        this.#holding = holding;
        actions.conditionsChanged(this);
      },
    };
    this.#articleWindows = new ArticleWindows(files, this.workspace, sources, hostActions);
    this.#host = new Host(this.window, this.workspace, sources, hostActions);
    offerTextMenu(this.window, () => preferences.language, addresses);
    this.workspace.onChange(() => actions.changed(this));
    this.workspace.onStatus(status => this.#showProgress(status));
    this.window.once('close', () => actions.closing(this));
    this.window.once('closed', () => {
      this.#host.close();
      archives.closeWorkspace(this.workspace);
      this.#articleWindows.follow();
    });
    this.follow();
  }

  /** What holds in it, on which it depends which commands are possible. */
  get holding(): readonly Condition[] {
    return this.workspace.state.kind === 'open' ? this.#holding : nothing;
  }

  /** Whether it is this window, or one of its articles. */
  owns(window: BrowserWindow): boolean {
    return window === this.window || this.#articleWindows.has(window);
  }

  show(): void {
    if (this.window.isMinimized()) this.window.restore();
    this.window.focus();
  }

  /** Resolves when the archive in `path` is open, or has failed to open. */
  openArchive(path: string): Promise<void> {
    return this.workspace.open(path, this.#painted);
  }

  openSample(): Promise<void> {
    const { sampleName } = menuTexts[this.#sources.preferences.language];
    return this.workspace.openSample(this.#files.sample, sampleName);
  }

  readonly showArticle = (id: number): void => this.#host.showArticle(id);

  /** In the window in front, of this and those of its articles. */
  carryOut(command: WindowCommand): void {
    if (!this.#articleWindows.carryOut(command)) this.#host.emitCommand(command);
  }

  /** Tells the window and those of its articles what is so now. */
  follow(): void {
    if (this.window.isDestroyed()) return;
    this.#host.emitState();
    this.#articleWindows.follow();
    const { state } = this.workspace;
    const text = menuTexts[this.#sources.preferences.language];
    this.window.setTitle(state.kind === 'none' ? app.getName() : text.windowTitle(state.name));
    if (platform() === 'mac') this.window.setRepresentedFilename(state.kind === 'none' ? '' : state.path);
  }

  /** What the next start needs to open it again. */
  get kept(): KeptWindow {
    return {
      archive: this.workspace.lastingPath ?? null,
      bounds: this.window.getNormalBounds(),
      maximized: this.#isMaximized(),
    };
  }

  async chooseFolder(): Promise<string | undefined> {
    const text = menuTexts[this.#sources.preferences.language];
    const options: Electron.OpenDialogOptions = {
      title: text.chooseFolderTitle,
      buttonLabel: text.chooseFolderButton,
      properties: ['openDirectory'],
    };
    const { canceled, filePaths } = await this.#sources.dialogs.during(() =>
      dialog.showOpenDialog(this.window, options),
    );
    return canceled ? undefined : filePaths[0];
  }

  #showProgress(status: ArchiveStatus | undefined): void {
    if (this.window.isDestroyed()) return;
    const { value, mode } = taskbarProgress(status);
    this.window.setProgressBar(value, { mode });
  }
}
