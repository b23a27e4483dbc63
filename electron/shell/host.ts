import { join } from 'node:path';
import { app, clipboard, type BrowserWindow } from 'electron';
import { Failure } from '../base/failure.ts';
import type { Condition, ShellCommand, WindowCommand } from '../commands/commands.ts';
import { hostContract, type HostContract, type HostState } from '../contract/host-contract.ts';
import type { Handlers } from '../wire/contract.ts';
import { serve, type Service } from '../wire/serve.ts';
import type { AddressOpener } from './address-opener.ts';
import type { ArchiveSession } from './archives/archive-session.ts';
import type { Archives } from './archives/archives.ts';
import { popUpArticleMenu } from './context-menu.ts';
import { wantsFolder } from './folder-question.ts';
import { hostPipe } from './host-pipe.ts';
import type { OneDialog } from './one-dialog.ts';
import { revealFile } from './other-programs.ts';
import type { PictureDesk } from './pictures/picture-desk.ts';
import { platform } from './platform.ts';
import type { Preferences } from './preferences.ts';
import type { SearchHistory } from './search-history.ts';
import { Sharing } from './sharing/sharing.ts';
import { storageHandlers } from './storage/storage-handlers.ts';
import { fileInside, relativeNames } from '../base/url-path.ts';
import type { Workspace } from './archives/workspace.ts';

export interface HostActions {
  readonly laidOut: () => void;
  readonly painted: () => void;
  /** Opens what the reader chooses. */
  readonly openFolder: () => Promise<void>;
  /** In the window that shows it, or else in this one. */
  readonly openArchive: (path: string) => Promise<void>;
  readonly openInNewWindow: (path: string) => Promise<void>;
  readonly showArticleOf: (path: string, id: number) => Promise<void>;
  readonly openSample: () => Promise<void>;
  /** In a window of its own. */
  readonly openArticle: (id: number) => void;
  readonly carryOut: (command: ShellCommand) => void;
  readonly tellConditions: (holding: readonly Condition[]) => void;
}

/** What every window shows and changes, and that outlives it. */
export interface HostSources {
  readonly archives: Archives;
  readonly preferences: Preferences;
  readonly pictures: PictureDesk;
  readonly history: SearchHistory;
  readonly addresses: AddressOpener;
  readonly dialogs: OneDialog;
}

/** Serves the host contract to the page of one window, from its first load to its end. */
export class Host {
  readonly #window: BrowserWindow;
  readonly #workspace: Workspace;
  readonly #archives: Archives;
  readonly #preferences: Preferences;
  readonly #pictures: PictureDesk;
  readonly #history: SearchHistory;
  readonly #addresses: AddressOpener;
  readonly #dialogs: OneDialog;
  readonly #service: Service<HostContract>;
  /** The present page has asked for the state. Until then it hears nothing: a second port would close the first. */
  #asked = false;
  /** An article that the page is to show when it has asked. */
  #wanted: number | undefined;
  /** The archive whose port the present page has. */
  #handed: ArchiveSession | undefined;

  constructor(
    window: BrowserWindow,
    workspace: Workspace,
    { archives, preferences, pictures, history, addresses, dialogs }: HostSources,
    actions: HostActions,
  ) {
    this.#window = window;
    this.#workspace = workspace;
    this.#archives = archives;
    this.#preferences = preferences;
    this.#pictures = pictures;
    this.#history = history;
    this.#addresses = addresses;
    this.#dialogs = dialogs;
    this.#service = serve(hostContract, hostPipe(window.webContents), this.#handlers(actions));
    window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) this.#asked = false;
    });
  }

  emitState(): void {
    if (this.#asked) this.#service.emit('state', this.#state());
  }

  readonly emitCommand = (command: WindowCommand): void => this.#service.emit('command', command);

  /** Once there is a page that hears it. */
  readonly showArticle = (id: number): void => {
    if (this.#asked) this.#service.emit('showArticle', { id });
    else this.#wanted = id;
  };

  close(): void {
    void this.#service.close();
  }

  /** The state goes out after the port that it promises; both travel in order. */
  #state(): HostState {
    const { session } = this.#workspace;
    if (session && session !== this.#handed) {
      this.#window.webContents.postMessage('archive-port', null, [session.newClient()]);
    }
    this.#handed = session;
    return {
      archive: this.#workspace.state,
      recent: this.#archives.recent,
      settings: this.#preferences.settings,
      pictures: this.#pictures.permissionIn(this.#workspace.root),
      language: this.#preferences.language,
      platform: platform(),
      version: app.getVersion(),
    };
  }

  #handlers({
    laidOut,
    painted,
    openFolder,
    openArchive,
    openInNewWindow,
    showArticleOf,
    openSample,
    openArticle,
    carryOut,
    tellConditions,
  }: HostActions): Handlers<HostContract> {
    const workspace = this.#workspace;
    const sharing = new Sharing({
      window: this.#window,
      workspace,
      pictures: this.#pictures.remote,
      dialogs: this.#dialogs,
      language: () => this.#preferences.language,
      onProgress: progress => this.#service.emit('exportProgress', progress),
    });
    const done =
      <Input>(act: (input: Input) => Promise<void> | void) =>
      async (input: Input) => {
        await act(input);
        return null;
      };
    return {
      state: () => {
        this.#asked = true;
        this.#handed = undefined;
        if (this.#wanted !== undefined) this.showArticle(this.#wanted);
        this.#wanted = undefined;
        return this.#state();
      },
      laidOut: done(laidOut),
      painted: done(painted),
      openFolder: done(openFolder),
      openArchive: done(async ({ path }) => {
        if (this.#archives.isKnown(path) || (await this.#isWanted(path))) await openArchive(path);
      }),
      openInNewWindow: done(({ path }) => openInNewWindow(this.#archives.known(path))),
      showArticleOf: done(({ path, id }) => showArticleOf(this.#archives.known(path), id)),
      openSample: done(openSample),
      openArticle: done(({ id }) => openArticle(id)),
      closeArchive: done(() => workspace.close()),
      retryArchive: done(() => workspace.retry()),
      ...this.#archives.handlers(),
      changeSettings: done(settings => this.#preferences.change(settings)),
      carryOut: done(({ command }) => carryOut(command)),
      tellConditions: done(({ holding }) => tellConditions(holding)),
      openExternal: done(({ url }) => {
        if (!this.#addresses.open(url, this.#window)) throw new Failure('link-refused', { url });
      }),
      revealArticle: done(({ path }) => this.#reveal(path)),
      ...this.#pictures.handlers(() => workspace.root),
      ...this.#history.handlers(() => workspace.root),
      ...sharing.handlers(),
      ...storageHandlers(app.getPath('userData'), this.#archives, workspace),
      copyText: done(({ text }) => clipboard.writeText(text)),
      articleMenu: done(subject =>
        popUpArticleMenu(this.#window, this.#preferences.language, subject, this.emitCommand),
      ),
    };
  }

  #isWanted(path: string): Promise<boolean> {
    return this.#dialogs.during(() => wantsFolder(path, this.#window, this.#preferences.language));
  }

  async #reveal(path: string): Promise<void> {
    const { root } = this.#workspace;
    const names = relativeNames(path, process.platform);
    if (root === undefined || !names || (await fileInside(root, names)) === undefined) {
      throw new Failure('article-missing', { path });
    }
    revealFile(join(root, ...names));
  }
}
