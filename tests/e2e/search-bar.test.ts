import type { Locator, Page } from '@playwright/test';
import { writeArticles } from './articles.ts';
import { faults } from './axe.ts';
import { expect, sampleArchive, test } from './launch.ts';
import { articles, idle, rows, searchBox } from './page.ts';

const suggestions = (window: Page): Locator => window.getByRole('listbox', { name: 'Suggestions' });
const options = (window: Page): Locator => suggestions(window).getByRole('option');

test('fields and names are completed by keyboard', async ({ openApp, temporaryFolder }) => {
  const archive = await temporaryFolder();
  await writeArticles(archive, 3);
  const { window } = await openApp({ archive });
  await idle(window);

  await searchBox(window).pressSequentially('so');
  await expect(options(window)).toContainText(['source:']);
  await searchBox(window).press('ArrowDown');
  await expect(options(window).first()).toHaveAttribute('aria-selected', 'true');
  const active = await options(window).first().getAttribute('id');
  await expect(searchBox(window)).toHaveAttribute('aria-activedescendant', active ?? '');
  await searchBox(window).press('Enter');
  await expect(searchBox(window)).toHaveValue('source:');

  await expect(options(window)).toHaveText([/快讯社\s*Source\s*3 articles/]);
  await searchBox(window).press('ArrowDown');
  await searchBox(window).press('Tab');
  await expect(searchBox(window)).toHaveValue('source:快讯社 ');
  await expect(searchBox(window)).toBeFocused();
  await expect(suggestions(window)).toHaveCount(0);
  await expect(rows(window)).toHaveCount(3);

  await searchBox(window).pressSequentially('date:2015-01-0');
  await expect(options(window)).toContainText(['2015-01-03', '2015-01-02', '2015-01-01']);
  // The list comes anew once more when the index has changed: who chooses just then chooses again.
  await expect(async () => {
    await options(window).nth(1).click({ timeout: 1000 });
    await expect(searchBox(window)).toHaveValue('source:快讯社 date:2015-01-02', { timeout: 500 });
  }).toPass();
  await expect(searchBox(window)).toBeFocused();
  await expect(rows(window)).toHaveCount(1);
});

test('suggestions leave the keys of the bar alone while none of them is active', async ({ openApp }) => {
  const { window } = await openApp({ archive: sampleArchive });
  await idle(window);

  await searchBox(window).pressSequentially('tag:');
  await expect(options(window).first()).toBeVisible();
  await expect(window.locator('.wrong')).toHaveCount(0);
  await searchBox(window).press('Escape');
  await expect(suggestions(window)).toHaveCount(0);
  await expect(searchBox(window)).toHaveValue('tag:');
  await searchBox(window).press('Enter');
  await expect(window.locator('.wrong')).toHaveText('tag:');
  await searchBox(window).press('Escape');
  await expect(searchBox(window)).toHaveValue('');

  await searchBox(window).pressSequentially('-section:');
  await expect(options(window).first()).toBeVisible();
  await searchBox(window).press('Enter');
  await expect(suggestions(window)).toHaveCount(0);
  await expect(searchBox(window)).toHaveValue('-section:');

  await searchBox(window).fill('图书馆');
  await expect(rows(window).locator('mark').first()).toHaveText('图书馆');
  await expect(suggestions(window)).toHaveCount(0);
  await searchBox(window).press('ArrowDown');
  await expect(articles(window)).toBeFocused();
});

