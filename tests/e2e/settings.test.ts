import { readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { faults } from './axe.ts';
import { expect, sampleArchive, test } from './launch.ts';
import { idle, listed, ready, rows, status } from './page.ts';

const sheet = (window: Page) => window.getByRole('dialog', { name: 'Settings' });
const tab = (window: Page, name: string) => sheet(window).getByRole('tab', { name });
const pane = (window: Page) => sheet(window).getByRole('tabpanel');

test('every pane of the settings is reached by keyboard, and axe finds nothing serious there', async ({
  openApp,
}) => {
  const { window } = await openApp({ archive: sampleArchive });
  await idle(window);
  await window.keyboard.press('Control+,');
  await tab(window, 'General').focus();
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme });
    for (const name of ['General', 'Reading', 'Pictures', 'Archives', 'Shortcuts', 'Storage']) {
      await expect(tab(window, name)).toBeFocused();
      await expect(pane(window)).toHaveAccessibleName(name);
      expect(await faults(window)).toEqual([]);
      await window.keyboard.press('ArrowDown');
    }
  }
  // Keys of the window behind do nothing meanwhile.
  await window.keyboard.press('?');
  await expect(window.getByRole('dialog')).toHaveCount(1);
  await window.keyboard.press('Escape');
  // The element goes a moment after the role, and keys are the window's from then on.
  await expect(window.locator('dialog')).toHaveCount(0);
  await window.keyboard.press('?');
  await expect(window.getByRole('dialog', { name: 'Keys' })).toBeVisible();
});

test('a setting holds at once, before an archive is open too, and at the next start', async ({ openApp }) => {
  const first = await openApp();
  await ready(first.window);
  await first.window.getByRole('button', { name: 'All settings…' }).click();
  await pane(first.window).getByRole('radio', { name: 'Sepia' }).check();
  await expect(first.window.locator('html')).toHaveAttribute('data-theme', 'sepia');
  await tab(first.window, 'Reading').click();
  await pane(first.window).getByRole('radio', { name: 'Serif', exact: true }).check();
  await pane(first.window).getByRole('button', { name: 'Larger text' }).click();
  await expect(pane(first.window).getByText('110%')).toBeVisible();
  await pane(first.window).getByRole('radio', { name: '1.5×' }).check();
  // It concerns all archives: there is none that could have its own.
  await expect(pane(first.window).getByRole('checkbox')).toHaveCount(0);
  await tab(first.window, 'General').click();
  await pane(first.window).getByRole('radio', { name: '中文' }).check();
  await expect(first.window.getByRole('dialog', { name: '设置' })).toBeVisible();
  await first.app.close();

  const { window } = await openApp({ archive: sampleArchive, userData: first.userData });
  await idle(window);
  await expect(window.locator('html')).toHaveAttribute('data-theme', 'sepia');
  await rows(window).nth(1).click();
  await window.getByRole('button', { name: 'Appearance of articles' }).click();
  await expect(window.getByText('110%')).toBeVisible();
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+,');
  await tab(window, 'Reading').click();
  await expect(pane(window).getByRole('radio', { name: '1.5×' })).toBeChecked();
});

test('the index is rebuilt once the reader has agreed, and the folder of each thing is named', async ({
  openApp,
}) => {
  const { window, userData } = await openApp({ archive: sampleArchive });
  await listed(window);
  const total = (await status(window).getAttribute('data-articles')) ?? '';
  const made = async () => {
    const [name = ''] = await readdir(path.join(userData, 'archives'));
    return (await stat(path.join(userData, 'archives', name, 'catalogue'))).birthtimeMs;
  };
  const before = await made();
  await window.keyboard.press('Control+,');
  await tab(window, 'Storage').click();
  await expect(pane(window).getByText(path.join(userData, 'marks'))).toBeVisible();
  const rebuild = pane(window).getByRole('button', { name: /^Rebuild the index of sample/ });
  await rebuild.click();
  await pane(window).getByRole('button', { name: 'Keep it' }).press('Enter');
  await expect(rebuild).toBeFocused();
  await rebuild.press('Enter');
  await pane(window).getByRole('button', { name: 'Rebuild', exact: true }).click();
  // It has begun before it can have ended.
  await expect.poll(() => made().catch(() => before)).toBeGreaterThan(before);
  await expect(status(window)).toHaveAttribute('data-articles', total, { timeout: 30_000 });
  await expect(status(window)).toHaveAttribute('data-state', 'idle', { timeout: 30_000 });
  await window.keyboard.press('Escape');
  await expect(rows(window).first()).toBeVisible();
});

test('an archive gets a time zone of its own, and its dates are read anew', async ({
  openApp,
  temporaryFolder,
}) => {
  const root = await temporaryFolder();
  await writeFile(
    path.join(root, 'a.md'),
    '---\ntitle: Night train\ndate: 2022-01-24 13:20:27\n---\n\nIt runs.\n',
  );
  const { window } = await openApp({ archive: root, environment: { TZ: 'Asia/Shanghai' } });
  await listed(window);
  await rows(window).first().click();
  const date = window.getByRole('region', { name: 'Article', exact: true }).locator('time');
  await expect(date).toHaveAttribute('datetime', '2022-01-24T05:20:27.000Z');
  await window.keyboard.press('Control+,');
  await tab(window, 'Archives').click();
  const zone = pane(window).getByRole('combobox', { name: path.basename(root) });
  await zone.fill('Europe/Nowhere');
  await zone.press('Enter');
  await expect(pane(window).getByText('No zone has this name.')).toBeVisible();
  await zone.fill('America/New_York');
  await zone.press('Enter');
  await window.keyboard.press('Escape');
  await rows(window).first().click();
  await expect(date).toHaveAttribute('datetime', '2022-01-24T18:20:27.000Z', { timeout: 30_000 });
  // It is told as the file says it, though it is the day after where the machine is.
  await expect(date).toContainText('24 January 2022 at 13:20 GMT-5');
  await expect(rows(window).first().locator('time')).toHaveAttribute('title', /24 January 2022 at 13:20/);
});
