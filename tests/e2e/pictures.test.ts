import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { writeArticle } from './articles.ts';
import { faults } from './axe.ts';
import { expect, test } from './launch.ts';
import { command } from './menu.ts';
import { body, idle, reading, row } from './page.ts';
import { png, startPictureServer, type PictureServer } from './picture-server.ts';

let server: PictureServer;
test.beforeEach(async () => {
  server = await startPictureServer();
});
test.afterEach(() => server.stop());

const picture = (name: string) => `<p>一</p><img src="${server.origin}/${name}" alt="${name}">`;

/** Two articles with pictures of a server on this machine, which load by hand alone. */
async function writeArchive(root: string): Promise<void> {
  await writeArticle(root, 'a.md', '渡口', `${picture('a1.png')}${picture('a2.png')}`, '2024-03-06 08:00:00');
  await writeArticle(root, 'b.md', '茶园', picture('b1.png'), '2024-03-05 08:00:00');
}

const placeholders = (window: Page) => body(window).getByRole('button', { name: /127\.0\.0\.1/ });
/** Loads each picture of the article on show by hand. */
async function loadAll(window: Page): Promise<void> {
  for (let left = await placeholders(window).count(); left > 0; left--) {
    await placeholders(window).first().click();
    await expect(placeholders(window)).toHaveCount(left - 1);
  }
}
const bar = (window: Page) => window.getByRole('group', { name: 'Pictures from the web' });
const sheet = (window: Page) => window.getByRole('dialog', { name: 'Pictures' });

/** The names of the pictures that can be seen. */
const seen = (window: Page): Promise<string[]> =>
  body(window)
    .locator('img')
    .evaluateAll(pictures => {
      const loaded = pictures as unknown as { alt: string; naturalWidth: number }[];
      return loaded.filter(({ naturalWidth }) => naturalWidth > 1).map(({ alt }) => alt);
    });

async function open(window: Page, file: string, title: string): Promise<void> {
  await row(window, file).click();
  await expect(reading(window).getByRole('heading', { level: 1 })).toHaveText(title);
}

const openSheet = async (window: Page) => {
  await bar(window).getByRole('button', { name: 'Details…' }).click();
  await expect(sheet(window)).toBeVisible();
};

test('not one request is made until the reader asks, then exactly those', async ({
  openApp,
  temporaryFolder,
}) => {
  const root = await temporaryFolder();
  await writeArchive(root);
  const { window } = await openApp({ archive: root });
  await idle(window);

  await open(window, 'a.md', '渡口');
  await expect(placeholders(window)).toHaveCount(2);
  await open(window, 'b.md', '茶园');
  await expect(placeholders(window)).toHaveCount(1);
  await open(window, 'a.md', '渡口');
  expect(server.asked).toEqual([]);

  await placeholders(window).last().click();
  await expect(placeholders(window)).toHaveCount(1);
  await expect.poll(() => seen(window)).toEqual(['a2.png']);
  expect(server.asked).toEqual(['/a2.png']);

  // Nothing that loads by itself may reach into the reader's own network.
  await bar(window).getByRole('button', { name: 'Load for this article' }).click();
  await expect(placeholders(window)).toHaveAccessibleName(/on your own network/);
  expect(server.asked).toEqual(['/a2.png']);
  await placeholders(window).click();
  await expect.poll(() => seen(window)).toEqual(['a1.png', 'a2.png']);
  expect(server.asked).toEqual(['/a2.png', '/a1.png']);
  await expect(bar(window)).toBeHidden();

  // What was loaded is not asked for again, and the choice was for this article alone.
  await open(window, 'b.md', '茶园');
  await expect(placeholders(window)).toHaveCount(1);
  await open(window, 'a.md', '渡口');
  await expect.poll(() => seen(window)).toEqual(['a1.png', 'a2.png']);
  expect(server.asked).toHaveLength(2);

  for (const headers of server.headers) {
    for (const name of ['referer', 'cookie', 'origin', 'authorization'])
      expect(headers).not.toHaveProperty(name);
  }
});

