import { app, BrowserWindow, dialog } from 'electron';
import { Failure } from '../base/failure.ts';
import { isShellCommand, type CommandId, type Condition, type ShellCommand } from '../commands/commands.ts';
import { menuTexts } from '../../renderer/text/menu.ts';
import type { PresentArchive } from './archives/recent-archives.ts';
import { failureBox } from './failure-box.ts';
import type { HostSources } from './host.ts';
import { MainWindow, type MainWindowFiles, type WindowActions } from './main-window.ts';
import { MenuBar } from './menu-bar.ts';
import type { KeptWindow, OpenWindowsFile } from './open-windows.ts';
import { LinkFollower } from './sharing/link-follower.ts';
import { zoom } from './zoom.ts';

/** Each is a page with a process of its own, and may have an archive with another. */
const mostWindows = 12;
/** How far a further window stands from the one it came from, in density-independent pixels. */
const cascade = 28;

/** All windows with a list, and the menu bar, which is about the one in front. */
export class Windows {
  readonly #files: MainWindowFiles;
  readonly #sources: HostSources;
  readonly #file: OpenWindowsFile;
  readonly #menuBar: MenuBar;
  readonly #links: LinkFollower;
  readonly #actions: WindowActions;
  /** The one in front last. */
  #open: readonly MainWindow[] = [];
  /** The menu bar takes ten milliseconds to build. The page of the first window, which would wait for it, comes first. */
  #hasMenu = false;
  #quitting = false;

