/** The menu bar, as a template: rebuilt whenever the language, the settings or the recent archives change. */
import type { MenuItemConstructorOptions } from 'electron';
import { bindingsOf } from '../commands/bindings.ts';
import type { CommandId, MenuSection } from '../commands/commands.ts';
import { languages, themes, type Language, type Settings } from '../contract/host-contract.ts';
import type { KnownArchive } from '../contract/archives-contract.ts';
import { languageNames, menuTexts } from '../../renderer/text/menu.ts';
import { commandItems } from './command-items.ts';

export interface MenuState {
  readonly language: Language;
  readonly settings: Settings;
  readonly recent: readonly Pick<KnownArchive, 'path' | 'standing'>[];
  readonly mac: boolean;
  readonly developing: boolean;
}

export interface MenuActions {
  readonly open: (path: string) => void;
  readonly clearRecent: () => void;
  readonly changeSettings: (settings: Settings) => void;
  readonly carryOut: (command: CommandId) => void;
  readonly about: () => void;
}

type Item = MenuItemConstructorOptions;
type Text = (typeof menuTexts)[Language];
/** The items of a section of the table of commands. */
type Section = (section: MenuSection) => Item[];
const separator: Item = { type: 'separator' };

export function menuTemplate(state: MenuState, actions: MenuActions): Item[] {
  const text = menuTexts[state.language];
  const bindings = bindingsOf(state.settings.keys, state.mac);
  const section: Section = name =>
    commandItems(name, {
      language: state.language,
      mac: state.mac,
      bindings,
      carryOut: actions.carryOut,
    });
  return [
    ...(state.mac ? [appMenu(text, section, actions)] : []),
    { label: text.file, submenu: fileMenu(text, section, state, actions) },
    { label: text.edit, submenu: editMenu(text, section, state) },
    { label: text.view, submenu: viewMenu(text, section, state, actions) },
    {
      label: text.go,
      submenu: inParts([section('palette'), section('history'), section('list'), section('places')]),
    },
    {
      label: text.article,
      submenu: inParts([
        section('article'),
        section('mark'),
        section('mark-many'),
        section('undo-mark'),
        [...section('share'), { label: text.copyAs, submenu: section('copy') }],
      ]),
    },
    { label: text.archive, submenu: inParts([section('archive'), section('pictures')]) },
    ...(state.mac ? [windowMenu(text)] : []),
    { role: 'help', label: text.help, submenu: helpMenu(text, section, state, actions) },
  ];
}

/** Sections of a menu, with a line between them. */
const inParts = (parts: readonly Item[][]): Item[] =>
  parts.filter(part => part.length > 0).flatMap((part, at) => (at === 0 ? part : [separator, ...part]));

function appMenu(text: Text, section: Section, { about }: MenuActions): Item {
  return {
    role: 'appMenu',
    submenu: [
      { label: text.about, click: about },
      separator,
      ...section('settings'),
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

function fileMenu(text: Text, section: Section, { recent, mac }: MenuState, actions: MenuActions): Item[] {
  const entries = recent.map(({ path, standing }): Item => ({
    // An ampersand would mark a letter as the key of the item.
    label: mac ? path : path.replaceAll('&', '&&'),
    enabled: standing !== 'missing' && standing !== 'unreachable',
    click: () => actions.open(path),
  }));
  const openRecent: Item = {
    label: text.openRecent,
    submenu:
      entries.length === 0
        ? [{ label: text.noRecent, enabled: false }]
        : [...entries, separator, { label: text.clearRecent, click: actions.clearRecent }],
  };
  return inParts([
    [...section('open'), openRecent, ...section('archives')],
    section('print'),
    [
      { label: text.exportArticle, submenu: section('export-article') },
      { label: text.exportSelection, submenu: section('export-selection') },
      { label: text.exportResult, submenu: section('export-result') },
    ],
    [{ label: text.exportMarks, submenu: section('export-marks') }, ...section('import-marks')],
    [...section('close'), { role: 'close', label: text.closeWindow }],
    mac ? [] : [{ role: 'quit', label: text.quit }],
  ]);
}

function editMenu(text: Text, section: Section, { mac }: MenuState): Item[] {
  return inParts([
    [
      { role: 'undo', label: text.undo },
      { role: 'redo', label: text.redo },
    ],
    [
      { role: 'cut', label: text.cut },
      { role: 'copy', label: text.copy },
      { role: 'paste', label: text.paste },
      { role: 'selectAll', label: text.selectAll },
    ],
    section('find'),
    mac ? [] : section('settings'),
  ]);
}

function viewMenu(text: Text, section: Section, state: MenuState, actions: MenuActions): Item[] {
  const { settings, developing } = state;
  const themeLabels = {
    system: text.themeSystem,
    light: text.themeLight,
    sepia: text.themeSepia,
    dark: text.themeDark,
  };
  const languageLabels = { system: text.languageSystem, ...languageNames };
  return inParts([
    section('panes'),
    section('order'),
    [
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
    ],
    section('text'),
    section('zoom'),
    section('screen'),
    developing ? developerItems(text) : [],
  ]);
}

function developerItems(text: Text): Item[] {
  return [
    { role: 'reload', label: text.reload },
    { role: 'toggleDevTools', label: text.developerTools },
  ];
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

function helpMenu(text: Text, section: Section, { mac }: MenuState, { about }: MenuActions): Item[] {
  return inParts([section('help'), mac ? [] : [{ label: text.about, click: about }]]);
}
