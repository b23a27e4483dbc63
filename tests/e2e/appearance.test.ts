import path from 'node:path';
import { faults } from './axe.ts';
import { expect, sampleArchive, test } from './launch.ts';
import { body, idle, reading, row, rows, searchBox } from './page.ts';

const archive = path.resolve('tests/fixtures/typography');
const tideClock = 'notes/Building a tide clock.md';
const ferry = '要闻/晚报/晚报－本地/渡口复航.md';
const hexo = 'notes/Hexo 迁移记.html.md';

type Window = Parameters<typeof body>[0];

const open = (window: Window) => window.getByRole('button', { name: 'Appearance of articles' }).click();
const panel = (window: Window) => window.getByRole('dialog', { name: 'Appearance of articles' });
const choose = (window: Window, name: string) =>
  panel(window).getByRole('radio', { name, exact: true }).check({ force: true });
const styleOf = (window: Window, name: string, selector = 'html') =>
  body(window)
    .locator(selector)
    .first()
    .evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);
const background = (window: Window) =>
  reading(window).evaluate(element => getComputedStyle(element).backgroundColor);

test('list and article are set in the faces of the platform, and of the language', async ({ openApp }) => {
  const { window } = await openApp({ archive: sampleArchive });
  await idle(window);
  const faces = (place: ReturnType<typeof row>, part: string) =>
    place.locator(part).evaluate(element => getComputedStyle(element).fontFamily);
  for (const part of ['.title', '.excerpt']) {
    const chinese = await faces(row(window, '欢迎 Welcome.md'), part);
    await searchBox(window).fill('lang:ja');
    await expect(rows(window)).toHaveCount(3);
    const japanese = await faces(rows(window).first(), part);
    expect(japanese).not.toBe(chinese);
    for (const names of [chinese, japanese]) expect(names).toMatch(/"/);
    await searchBox(window).fill('');
  }
  await row(window, '欢迎 Welcome.md').click();
  await expect(body(window).locator('p').first()).toBeVisible();
  expect(await styleOf(window, 'font-family')).toMatch(/"/);
});

test('size, leading, measure, typeface and theme change at once and are there at the next start', async ({
  openApp,
}) => {
  const { app, window, userData } = await openApp({ archive });
  await idle(window);
  await row(window, ferry).click();
  await expect(body(window).locator('p').first()).toBeVisible();
  const before = { size: await styleOf(window, 'font-size'), face: await styleOf(window, 'font-family') };
  expect(before.size).toBe('17px');
  const width = (await body(window).locator('body').boundingBox())?.width ?? 0;

  await open(window);
  await expect(panel(window).getByRole('button', { name: 'Smaller text' })).toBeFocused();
  await panel(window).getByRole('button', { name: 'Larger text' }).click();
  await panel(window).getByRole('button', { name: 'Larger text' }).click();
  await expect(panel(window).getByRole('status')).toHaveText('120%');
  await expect.poll(() => styleOf(window, 'font-size')).toBe('20.4px');
  await choose(window, 'Loose');
  await expect.poll(() => styleOf(window, '--leading-scale')).toBe('1.18');
  await choose(window, 'Serif');
  await expect.poll(() => styleOf(window, 'font-family')).not.toBe(before.face);
  await choose(window, 'Narrow');
  await expect
    .poll(async () => (await body(window).locator('body').boundingBox())?.width)
    .toBeLessThan(width * 1.2);
  await choose(window, 'Sepia');
  await expect.poll(() => background(window)).toBe('rgb(247, 237, 218)');
  await expect.poll(() => styleOf(window, 'color')).toBe('rgb(58, 46, 31)');

  await app.close();
  const again = (await openApp({ archive, userData })).window;
  await idle(again);
  await row(again, ferry).click();
  await expect.poll(() => styleOf(again, 'font-size')).toBe('20.4px');
  expect(await background(again)).toBe('rgb(247, 237, 218)');
  await open(again);
  for (const name of ['Loose', 'Serif', 'Narrow', 'Sepia']) {
    await expect(panel(again).getByRole('radio', { name, exact: true })).toBeChecked();
  }
  await panel(again).getByRole('button', { name: 'As usual' }).click();
  await expect.poll(() => styleOf(again, 'font-size')).toBe('17px');
});

test('one archive may have a style of its own', async ({ openApp, copyArchive }) => {
  const { app, window, userData } = await openApp({ archive });
  await idle(window);
  await row(window, ferry).click();
  await open(window);
  await panel(window).getByRole('checkbox', { name: 'Only in this archive' }).check();
  await panel(window).getByRole('button', { name: 'Larger text' }).click();
  await expect.poll(() => styleOf(window, 'font-size')).toBe('18.7px');
  await app.close();

  const other = (await openApp({ archive: await copyArchive(archive), userData })).window;
  await idle(other);
  await row(other, ferry).click();
  await expect(body(other).locator('p').first()).toBeVisible();
  expect(await styleOf(other, 'font-size')).toBe('17px');
});

test('the panel is worked by keyboard alone, and the menu makes text larger too', async ({ openApp }) => {
  const { app, window } = await openApp({ archive });
  await idle(window);
  await row(window, ferry).click();
  await window.getByRole('button', { name: 'Appearance of articles' }).focus();
  await window.keyboard.press('Enter');
  await expect(panel(window)).toBeVisible();
  await window.keyboard.press('Tab');
  await window.keyboard.press('Enter');
  await expect.poll(() => styleOf(window, 'font-size')).toBe('18.7px');
  await window.keyboard.press('Tab');
  await window.keyboard.press('ArrowRight');
  await expect.poll(() => styleOf(window, '--leading-scale')).toBe('1.18');
  await window.keyboard.press('Escape');
  await expect(panel(window)).toBeHidden();
  await expect(window.getByRole('button', { name: 'Appearance of articles' })).toBeFocused();

  await app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    items.find(({ label }) => label === 'Make Text Smaller')?.click();
  });
  await expect.poll(() => styleOf(window, 'font-size')).toBe('17px');
});

