import type { BrowserWindow } from 'electron';
import { Failure } from '../base/failure.ts';
import type { WindowCommand } from '../commands/commands.ts';
import type { Workspace } from './archives/workspace.ts';
import { offerTextMenu } from './context-menu.ts';
import { Host, type HostActions, type HostSources } from './host.ts';
import { openWindow, type WindowFiles } from './window.ts';

const size = { width: 820, height: 900 };
/** Each is a process with a page of its own; nobody keeps an eye on more. */
const mostWindows = 12;

/** Windows of one article each, beside the window that has the list. They are of the open archive, and go with it. */
export class ArticleWindows {
  readonly #files: WindowFiles;
  readonly #workspace: Workspace;
  readonly #sources: HostSources;
  readonly #actions: HostActions;
  readonly #open = new Map<BrowserWindow, { readonly host: Host; readonly archive: string }>();

  constructor(files: WindowFiles, workspace: Workspace, sources: HostSources, actions: HostActions) {
    this.#files = files;
    this.#workspace = workspace;
    this.#sources = sources;
    this.#actions = actions;
  }

  /** Throws `too-many-windows`. */
  open(id: number): void {
    const { preferences, addresses } = this.#sources;
    const { state } = this.#workspace;
    if (state.kind !== 'open') return;
    if (this.#open.size === mostWindows) throw new Failure('too-many-windows');
    const page = `${this.#files.page}?article=${id}`;
    const { window, appear } = openWindow({ ...this.#files, page }, size);
    const host = new Host(window, this.#workspace, this.#sources, {
      ...this.#actions,
      laidOut: appear,
      // The archive is open already, and the menu bar is about the window with the list.
      painted: () => {},
      tellConditions: () => {},
    });
    this.#open.set(window, { host, archive: state.path });
    window.on('page-title-updated', (_event, title) => window.setTitle(title));
    // Its page knows the keys; on a Mac the menu bar is everybody's.
    window.removeMenu();
    offerTextMenu(window, () => preferences.language, addresses);
    window.once('closed', () => {
      this.#open.delete(window);
      host.close();
    });
  }

  has(window: BrowserWindow): boolean {
    return this.#open.has(window);
  }

  /** Tells each window what is so now, and closes those whose archive is no longer open. */
  follow(): void {
    const { state } = this.#workspace;
    for (const [window, { host, archive }] of this.#open) {
      if (state.kind === 'none' || state.path !== archive) window.close();
      else host.emitState();
    }
  }

  /** False where none of them has the focus. */
  carryOut(command: WindowCommand): boolean {
    for (const [window, { host }] of this.#open) {
      if (!window.isFocused()) continue;
      host.emitCommand(command);
      return true;
    }
    return false;
  }
}
