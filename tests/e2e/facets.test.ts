import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, sampleArchive, test } from './launch.ts';
import { idle, rows, searchBox } from './page.ts';

const group = (window: Page, name: string): Locator => window.getByRole('tree', { name, exact: true });
const sections = (window: Page): Locator => window.getByRole('tree', { name: 'Sections' });
const found = async (window: Page) => Number(await rows(window).first().getAttribute('aria-setsize'));
/** What a value says of itself: "中文, 12 articles". */
const counted = async (value: Locator) =>
  Number(/, ([\d,]+) article/.exec((await value.getAttribute('aria-label')) ?? '')?.[1]?.replace(',', ''));

/** One row for each article, so that rows can be counted. */
async function openApart(
  openApp: (options: { archive: string }) => Promise<{ window: Page }>,
  archive: string,
) {
  const { window } = await openApp({ archive });
  await idle(window);
  const together = window.getByRole('button', { name: 'Keep the copies of a story together' });
  if ((await together.getAttribute('aria-pressed')) === 'true') await together.click();
  await expect(together).toHaveAttribute('aria-pressed', 'false');
  return window;
}

for (const facet of ['Sources', 'Tags', 'Languages', 'Length', 'Condition']) {
  test(`${facet}: a click shows as many articles as was told, another shows all again`, async ({
    openApp,
  }) => {
    const window = await openApart(openApp, sampleArchive);
    const value = group(window, facet).getByRole('treeitem').first();
    const [name, count] = [await value.getAttribute('aria-label'), await counted(value)];

    await value.click();
    await expect(searchBox(window)).toHaveValue(/^[a-z]+:/);
    await expect(rows(window).first()).toHaveAttribute('aria-setsize', String(count));
    const chosen = group(window, facet).getByRole('treeitem', { name: name ?? '', exact: true });
    await expect(chosen).toHaveAttribute('aria-selected', 'true');
    await chosen.click();
    await expect(searchBox(window)).toHaveValue('');
    await expect(rows(window).first()).toHaveAttribute('aria-setsize', '56');
  });
}

test('a value is left out with Alt and with its button, and a click lets it in again', async ({
  openApp,
}) => {
  const window = await openApart(openApp, sampleArchive);
  const value = group(window, 'Sources').getByRole('treeitem').first();
  const count = await counted(value);

  await value.click({ modifiers: ['Alt'] });
  await expect(searchBox(window)).toHaveValue(/^-source:/);
  await expect(rows(window).first()).toHaveAttribute('aria-setsize', String(56 - count));
  const out = group(window, 'Sources').getByRole('treeitem', { name: /, left out$/ });
  await out.click();
  await expect(searchBox(window)).toHaveValue('');

  await value.hover();
  await value.locator('[data-exclude]').click();
  await expect(searchBox(window)).toHaveValue(/^-source:/);
});

test('the menu of a value includes and excludes it', async ({ openApp }) => {
  const window = await openApart(openApp, sampleArchive);
  await group(window, 'Tags').getByRole('treeitem').first().click({ button: 'right' });
  await window.getByRole('menuitem', { name: 'Leave these out' }).click();
  await expect(searchBox(window)).toHaveValue(/^-tag:/);

  await group(window, 'Tags').getByRole('treeitem').first().click({ button: 'right' });
  await window.keyboard.press('Escape');
  await expect(window.getByRole('menu')).toHaveCount(0);
  await expect(group(window, 'Tags')).toBeFocused();
});