test('what is not understood is underlined where it stands, and said below', async ({ openApp }) => {
  const { window } = await openApp({ archive: sampleArchive });
  await idle(window);

  const faulty: [query: string, word: string, said: string][] = [
    ['图书馆 colour:red', 'colour', 'There is no field “colour”'],
    ['图书馆 date:2022-13', '2022-13', '“2022-13” is not a date'],
    ['图书馆 "a b', '"', 'A closing quotation mark is missing'],
    ['(图书馆', '(', 'A parenthesis has no partner'],
  ];
  for (const [query, word, said] of faulty) {
    await searchBox(window).fill(query);
    await searchBox(window).press('Enter');
    await expect(window.locator('.wrong')).toHaveText(word);
    await expect(searchBox(window)).toHaveAccessibleDescription(new RegExp(said.replace(/[“”]/g, '.')));
    await expect(searchBox(window)).toHaveAttribute('aria-invalid', 'true');
  }
  await searchBox(window).fill('图书馆');
  await expect(searchBox(window)).toHaveAttribute('aria-invalid', 'false');
});

test('a phrase may be written to its end before its quotes are missed, and the list stands still', async ({
  openApp,
}) => {
  const { window } = await openApp({ archive: sampleArchive });
  await idle(window);
  const top = async () => (await articles(window).boundingBox())?.y;
  const before = await top();

  for (const key of '"the li') {
    await searchBox(window).press(key);
    await expect(articles(window)).toHaveAttribute('aria-busy', 'false');
    await expect(window.locator('.wrong')).toHaveCount(0);
    expect(await top()).toBe(before);
  }
  await articles(window).focus();
  await expect(window.locator('.wrong')).toHaveText('"');
  await searchBox(window).focus();
  await searchBox(window).press('End');
  await searchBox(window).press('"');
  await expect(window.locator('.wrong')).toHaveCount(0);
});

test('how a query is understood is said in words, and follows the typing', async ({ openApp }) => {
  const { window } = await openApp({ archive: sampleArchive });
  await idle(window);

  await searchBox(window).fill('图书馆 -音乐 after:2022-01 ');
  const explain = window.getByRole('button', { name: 'Say in words how the search is understood' });
  await explain.focus();
  await window.keyboard.press('Enter');
  await expect(explain).toHaveAttribute('aria-expanded', 'true');
  await expect(
    window.getByText('Articles with “图书馆”, without “音乐”, from 1 January 2022 on', { exact: true }),
  ).toBeVisible();
  await searchBox(window).fill('librar');
  await expect(
    window.getByText('Articles with words that begin with “librar”', { exact: true }),
  ).toBeVisible();
  await searchBox(window).press('Enter');
  await expect(window.getByText('Articles with “librar”', { exact: true })).toBeVisible();
});

test('how a query is understood is said in Chinese', async ({ openApp }) => {
  const { window } = await openApp({ archive: sampleArchive, language: 'zh-CN' });
  await idle(window);
  await window.getByRole('searchbox').fill('图书馆 -音乐 ');
  await window.getByRole('button', { name: '用文字说明搜索是如何理解的' }).click();
  await expect(
    window.getByText('符合以下条件的文章：含有“图书馆”，不含“音乐”', { exact: true }),
  ).toBeVisible();
});

test('an example of the search help is tried with one key', async ({ openApp }) => {
  const { window } = await openApp({ archive: sampleArchive });
  await idle(window);

  await window.getByRole('button', { name: 'What you can search for' }).click();
  const sheet = window.getByRole('dialog', { name: 'What you can search for' });
  await sheet.getByRole('button', { name: 'librar*', exact: true }).focus();
  await window.keyboard.press('Enter');
  await expect(sheet).toHaveCount(0);
  await expect(searchBox(window)).toHaveValue('librar*');
  await expect(searchBox(window)).toBeFocused();
  await expect(rows(window).first()).toContainText(/librar/i);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious where suggestions are open, ${colorScheme}`, async ({ openApp }) => {
    const { window } = await openApp({ archive: sampleArchive });
    await window.emulateMedia({ colorScheme });
    await idle(window);
    await searchBox(window).pressSequentially('date:2022-13 tag:');
    await expect(options(window).first()).toBeVisible();
    expect(await faults(window)).toEqual([]);
    await searchBox(window).press('ArrowDown');
    expect(await faults(window)).toEqual([]);
    await expect(articles(window)).toHaveCount(1);
  });
}