test('pictures that are kept show after a restart with the server gone, until the vault is emptied', async ({
  openApp,
  temporaryFolder,
}) => {
  const root = await temporaryFolder();
  await writeArchive(root);
  const first = await openApp({ archive: root });
  await idle(first.window);
  await open(first.window, 'a.md', '渡口');
  await loadAll(first.window);
  await expect.poll(() => seen(first.window)).toEqual(['a1.png', 'a2.png']);
  await command(first.app, 'show-pictures');
  await sheet(first.window).getByRole('button', { name: 'Keep the pictures of this article' }).click();
  await expect(sheet(first.window).getByText(/^2 pictures, /)).toBeVisible();
  await first.app.close();
  await server.stop();

  const { window } = await openApp({ archive: root, userData: first.userData });
  await idle(window);
  await open(window, 'a.md', '渡口');
  await expect.poll(() => seen(window)).toEqual(['a1.png', 'a2.png']);
  await expect(bar(window)).toBeHidden();

  await open(window, 'b.md', '茶园');
  await openSheet(window);
  await expect(sheet(window).getByText(/^2 pictures, /)).toBeVisible();
  await sheet(window).getByRole('button', { name: 'Remove all kept pictures' }).click();
  await sheet(window).getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(sheet(window).getByText('No picture is kept.')).toBeVisible();
  await window.keyboard.press('Escape');
  await open(window, 'a.md', '渡口');
  await expect(placeholders(window)).toHaveCount(2);
});

test('the pictures of a whole result are kept in one go', async ({ openApp, temporaryFolder }) => {
  const root = await temporaryFolder();
  await writeArchive(root);
  const { window } = await openApp({ archive: root });
  await idle(window);
  await open(window, 'b.md', '茶园');
  await loadAll(window);
  await open(window, 'a.md', '渡口');
  await placeholders(window).first().click();
  await expect.poll(() => seen(window)).toEqual(['a1.png']);
  await openSheet(window);
  await sheet(window)
    .getByRole('button', { name: 'Keep the pictures of the 2 articles in the list' })
    .click();

  const keeping = window.getByRole('group', { name: 'Keeping pictures' });
  await expect(keeping).toContainText('2 pictures kept');
  await expect(keeping).toContainText('1 picture could not be had');

  await placeholders(window).click();
  await expect.poll(() => seen(window)).toEqual(['a1.png', 'a2.png']);
  await keeping.getByRole('button', { name: 'Try again' }).click();
  await expect(keeping).toContainText('3 pictures kept');
  expect([...server.asked].sort()).toEqual(['/a1.png', '/a2.png', '/b1.png']);
  await keeping.getByRole('button', { name: 'Dismiss' }).click();
  await expect(keeping).toBeHidden();
});

test('what may load by itself is chosen once and remembered', async ({ openApp, temporaryFolder }) => {
  const root = await temporaryFolder();
  await writeArchive(root);
  const first = await openApp({ archive: root });
  await idle(first.window);
  await open(first.window, 'a.md', '渡口');
  await openSheet(first.window);
  await sheet(first.window).getByRole('radio', { name: 'Always from 快讯社' }).check();
  // That they were tried is told by why they were refused: this server is on the reader's own network.
  await expect(sheet(first.window).getByText('on your own network; not loaded by itself')).toHaveCount(2);
  await first.app.close();

  const { window } = await openApp({ archive: root, userData: first.userData });
  await idle(window);
  await open(window, 'b.md', '茶园');
  await expect(placeholders(window)).toHaveAccessibleName(/on your own network/);
  expect(server.asked).toEqual([]);

  await window.keyboard.press('ControlOrMeta+,');
  await window.getByRole('tab', { name: 'Pictures' }).click();
  const noLonger = window.getByRole('button', { name: 'No longer load pictures of 快讯社' });
  await noLonger.click();
  await expect(noLonger).toHaveCount(0);
  await window.keyboard.press('Escape');
  await open(window, 'a.md', '渡口');
  await expect(placeholders(window).first()).not.toHaveAccessibleName(/on your own network/);
});

