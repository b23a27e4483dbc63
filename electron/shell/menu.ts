/** The menu bar, as a template: rebuilt whenever the language, the settings or the recent archives change. */
import type { MenuItemConstructorOptions } from 'electron';
import { languages, themes, type Settings, type WindowCommand } from '../contract/host-contract.ts';
import type { Language, RecentArchive } from '../contract/host-contract.ts';
import { languageNames, menuTexts } from '../../renderer/text/menu.ts';

export interface MenuState {
  readonly language: Language;
  readonly settings: Settings;
  readonly recent: readonly RecentArchive[];
  readonly archiveOpen: boolean;
  readonly mac: boolean;
  readonly developing: boolean;
}

export interface MenuActions {
  readonly chooseAndOpen: () => void;
  readonly open: (path: string) => void;
  readonly openSample: () => void;
  readonly closeArchive: () => void;
  readonly clearRecent: () => void;
  readonly changeSettings: (settings: Settings) => void;
  readonly command: (command: WindowCommand) => void;
  readonly about: () => void;
}

type Item = MenuItemConstructorOptions;
type Text = (typeof menuTexts)[Language];
const separator: Item = { type: 'separator' };

export function menuTemplate(state: MenuState, actions: MenuActions): Item[] {
  const text = menuTexts[state.language];
  return [
    ...(state.mac ? [appMenu(text, actions)] : []),
    { label: text.file, submenu: fileMenu(text, state, actions) },
    { label: text.edit, submenu: editMenu(text) },
    { label: text.view, submenu: viewMenu(text, state, actions) },
    { label: text.go, submenu: goMenu(text, state, actions) },
    { label: text.archive, submenu: archiveMenu(text, state, actions) },
    ...(state.mac ? [windowMenu(text)] : []),
    { role: 'help', label: text.help, submenu: helpMenu(text, state, actions) },
  ];
}

function appMenu(text: Text, { about }: MenuActions): Item {
  return {
    role: 'appMenu',
    submenu: [
      { label: text.about, click: about },
      separator,
      { role: 'services', label: text.services },
      separator,
      { role: 'hide', label: text.hide },
      { role: 'hideOthers', label: text.hideOthers },
      { role: 'unhide', label: text.showAll },
      separator,
      { role: 'quit', label: text.quit },
    ],
  };
}

function fileMenu(text: Text, { recent, archiveOpen, mac }: MenuState, actions: MenuActions): Item[] {
  const entries = recent.map(({ path, present }): Item => ({
    // An ampersand would mark a letter as the key of the item.
    label: mac ? path : path.replaceAll('&', '&&'),
    enabled: present,
    click: () => actions.open(path),
  }));
  return [
    { label: text.openFolder, accelerator: 'CmdOrCtrl+O', click: actions.chooseAndOpen },
    {
      label: text.openRecent,
      submenu:
        entries.length === 0
          ? [{ label: text.noRecent, enabled: false }]
          : [...entries, separator, { label: text.clearRecent, click: actions.clearRecent }],
    },
    { label: text.openSample, click: actions.openSample },
    separator,
    {
      label: text.closeArchive,
      accelerator: 'CmdOrCtrl+Shift+W',
      enabled: archiveOpen,
      click: actions.closeArchive,
    },
    { role: 'close', label: text.closeWindow },
    ...(mac ? [] : [separator, { role: 'quit', label: text.quit } satisfies Item]),
  ];
}

function editMenu(text: Text): Item[] {
  return [
    { role: 'undo', label: text.undo },
    { role: 'redo', label: text.redo },
    separator,
    { role: 'cut', label: text.cut },
    { role: 'copy', label: text.copy },
    { role: 'paste', label: text.paste },
    { role: 'selectAll', label: text.selectAll },
  ];
}

function viewMenu(text: Text, state: MenuState, actions: MenuActions): Item[] {
  const { settings, archiveOpen, developing } = state;
  const command = commandItem(actions, archiveOpen);
  const themeLabels = { system: text.themeSystem, light: text.themeLight, dark: text.themeDark };
  const languageLabels = { system: text.languageSystem, ...languageNames };
  return [
    command(text.sidebar, 'toggle-sidebar', 'CmdOrCtrl+B'),
    command(text.timeline, 'toggle-timeline'),
    command(text.readingPane, 'toggle-reading-pane'),
    separator,
    command(text.sortByDate, 'sort-by-date'),
    command(text.sortByRelevance, 'sort-by-relevance'),
    separator,
    {
      label: text.theme,
      submenu: themes.map(theme => ({
        type: 'radio',
        label: themeLabels[theme],
        checked: settings.theme === theme,
        click: () => actions.changeSettings({ ...settings, theme }),
      })),
    },
    {
      label: text.language,
      submenu: (['system', ...languages] as const).map(language => ({
        type: 'radio',
        label: languageLabels[language],
        checked: settings.language === language,
        click: () => actions.changeSettings({ ...settings, language }),
      })),
    },
    separator,
    { role: 'zoomIn', label: text.zoomIn, accelerator: 'CmdOrCtrl+Plus' },
    // The same key without Shift, as it is labelled on most keyboards.
    { role: 'zoomIn', label: text.zoomIn, accelerator: 'CmdOrCtrl+=', visible: false },
    { role: 'zoomOut', label: text.zoomOut },
    { role: 'resetZoom', label: text.actualSize },
    separator,
    { role: 'togglefullscreen', label: text.fullScreen },
    ...(developing ? developerItems(text) : []),
  ];
}

function developerItems(text: Text): Item[] {
  return [
    separator,
    { role: 'reload', label: text.reload },
    { role: 'toggleDevTools', label: text.developerTools },
  ];
}

function goMenu(text: Text, { archiveOpen }: MenuState, actions: MenuActions): Item[] {
  const command = commandItem(actions, archiveOpen);
  return [
    command(text.search, 'find-in-archive', 'CmdOrCtrl+Shift+F'),
    separator,
    command(text.nextArticle, 'next-article'),
    command(text.previousArticle, 'previous-article'),
  ];
}

function archiveMenu(text: Text, { archiveOpen }: MenuState, actions: MenuActions): Item[] {
  const command = commandItem(actions, archiveOpen);
  return [command(text.rescan, 'rescan', 'CmdOrCtrl+R'), command(text.ledger, 'show-ledger')];
}

function windowMenu(text: Text): Item {
  return {
    role: 'windowMenu',
    label: text.window,
    submenu: [
      { role: 'minimize', label: text.minimize },
      { role: 'zoom', label: text.zoomWindow },
      separator,
      { role: 'front', label: text.bringAllToFront },
    ],
  };
}

function helpMenu(text: Text, { archiveOpen, mac }: MenuState, actions: MenuActions): Item[] {
  return [
    commandItem(actions, archiveOpen)(text.searchHelp, 'show-search-help'),
    { label: text.keys, click: () => actions.command('show-keys') },
    ...(mac ? [] : [separator, { label: text.about, click: actions.about }]),
  ];
}

/** An item that the page carries out; the keys without a modifier, such as j and k, are the page's own. */
function commandItem(actions: MenuActions, enabled: boolean) {
  return (label: string, command: WindowCommand, accelerator?: string): Item => ({
    label,
    enabled,
    click: () => actions.command(command),
    ...(accelerator !== undefined && { accelerator }),
  });
}
