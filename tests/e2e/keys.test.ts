import type { ElectronApplication, Page } from '@playwright/test';
import { faults } from './axe.ts';
import { expect, sampleArchive, test } from './launch.ts';
import { articles, idle, listed, reading, row, rows, searchBox } from './page.ts';

const library = '要闻/青岚日报/青岚日报 - 本地/青岚镇图书馆重新开馆.md';

const palette = (window: Page) => window.getByRole('combobox', { name: 'Go to' });
const entries = (window: Page) =>
  window.getByRole('listbox', { name: 'What can be gone to' }).getByRole('option');
const title = (window: Page) => reading(window).getByRole('heading', { level: 1 });
const selected = (window: Page) => articles(window).locator('[aria-selected="true"]');

/** What the menu bar says of a command. */
const menuItem = (app: ElectronApplication, id: string) =>
  app.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    return item && { enabled: item.enabled, accelerator: item.accelerator };
  }, id);

test.describe('the palette', () => {
  test('finds an article by the initials of its title, and shows it', async ({ openApp }) => {
    const { window } = await openApp({ archive: sampleArchive });
    await idle(window);
    await window.keyboard.press('Control+p');
    await expect(palette(window)).toBeFocused();
    await window.keyboard.type('qlztsg');
    await expect(entries(window).first()).toContainText('青岚镇图书馆重新开馆');
    await expect(palette(window)).toHaveAttribute('aria-activedescendant', /-0$/);
    await window.keyboard.press('Enter');
    await expect(palette(window)).toHaveCount(0);
    await expect(title(window)).toHaveText('青岚镇图书馆重新开馆');

    // What was read is at hand before anything is typed.
    await window.keyboard.press('Control+p');
    await expect(entries(window).first()).toContainText('青岚镇图书馆重新开馆');
    await window.keyboard.press('Escape');
    await expect(palette(window)).toHaveCount(0);
  });

  test('leads to a source by its pinyin, and to the list of its articles', async ({ openApp }) => {
    const { window } = await openApp({ archive: sampleArchive });
    await idle(window);
    await window.keyboard.press('Control+p');
    await window.keyboard.type('chashizhoukan');
    await expect(entries(window).filter({ hasText: '茶市周刊' }).first()).toBeVisible();
    await window.keyboard.press('Enter');
    await expect(searchBox(window)).toHaveValue(/茶市周刊/);
    await expect(articles(window)).toBeFocused();
    await window.keyboard.press('j');
    await expect(selected(window)).toHaveAttribute('aria-posinset', '1');
  });

  test('carries out commands, and goes round from the last to the first', async ({ openApp }) => {
    const { window } = await openApp({ archive: sampleArchive });
    await idle(window);
    await window.keyboard.press('Control+p');
    await window.keyboard.type('shortcuts');
    await expect(entries(window)).toHaveText([/Keyboard Shortcuts/]);
    await window.keyboard.press('Enter');
    await expect(window.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await window.keyboard.press('Escape');

    await window.keyboard.press('Control+p');
    await window.keyboard.press('ArrowUp');
    const last = entries(window).last();
    await expect(last).toHaveAttribute('aria-selected', 'true');
    await window.keyboard.press('ArrowDown');
    await expect(entries(window).first()).toHaveAttribute('aria-selected', 'true');
    await window.keyboard.type('nothing is called so');
    await expect(window.getByText('Nothing is called so.')).toBeVisible();
  });

  test('has nothing serious for axe to find', async ({ openApp }) => {
    const { window } = await openApp({ archive: sampleArchive });
    await idle(window);
    await window.keyboard.press('Control+p');
    await expect(entries(window).first()).toBeVisible();
    expect(await faults(window)).toEqual([]);
    await window.keyboard.type('青岚');
    await expect(entries(window).first()).toContainText('青岚');
    expect(await faults(window)).toEqual([]);
  });
});

test('the reader goes back and forward through what was read, also when the list has changed', async ({
  openApp,
}) => {
  const { app, window } = await openApp({ archive: sampleArchive });
  await listed(window);
  const read: string[] = [];
  for (const place of ['1', '2', '3']) {
    await window.keyboard.press('j');
    await expect(selected(window)).toHaveAttribute('aria-posinset', place);
    const path = await selected(window).getAttribute('data-path');
    await expect(title(window)).toBeVisible();
    await expect(title(window)).not.toHaveText(read.at(-1) ?? '');
    read.push((await title(window).textContent()) ?? '');
    expect(path).not.toBeNull();
  }
  expect(await menuItem(app, 'back')).toMatchObject({ enabled: true });
  expect(await menuItem(app, 'forward')).toMatchObject({ enabled: false });

  await window.keyboard.press('Alt+ArrowLeft');
  await expect(title(window)).toHaveText(read[1] ?? '');
  await expect.poll(() => menuItem(app, 'forward')).toMatchObject({ enabled: true });
  await searchBox(window).fill('kites');
  await expect(rows(window)).toHaveCount(1);
  await window.keyboard.press('Alt+ArrowLeft');
  await expect(title(window)).toHaveText(read[0] ?? '');
  await expect.poll(() => menuItem(app, 'back')).toMatchObject({ enabled: false });
  await window.keyboard.press('Alt+ArrowRight');
  await expect(title(window)).toHaveText(read[1] ?? '');

  // The buttons at the side of a mouse, over the list and over the article alike.
  await window.evaluate(() => dispatchEvent(new MouseEvent('mouseup', { button: 4, cancelable: true })));
  await expect(title(window)).toHaveText(read[2] ?? '');
  await window.evaluate(() => {
    const page = document.querySelector('iframe')?.contentDocument;
    page?.body.dispatchEvent(new MouseEvent('mouseup', { button: 3, bubbles: true, cancelable: true }));
  });
  await expect(title(window)).toHaveText(read[1] ?? '');
});

test('one key after the other goes to a list, and both are text while one types', async ({ openApp }) => {
  const { window } = await openApp({ archive: sampleArchive });
  await idle(window);
  await row(window, library).click();
  await window.keyboard.press('g');
  await window.keyboard.press('s');
  await expect(searchBox(window)).toHaveValue('is:starred');
  await window.keyboard.press('g');
  await window.keyboard.press('a');
  await expect(searchBox(window)).toHaveValue('');
  await window.keyboard.press('/');
  await window.keyboard.type('ga');
  await expect(searchBox(window)).toHaveValue('ga');
});

test('the reader changes a key, whose former command is named, and finds it so at the next start', async ({
  openApp,
}) => {
  const first = await openApp({ archive: sampleArchive });
  await idle(first.window);
  const sheet = (window: Page) => window.getByRole('dialog', { name: 'Keys' });
  const addTo = (window: Page) =>
    sheet(window).getByRole('button', { name: 'Add a key for “Rescan Folder”' });
  await first.window.keyboard.press('?');
  await sheet(first.window).getByRole('button', { name: 'Change keys' }).press('Enter');
  expect(await faults(first.window)).toEqual([]);
  await addTo(first.window).press('Enter');
  const field = sheet(first.window).getByRole('textbox', { name: 'New key for “Rescan Folder”' });
  await expect(field).toBeFocused();
  await first.window.keyboard.press('Control+c');
  await expect(sheet(first.window).getByText(/needed for editing text/)).toBeVisible();
  await expect(sheet(first.window).getByRole('button', { name: 'Use' })).toBeDisabled();
  await first.window.keyboard.press('Escape');
  await addTo(first.window).press('Enter');
  await first.window.keyboard.press('Control+b');
  await expect(sheet(first.window).getByText('“Show or Hide Sidebar” has this key')).toBeVisible();
  expect(await faults(first.window)).toEqual([]);
  await first.window.keyboard.press('Enter');
  await expect(addTo(first.window)).toBeFocused();
  await expect.poll(() => menuItem(first.app, 'rescan')).toMatchObject({ accelerator: 'CmdOrCtrl+R' });
  await expect.poll(() => menuItem(first.app, 'toggle-sidebar')).toMatchObject({ accelerator: null });
  await first.app.close();

  const { app, window } = await openApp({ archive: sampleArchive, userData: first.userData });
  await idle(window);
  const sidebar = window.getByRole('tree', { name: 'Sections' });
  await window.keyboard.press('Control+b');
  await expect(sidebar).toBeVisible();
  await window.keyboard.press('?');
  await sheet(window).getByRole('button', { name: 'Change keys' }).press('Enter');
  await sheet(window).getByRole('button', { name: 'Reset all' }).press('Enter');
  await expect.poll(() => menuItem(app, 'toggle-sidebar')).toMatchObject({ accelerator: 'CmdOrCtrl+B' });
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+b');
  await expect(sidebar).toBeHidden();
});
