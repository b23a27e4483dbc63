import { isDeepStrictEqual } from 'node:util';
import { app, Menu } from 'electron';
import type { Condition } from '../commands/commands.ts';
import type { Archives } from './archives/archives.ts';
import { offerPossible } from './command-items.ts';
import { menuTemplate, type MenuActions, type MenuState } from './menu.ts';
import { platform } from './platform.ts';
import type { Preferences } from './preferences.ts';

/** The one menu bar of all windows. */
export class MenuBar {
  readonly #archives: Archives;
  readonly #preferences: Preferences;
  readonly #actions: MenuActions;
  #state: MenuState | undefined;

  constructor(archives: Archives, preferences: Preferences, actions: MenuActions) {
    this.#archives = archives;
    this.#preferences = preferences;
    this.#actions = actions;
  }

  /**
   * Shows what is so now; `holding` is what holds in the window in front. Building the menu bar takes tens of
   * milliseconds, so it stays where nothing of it differs.
   */
  follow(holding: readonly Condition[]): void {
    const state: MenuState = {
      language: this.#preferences.language,
      settings: this.#preferences.settings,
      recent: this.#archives.recent.map(({ path, standing }) => ({ path, standing })),
      mac: platform() === 'mac',
      developing: !app.isPackaged,
    };
    if (!isDeepStrictEqual(state, this.#state)) {
      this.#state = state;
      Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, this.#actions)));
    }
    this.offer(holding);
  }

  /** Greys out what is not possible while `holding` is what holds. */
  offer(holding: readonly Condition[]): void {
    const menu = Menu.getApplicationMenu();
    if (menu) offerPossible(menu, holding);
  }
}
