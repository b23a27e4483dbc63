import { writeArticles } from './articles.ts';
import { expect, sampleArchive, test } from './launch.ts';
import { articles, body, idle, listed, reading, row, rows, scrollToMiddle, searchBox } from './page.ts';

const library = '要闻/青岚日报/青岚日报 - 本地/青岚镇图书馆重新开馆.md';

test('an article is shown with its facts, its pictures and nothing of its junk', async ({ openApp }) => {
  const { window } = await openApp({ archive: sampleArchive });
  await idle(window);
  await row(window, library).click();

  await expect(reading(window).getByRole('heading', { level: 1 })).toHaveText('青岚镇图书馆重新开馆');
  await expect(body(window).locator('body')).toContainText('队伍最前面是七十六岁的退休船工');
  await expect(body(window).locator('style, script, iframe, form')).toHaveCount(0);
  const pictures = window.locator('iframe[title="Article body"]');
  await expect(pictures).toHaveAttribute('sandbox', 'allow-same-origin');
});

test('a body that opens with the title does not say it twice', async ({ openApp }) => {
  const { window } = await openApp({ archive: sampleArchive });
  await idle(window);
  await searchBox(window).fill('title:kites');
  await expect(rows(window)).toHaveCount(1);
  await rows(window).first().click();

  await expect(reading(window).getByRole('heading', { level: 1 })).toContainText('kites');
  await expect(body(window).getByText('A kite is an argument')).toBeVisible();
  await expect(body(window).getByRole('heading', { name: /kites/ })).toHaveCount(0);
});

test('a tag of an article filters the list, and its chip takes the filter away', async ({ openApp }) => {
  const { window } = await openApp({ archive: sampleArchive });
  await idle(window);
  await row(window, library).click();
  const all = await rows(window).first().getAttribute('aria-setsize');

  await reading(window).getByRole('list', { name: 'Tags' }).getByRole('button').first().click();
  await expect(searchBox(window)).toHaveValue(/tag:/);
  await expect(rows(window).first()).not.toHaveAttribute('aria-setsize', all ?? '');
  await window.getByRole('button', { name: /^Remove/ }).click();
  await expect(searchBox(window)).toHaveValue('');
  await expect(rows(window).first()).toHaveAttribute('aria-setsize', all ?? '');
});

test('the keyboard alone moves through the list and back to the search', async ({ openApp }) => {
  const { window } = await openApp({ archive: sampleArchive });
  await listed(window);
  const selected = articles(window).locator('[aria-selected="true"]');

  await window.keyboard.press('j');
  await expect(selected).toHaveAttribute('aria-posinset', '1');
  await window.keyboard.press('j');
  await window.keyboard.press('ArrowDown');
  await expect(selected).toHaveAttribute('aria-posinset', '3');
  await window.keyboard.press('k');
  await expect(selected).toHaveAttribute('aria-posinset', '2');
  await window.keyboard.press('End');
  await expect(selected).toHaveAttribute(
    'aria-posinset',
    (await selected.getAttribute('aria-setsize')) ?? '',
  );
  await window.keyboard.press('/');
  await expect(searchBox(window)).toBeFocused();
  await window.keyboard.type('jk');
  await expect(searchBox(window)).toHaveValue('jk');
});

test('in a window with room for one pane, the list comes back where the reader is', async ({
  openApp,
  temporaryFolder,
}) => {
  const root = await temporaryFolder();
  await writeArticles(root, 400);
  const { window } = await openApp({ archive: root });
  await listed(window);
  await window.setViewportSize({ width: 420, height: 760 });
  const back = window.getByRole('button', { name: 'Back to the list' });
  const selected = articles(window).locator('[aria-selected="true"]');

  await scrollToMiddle(window);
  const middle = row(window, '快讯/1/199.md');
  await middle.click();
  await expect(articles(window)).toBeHidden();
  await back.click();
  await expect(middle).toBeInViewport({ ratio: 1 });

  await middle.click();
  for (let step = 0; step < 30; step++) await window.keyboard.press('j');
  await expect(reading(window).getByRole('heading', { level: 1 })).toHaveText('第169号快讯');
  await back.click();
  await expect(selected).toContainText('第169号快讯');
  await expect(selected).toBeInViewport({ ratio: 1 });
  // So does the scroll bar.
  await articles(window).hover();
  await window.mouse.wheel(0, 120);
  await expect(row(window, '快讯/1/168.md')).toBeInViewport({ ratio: 1 });
  await expect(selected).toBeInViewport({ ratio: 1 });
});

test('a section of the tree filters, by mouse and by keyboard', async ({ openApp }) => {
  const { window } = await openApp({ archive: sampleArchive });
  await idle(window);
  const section = window.getByRole('tree', { name: 'Sections' }).getByRole('treeitem', { name: /^科技/ });

  await section.click();
  await expect(searchBox(window)).toHaveValue(/section:/);
  await expect(rows(window).first()).toHaveAttribute('aria-setsize', '7');
  await section.press('ArrowRight');
  await expect(section).toHaveAttribute('aria-expanded', 'true');
});

test('the window speaks Chinese when asked to', async ({ openApp }) => {
  const { app, window } = await openApp({ archive: sampleArchive, language: 'zh-CN' });
  await expect(window.locator('body')).toHaveAttribute('data-ready', 'true');

  await expect(window.getByRole('tree', { name: 'Sections' })).toBeHidden();
  await expect(window.locator('html')).toHaveAttribute('lang', 'zh-CN');
  const menu = await app.evaluate(
    ({ Menu }) =>
      Menu.getApplicationMenu()
        ?.items.map(({ label }) => label)
        .join() ?? '',
  );
  expect(menu).toContain('文件');
});