test('everything is within reach of the keyboard', async ({ openApp }) => {
  const window = await openApart(openApp, sampleArchive);
  await sections(window).focus();
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(searchBox(window)).toHaveValue(/^section:.*\/.*\//);
  await expect(rows(window).first()).not.toHaveAttribute('aria-setsize', '56');
  const narrowed = await found(window);
  await expect(sections(window)).toBeFocused();
  await window.keyboard.press('-');
  await expect(searchBox(window)).toHaveValue(/^-section:/);
  await expect(rows(window).first()).toHaveAttribute('aria-setsize', String(56 - narrowed));
  await window.keyboard.press('Enter');
  await expect(searchBox(window)).toHaveValue('');
});

test('a filter that is typed is shown as active, and counts follow the query', async ({ openApp }) => {
  const window = await openApart(openApp, sampleArchive);
  await searchBox(window).fill('lang:zh');
  const chinese = group(window, 'Languages').getByRole('treeitem', { name: /^Chinese,/ });
  await expect(chinese).toHaveAttribute('aria-selected', 'true');
  await expect(async () => {
    expect(await chinese.getAttribute('aria-label')).toBe(`Chinese, ${await found(window)} articles`);
  }).toPass();
});

test('a year and a month narrow the list to their days', async ({ openApp }) => {
  const window = await openApart(openApp, sampleArchive);
  const dates = window.getByRole('tree', { name: 'Dates' });
  const year = dates.getByRole('treeitem').first();
  const count = await counted(year);
  await year.click();
  await expect(searchBox(window)).toHaveValue(/^date:\d{4}$/);
  await expect(rows(window).first()).toHaveAttribute('aria-setsize', String(count));
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('ArrowDown');
  const monthCount = await counted(dates.getByRole('treeitem').nth(1));
  await window.keyboard.press('Enter');
  await expect(searchBox(window)).toHaveValue(/^date:\d{4}-\d{2}$/);
  await expect(rows(window).first()).toHaveAttribute('aria-setsize', String(monthCount));

  const [chosen = '', month = ''] = (await searchBox(window).inputValue()).slice('date:'.length).split('-');
  await searchBox(window).fill(`date:${chosen}年${month}月`);
  const typed = dates.getByRole('treeitem').nth(1);
  await expect(typed).toHaveAttribute('aria-selected', 'true');
  await typed.click();
  await expect(searchBox(window)).toHaveValue('');
});

test('a rare one of many tags is found by a part of its name', async ({ openApp, temporaryFolder }) => {
  const archive = await temporaryFolder();
  for (let at = 0; at < 60; at++) {
    const tags = Array.from({ length: 10 }, (_, tag) => `'tag ${at * 10 + tag}'`);
    await writeFile(
      path.join(archive, `${at}.md`),
      `---\ntitle: 'No. ${at}'\ntags: [${tags.join(', ')}]\n---\n\nText\n`,
    );
  }
  const window = await openApart(openApp, archive);
  await window.getByRole('textbox', { name: 'Find in tags' }).fill('g 597');
  await expect(group(window, 'Tags').getByRole('treeitem')).toHaveCount(1);
  await group(window, 'Tags').getByRole('treeitem', { name: 'tag 597, 1 article' }).click();
  await expect(rows(window)).toHaveCount(1);
  await expect(rows(window)).toContainText('No. 59');
});

test('folded groups stay folded at the next start', async ({ openApp }) => {
  const { app, window, userData } = await openApp({ archive: sampleArchive });
  await idle(window);
  const title = window.getByRole('button', { name: 'Sources', exact: true });
  await title.click();
  await expect(group(window, 'Sources')).toHaveCount(0);
  await app.close();

  const again = await openApp({ archive: sampleArchive, userData });
  await idle(again.window);
  await expect(again.window.getByRole('button', { name: 'Sources', exact: true })).toHaveAttribute(
    'aria-expanded',
    'false',
  );
  await expect(group(again.window, 'Tags')).toBeVisible();
});

test('a section whose name holds a slash is one section', async ({ openApp, temporaryFolder }) => {
  const archive = await temporaryFolder();
  const sectionNames = ['AI/ML', 'AI', '财经／金融'];
  for (const [at, name] of sectionNames.entries()) {
    const head = `title: 'No. ${at}'\ncategories:\n - '${name}'\n - 'ML'`;
    await writeFile(path.join(archive, `${at}.md`), `---\n${head}\n---\n\nText\n`);
  }
  const window = await openApart(openApp, archive);
  for (const name of sectionNames) {
    const section = sections(window).getByRole('treeitem', { name: `${name}, 1 article`, exact: true });
    await section.click();
    await expect(rows(window)).toHaveCount(1);
    await expect(section).toHaveAttribute('aria-selected', 'true');
    await section.click();
    await expect(rows(window)).toHaveCount(sectionNames.length);
  }
});
