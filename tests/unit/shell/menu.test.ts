import type { MenuItemConstructorOptions } from 'electron';
import { expect, it } from 'vitest';
import { commandIds, commands } from '../../../electron/commands/commands.ts';
import { menuTemplate, type MenuActions, type MenuState } from '../../../electron/shell/menu.ts';

const state: MenuState = {
  language: 'en',
  settings: { language: 'system', theme: 'dark', keys: {} },
  recent: [],
  mac: false,
  developing: false,
};

/** Actions that note what was asked of them. */
function notedActions() {
  const asked: unknown[][] = [];
  const note =
    (name: string) =>
    (...input: unknown[]) =>
      void asked.push([name, ...input]);
  const actions: MenuActions = {
    open: note('open'),
    clearRecent: note('clearRecent'),
    changeSettings: note('changeSettings'),
    carryOut: note('carryOut'),
    about: note('about'),
  };
  return { actions, asked };
}

function everyItem(items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return items.flatMap(item => [item, ...(Array.isArray(item.submenu) ? everyItem(item.submenu) : [])]);
}

function choose(template: MenuItemConstructorOptions[], label: string): void {
  const click: unknown = everyItem(template).find(item => item.label === label)?.click;
  if (typeof click !== 'function') throw new Error(`${label} cannot be chosen`);
  Reflect.apply(click, undefined, []);
}

it.each([true, false])('names every item in both languages (macOS: %s)', mac => {
  const { actions } = notedActions();
  const labels = (language: MenuState['language']) =>
    everyItem(menuTemplate({ ...state, language, mac, developing: true }, actions)).map(item => item.label);
  const [english, chinese] = [labels('en'), labels('zh-CN')];
  expect(chinese.length).toBe(english.length);
  const alike = english.filter((label, at) => label !== undefined && label === chinese[at]);
  expect(alike).toEqual(['English', '简体中文']);
});

it('opens a recent archive, and greys out one that is gone', () => {
  const { actions, asked } = notedActions();
  const recent = [
    { path: '/a & b', standing: 'there' as const },
    { path: '/gone', standing: 'missing' as const },
  ];
  const template = menuTemplate({ ...state, recent }, actions);
  choose(template, '/a && b');
  expect(asked).toEqual([['open', '/a & b']]);
  expect(everyItem(template).find(item => item.label === '/gone')?.enabled).toBe(false);
});

it('marks the theme in force and changes nothing but the theme', () => {
  const { actions, asked } = notedActions();
  const template = menuTemplate(state, actions);
  expect(
    everyItem(template)
      .filter(item => item.checked)
      .map(item => item.label),
  ).toEqual(['Dark', 'Same as System']);
  choose(template, 'Light');
  expect(asked).toEqual([['changeSettings', { language: 'system', theme: 'light', keys: {} }]]);
});

it('carries out a command', () => {
  const { actions, asked } = notedActions();
  choose(menuTemplate(state, actions), 'Rescan Folder');
  expect(asked).toEqual([['carryOut', 'rescan']]);
});

it.each([true, false])('has a place for every command that says so (macOS: %s)', mac => {
  const { actions, asked } = notedActions();
  for (const item of everyItem(menuTemplate({ ...state, mac }, actions))) {
    if (typeof item.click === 'function' && item.visible !== false) Reflect.apply(item.click, undefined, []);
  }
  const carriedOut = asked.filter(([name]) => name === 'carryOut').map(([, command]) => command);
  expect(carriedOut.toSorted()).toEqual(commandIds.filter(id => commands[id].menu !== undefined).toSorted());
});

it('shows the keys that the reader has chosen', () => {
  const settings = { ...state.settings, keys: { rescan: ['F5'], back: ['h'] } };
  const item = (mac: boolean, label: string) =>
    everyItem(menuTemplate({ ...state, settings, mac }, notedActions().actions)).find(
      item => item.label === label,
    );
  expect(item(false, 'Rescan Folder')).toMatchObject({ accelerator: 'F5', registerAccelerator: true });
  // A key without a modifier is text while one types, so the menu must not take it.
  expect(item(false, 'Back')).toMatchObject({ accelerator: 'H', registerAccelerator: false });
  expect(item(true, 'Back')).not.toHaveProperty('accelerator');
});

it('offers to reload the page to developers alone', () => {
  const { actions } = notedActions();
  const roles = (developing: boolean) =>
    everyItem(menuTemplate({ ...state, developing }, actions)).map(item => item.role);
  expect(roles(true)).toContain('reload');
  expect(roles(false)).not.toContain('reload');
  expect(roles(false)).not.toContain('toggleDevTools');
});