  constructor(files: MainWindowFiles, sources: HostSources, file: OpenWindowsFile) {
    const { archives, preferences, pictures } = sources;
    this.#files = files;
    this.#sources = sources;
    this.#file = file;
    this.#actions = {
      openFolder: from => this.#chooseAndOpen(from),
      openArchive: (path, from) => this.#openArchive(path, from),
      openInNewWindow: path => this.#openNew(path),
      showArticleOf: (path, id) => this.#showArticleOf(path, id).catch(this.#tell),
      carryOut: (command, from) => this.#carryOut(command, from),
      changed: window => {
        window.follow();
        if (window === this.#front) this.#followMenu();
        this.#remember();
      },
      conditionsChanged: window => {
        if (window === this.#front) this.#menuBar.offer(window.holding);
      },
      closing: window => this.#closing(window),
    };
    this.#menuBar = new MenuBar(archives, preferences, {
      open: path => void this.openArchive(path),
      clearRecent: () => archives.clearRecent(),
      changeSettings: settings => preferences.change(settings),
      carryOut: command => this.#carryOut(command),
      about: () => this.#showAbout(),
    });
    this.#links = new LinkFollower({
      language: () => preferences.language,
      window: () => this.#front?.window,
      known: async () => [...this.#openArchives(), ...(await archives.present())],
      openArchive: async path => {
        await this.openArchive(path);
        return this.#showing(path);
      },
    });
    for (const source of [archives, preferences, pictures]) source.onChange(() => this.#follow());
    app.on('browser-window-focus', (_event, focused) => this.#bringForward(focused));
    app.on('before-quit', () => {
      this.#remember();
      this.#quitting = true;
    });
  }

  /** Opens the windows of the last time again, each with what it showed; one at least. */
  reopen(): void {
    const kept = this.#file.value.slice(-mostWindows);
    for (const { archive, ...placement } of kept) {
      const window = this.#newWindow(placement);
      if (archive !== null) void window.openArchive(archive);
    }
    if (kept.length === 0) this.#newWindow();
  }

  /** Brings the last window to the front, or opens one. */
  show(): void {
    if (this.#front) this.#front.show();
    else this.#newWindow();
  }

  /**
   * Shows the archive in `path`: in the window that has it, or else in the one in front. Resolves when it is open, or has
   * failed to open.
   */
  openArchive(path: string): Promise<void> {
    return this.#openArchive(path, this.#front ?? this.#newWindow());
  }

  /** Shows what a link from outside leads to, once the reader has agreed. */
  followLink(link: string): Promise<void> {
    this.show();
    return this.#links.follow(link);
  }

  get #front(): MainWindow | undefined {
    return this.#open.at(-1);
  }

  #showing(path: string): MainWindow | undefined {
    return this.#open.findLast(({ workspace: { state } }) => state.kind !== 'none' && state.path === path);
  }

  #openArchives(): readonly PresentArchive[] {
    return this.#open
      .toReversed()
      .flatMap(({ workspace: { state, root } }) =>
        'path' in state && root !== undefined ? [{ path: state.path, root }] : [],
      );
  }

  async #openArchive(path: string, from: MainWindow): Promise<void> {
    const showing = this.#showing(path);
    (showing ?? from).show();
    if (showing?.workspace.state.kind !== 'open') await (showing ?? from).openArchive(path);
  }

  /** A further window, with the archive in `path` where there is one. Rejects with `too-many-windows`. */
  async #openNew(path: string | undefined): Promise<void> {
    if (this.#open.length >= mostWindows) throw new Failure('too-many-windows');
    const window = this.#newWindow();
    if (path !== undefined) await window.openArchive(path);
  }

  async #showArticleOf(path: string, id: number): Promise<void> {
    const showing = this.#showing(path);
    if (showing) await this.#openArchive(path, showing);
    else await this.#openNew(path);
    this.#showing(path)?.showArticle(id);
  }

  #newWindow(placement = this.#nextPlacement()): MainWindow {
    const window = new MainWindow(this.#files, this.#sources, placement, this.#actions);
    this.#open = [...this.#open, window];
    if (!this.#hasMenu) {
      window.window.webContents.once('dom-ready', () => {
        this.#hasMenu = true;
        this.#followMenu();
      });
    }
    window.window.once('closed', () => {
      this.#open = this.#open.filter(other => other !== window);
      this.#followMenu();
    });
    this.#followMenu();
    return window;
  }

  #nextPlacement(): Omit<KeptWindow, 'archive'> {
    const front = this.#front?.kept;
    if (!front?.bounds) return this.#file.value.at(-1) ?? { bounds: null, maximized: false };
    const { x, y } = front.bounds;
    return { bounds: { ...front.bounds, x: x + cascade, y: y + cascade }, maximized: false };
  }

  #bringForward(focused: BrowserWindow): void {
    const window = this.#open.find(each => each.owns(focused));
    if (!window || window === this.#front) return;
    this.#open = [...this.#open.filter(other => other !== window), window];
    this.#followMenu();
  }

  /** The last one is opened again at the next start; one that is closed beside others is not. */
  #closing(window: MainWindow): void {
    if (this.#quitting) return;
    const others = this.#open.filter(other => other !== window);
    this.#file.set((others.length === 0 ? [window] : others).map(({ kept }) => kept));
  }

  #remember(): void {
    const windows = this.#open.filter(({ window }) => !window.isDestroyed());
    if (!this.#quitting && windows.length > 0) this.#file.set(windows.map(({ kept }) => kept));
  }

  #follow(): void {
    for (const window of this.#open) window.follow();
    this.#followMenu();
  }

  #followMenu(): void {
    if (!this.#hasMenu) return;
    const holding: readonly Condition[] = this.#front?.holding ?? [];
    this.#menuBar.follow(holding);
  }

  /** In the window that it comes from; a menu bar may be without any. */
  #carryOut(command: CommandId, from = this.#front): void {
    if (isShellCommand(command)) this.#shellActions[command](from);
    else from?.carryOut(command);
  }

  readonly #shellActions: Readonly<Record<ShellCommand, (from: MainWindow | undefined) => void>> = {
    'new-window': from => void this.#openNew(from?.workspace.lastingPath).catch(this.#tell),
    // Where another dialog is open, that is what the reader sees.
    'open-folder': from => void this.#chooseAndOpen(from ?? this.#newWindow()).catch(() => undefined),
    'open-sample': from => void (from ?? this.#newWindow()).openSample(),
    'close-archive': from => from?.workspace.close(),
    'zoom-in': () => zoom('in'),
    'zoom-out': () => zoom('out'),
    'actual-size': () => zoom('actual'),
    'full-screen': () => {
      const window = BrowserWindow.getFocusedWindow();
      window?.setFullScreen(!window.isFullScreen());
    },
  };

  async #chooseAndOpen(from: MainWindow): Promise<void> {
    const path = await from.chooseFolder();
    if (path !== undefined) await this.#openArchive(path, from);
  }

  /** Where another dialog is open, that is what the reader sees. */
  readonly #tell = (thrown: unknown): void => {
    const { dialogs, preferences } = this.#sources;
    const box = failureBox(thrown, preferences.language);
    dialogs.during(() => dialog.showMessageBox(box)).catch(() => undefined);
  };

  #showAbout(): void {
    const { aboutDetail } = menuTexts[this.#sources.preferences.language];
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