test('text has the language of the article, one indent a paragraph, and no slanted Han', async ({
  openApp,
}) => {
  const { window } = await openApp({ archive });
  await idle(window);
  await row(window, ferry).click();
  await expect(body(window).locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(body(window).locator('p strong').first()).toHaveText('一是航道清淤。');
  expect(await styleOf(window, 'text-indent', 'p')).toBe('34px');
  expect(await styleOf(window, 'text-indent', 'p.centred')).toBe('0px');
  await row(window, '文化/霧林週報/霧林週報 - 人文/打字員.md').click();
  await expect(body(window).locator('html')).toHaveAttribute('lang', 'zh-Hant');
  expect(await styleOf(window, 'font-style', 'em')).toBe('normal');
  expect(await styleOf(window, 'line-break')).toBe('strict');
});

test('code is coloured, and wide tables and listings scroll by themselves within reach of the keyboard', async ({
  openApp,
}) => {
  const { window } = await openApp({ archive });
  await idle(window);
  await row(window, tideClock).click();
  const keyword = body(window).locator('.hljs-keyword').first();
  await expect(keyword).toHaveText('from');
  expect(await styleOf(window, 'color', '.hljs-keyword')).not.toBe(await styleOf(window, 'color', 'pre'));
  await expect(body(window).locator('pre').nth(2)).toHaveAttribute('tabindex', '0');
  await expect(body(window).locator('pre').nth(1)).not.toHaveAttribute('tabindex', '0');
  const overflow = await body(window)
    .locator('html')
    .evaluate(page => page.scrollWidth - page.clientWidth);
  expect(overflow).toBe(0);

  await row(window, hexo).click();
  await expect(body(window).locator('figure pre')).toContainText('hexo.extend.filter.register');
  await expect(body(window).locator('table')).toHaveCount(0);
});

for (const theme of ['Light', 'Dark', 'Sepia']) {
  test(`axe finds nothing serious in the panel and in articles of every kind, ${theme}`, async ({
    openApp,
  }) => {
    const { window } = await openApp({ archive });
    await idle(window);
    await row(window, tideClock).click();
    await open(window);
    await choose(window, theme);
    expect(await faults(window)).toEqual([]);
    await window.keyboard.press('Escape');
    for (const file of [tideClock, ferry, hexo]) {
      await row(window, file).click();
      await expect(body(window).locator('p').first()).toBeVisible();
      expect(await faults(window)).toEqual([]);
    }
    await expect(rows(window)).toHaveCount(10);
  });
}
