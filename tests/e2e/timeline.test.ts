import type { Locator, Page } from '@playwright/test';
import { writeArticle } from './articles.ts';
import { expect, test } from './launch.ts';
import { idle, rows, searchBox } from './page.ts';

const timeline = (window: Page): Locator => window.getByRole('group', { name: 'Timeline' });
const bars = (window: Page): Locator => timeline(window).getByRole('slider', { name: 'Articles over time' });
const value = (window: Page) => bars(window).getAttribute('aria-valuetext');
const tool = (window: Page, name: string | RegExp): Locator => timeline(window).getByRole('button', { name });

/** Two articles in each month of 2021 and 2022, the second in the even ones of them about a harbour. */
async function writeMonths(root: string): Promise<void> {
  for (const year of [2021, 2022]) {
    for (let month = 1; month <= 12; month++) {
      const date = `${year}-${String(month).padStart(2, '0')}`;
      await writeArticle(root, `${date}/a.md`, `Library ${date}`, '<p>Books</p>', `${date}-03 08:00:00`);
      const topic = month % 2 === 0 ? 'Harbour' : 'Library';
      await writeArticle(
        root,
        `${date}/b.md`,
        `${topic} ${date}`,
        '<p>Ships or books</p>',
        `${date}-20 08:00:00`,
      );
    }
  }
}

/** Goes to each bar in turn; what the bars say, by period. */
async function read(window: Page): Promise<Map<string, number>> {
  const last = Number(await bars(window).getAttribute('aria-valuemax'));
  await bars(window).press('Home');
  const told = new Map<string, number>();
  for (let at = 0; at <= last; at++) {
    await expect(bars(window)).toHaveAttribute('aria-valuenow', String(at));
    const [period = '', counted = ''] = (await value(window))?.split(': ') ?? [];
    told.set(period, Number.parseInt(counted, 10));
    await bars(window).press('ArrowRight');
  }
  await bars(window).press('Escape');
  return told;
}
/** The archive is indexed, and the timeline tells of all of it. */
async function drawn(window: Page): Promise<void> {
  await idle(window);
  await expect(bars(window)).toHaveAccessibleDescription(/^48 articles from/);
}
const sum = (counts: Map<string, number>) => [...counts.values()].reduce((all, count) => all + count, 0);

test('bars sum to the articles of the result, of all and of a query', async ({
  openApp,
  temporaryFolder,
}) => {
  const archive = await temporaryFolder();
  await writeMonths(archive);
  const { window } = await openApp({ archive });
  await drawn(window);
  await expect(window.getByText('48 articles').first()).toBeVisible();
  expect(sum(await read(window))).toBe(48);

  await searchBox(window).fill('harbour');
  await expect(rows(window)).toHaveCount(12);
  await expect(bars(window)).toHaveAccessibleDescription(/^12 articles from/);
  expect(sum(await read(window))).toBe(12);
});

test('a range drawn with the pointer becomes the dates of the query', async ({
  openApp,
  temporaryFolder,
}) => {
  const archive = await temporaryFolder();
  await writeMonths(archive);
  const { window } = await openApp({ archive });
  await drawn(window);
  const box = await bars(window).boundingBox();
  if (!box) throw new Error('there are no bars');
  await window.mouse.move(box.x + box.width * 0.75, box.y + 10);
  await window.mouse.down();
  await window.mouse.move(box.x + box.width + 20, box.y + 10, { steps: 4 });
  await window.mouse.up();
  await expect(searchBox(window)).toHaveValue(/^date:2022-0[67]-\d{2}\/2022-12-\d{2}$/);
  await expect(rows(window).last()).toContainText(/2022-0[67]/);

  await tool(window, 'Remove the date filter').click();
  await expect(searchBox(window)).toHaveValue('');
});

test('the keyboard chooses a period, extends it and shows only its articles', async ({
  openApp,
  temporaryFolder,
}) => {
  const archive = await temporaryFolder();
  await writeMonths(archive);
  const { window } = await openApp({ archive });
  await drawn(window);
  await bars(window).press('Home');
  await expect(bars(window)).toHaveAttribute('aria-valuetext', /2021.*: 1 article$/);
  for (let step = 0; step < 5; step++) await bars(window).press('Shift+ArrowRight');
  await expect(bars(window)).toHaveAttribute('aria-valuetext', / to .*: [23] articles$/);
  await bars(window).press('Enter');
  // Six weeks, from the Monday of the week that the first article is in.
  await expect(searchBox(window)).toHaveValue('date:2020-12-28/2021-02-07');
});

test('zooming shows fewer days in finer periods, and all of them again', async ({
  openApp,
  temporaryFolder,
}) => {
  const archive = await temporaryFolder();
  await writeMonths(archive);
  const { window } = await openApp({ archive });
  await drawn(window);
  await expect(timeline(window)).toContainText('by week');
  await bars(window).hover();
  await window.keyboard.down('Control');
  for (let step = 0; step < 8; step++) await window.mouse.wheel(0, -100);
  await window.keyboard.up('Control');
  await expect(timeline(window)).toContainText('by day');
  await expect(rows(window).first()).toHaveAttribute('aria-setsize', '48');
  await bars(window).press('0');
  await expect(timeline(window)).toContainText('by week');
  expect(sum(await read(window))).toBe(48);
});

test('two queries are compared as shares of the archive', async ({ openApp, temporaryFolder }) => {
  const archive = await temporaryFolder();
  await writeMonths(archive);
  const { window } = await openApp({ archive });
  await drawn(window);
  await searchBox(window).fill('library');
  await expect(bars(window)).toHaveAccessibleDescription(/^36 articles/);
  await tool(window, 'Compare with another search').click();
  await expect(timeline(window).getByRole('textbox', { name: 'Compare with…' })).toBeFocused();
  const alone = await bars(window).getAttribute('aria-valuemax');
  await window.keyboard.type('harbour');
  // The last article about a harbour is newer than the last about a library.
  await expect(bars(window)).not.toHaveAttribute('aria-valuemax', alone ?? '');
  await bars(window).press('End');
  await expect(bars(window)).toHaveAttribute(
    'aria-valuetext',
    /: library 0 articles \(0‰ of 1\); harbour 1 article \(1,000‰ of 1\)$/,
  );
  await expect(tool(window, /Share of the archive/)).toHaveAttribute('aria-pressed', 'true');
  await tool(window, /Share of the archive/).click();
  await bars(window).press('End');
  await expect(bars(window)).toHaveAttribute('aria-valuetext', /: library 0 articles; harbour 1 article$/);
  await tool(window, 'End the comparison').click();
  await expect(tool(window, 'Compare with another search')).toHaveAttribute('aria-pressed', 'false');
});