test('a picture that failed says why, is listed in the panel, and can be tried again', async ({
  openApp,
  temporaryFolder,
}) => {
  const root = await temporaryFolder();
  const media = '<p>二</p><video src="https://v.example/f.mp4" title="轮渡"></video>';
  await writeArticle(
    root,
    'a.md',
    '渡口',
    `${picture('a1.png')}${picture('page.html')}${picture('s.svg')}${media}`,
  );
  server.broken.add('/a1.png');
  const { window } = await openApp({ archive: root });
  await idle(window);
  await open(window, 'a.md', '渡口');
  for (const at of [0, 1, 2]) await placeholders(window).nth(at).click();
  await expect(body(window).getByRole('button', { name: /refused by the server \(503\)/ })).toBeVisible();
  await expect(body(window).getByRole('button', { name: /not a picture/ })).toBeVisible();
  await expect(body(window).getByRole('link', { name: 'Video: 轮渡 · v.example' })).toBeVisible();
  await expect.poll(() => seen(window)).toEqual(['s.svg']);
  expect(await window.evaluate(() => 'ran' in globalThis)).toBe(false);

  await openSheet(window);
  await expect(sheet(window).getByRole('listitem')).toHaveText([
    /a1\.png.*refused by the server \(503\)/s,
    /page\.html.*not a picture/s,
    /s\.svg.*Shown/s,
    /轮渡 · v\.example.*a link stands in its place/s,
  ]);
  expect(await faults(window)).toEqual([]);
  server.broken.clear();
  await sheet(window).getByRole('button', { name: 'Try again: a1.png' }).click();
  await expect(sheet(window).getByRole('listitem').first()).toContainText('Shown');
  await window.keyboard.press('Escape');
  await expect.poll(() => seen(window)).toEqual(['a1.png', 's.svg']);
});

test('a placeholder is pressed by the keyboard, and one in a link does not follow it', async ({
  openApp,
  temporaryFolder,
}) => {
  const root = await temporaryFolder();
  await writeArticle(root, 'a.md', '渡口', `<p><a href="b.md">${picture('a1.png')}</a></p>`);
  await writeArticle(root, 'b.md', '茶园', '<p>二</p>', '2024-01-01 08:00:00');
  const { window } = await openApp({ archive: root });
  await idle(window);
  await open(window, 'a.md', '渡口');
  await placeholders(window).focus();
  await window.keyboard.press('Enter');
  await expect.poll(() => seen(window)).toEqual(['a1.png']);
  await expect(reading(window).getByRole('heading', { level: 1 })).toHaveText('渡口');
  expect(await faults(window)).toEqual([]);
});

test('local pictures show from where generators put them, and from nowhere outside', async ({
  openApp,
  temporaryFolder,
}) => {
  const root = await temporaryFolder();
  const local = (source: string) => `<p>一</p><img src="${source}" alt="${source}">`;
  const sources = ['图 1.png', '/images/b.png', 'none.png', '../../etc/x.png'];
  await writeArticle(root, 'source/_posts/a.md', '渡口', sources.map(local).join(''));
  await writeArticle(root, 'source/_posts/a/note.md', '说明', '<p>二</p>', '2024-01-01 08:00:00');
  await writeFile(path.join(root, 'source/_posts/a/图 1.png'), png([10, 120, 60]));
  await writeArticle(root, 'source/images/note.md', '图注', '<p>三</p>', '2024-01-01 08:00:00');
  await writeFile(path.join(root, 'source/images/b.png'), png([90, 20, 60]));
  const { app, window } = await openApp({ archive: root });
  await idle(window);
  await open(window, 'source/_posts/a.md', '渡口');
  await expect.poll(() => seen(window)).toEqual(['图 1.png', '/images/b.png']);
  await command(app, 'show-pictures');
  const missing = sheet(window).getByRole('listitem').filter({ hasText: 'Not in the archive' });
  await expect(missing).toHaveCount(2);
  await expect(missing.filter({ hasText: 'source/_posts/none.png' })).toBeVisible();
});
