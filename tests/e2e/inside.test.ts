import type { Page } from '@playwright/test';
import { faults } from './axe.ts';
import { writeArticle } from './articles.ts';
import { writeInside } from './inside-articles.ts';
import { expect, test, type OpenedApp, type OpenOptions } from './launch.ts';
import { body, idle, reading, row, searchBox } from './page.ts';

type Open = (options?: OpenOptions) => Promise<OpenedApp>;

async function openFerry(openApp: Open, temporaryFolder: () => Promise<string>, options: OpenOptions = {}) {
  const root = await temporaryFolder();
  await writeInside(root);
  const opened = await openApp({ archive: root, ...options });
  await idle(opened.window);
  await row(opened.window, '_posts/渡口.md').click();
  await expect(body(opened.window).getByText('第1段').first()).toBeVisible();
  return { ...opened, root };
}

const findBar = (window: Page) => window.getByRole('search', { name: 'Find in the article' });
const scrolled = (window: Page) => reading(window).evaluate(region => region.scrollTop);
/** Where the current place stands in the pane: 0 at its top edge, 1 at the bottom. */
const currentPlace = (window: Page) =>
  reading(window).evaluate(region => {
    const frame = region.querySelector('iframe');
    const view = frame?.contentWindow as unknown as { CSS: { highlights: Map<string, Iterable<Range>> } };
    const [range] = view.CSS.highlights.get('current') ?? [];
    if (!frame || !range) return undefined;
    const top = frame.getBoundingClientRect().top + range.getBoundingClientRect().top;
    return (top - region.getBoundingClientRect().top) / region.clientHeight;
  });

test('a text is found in the article whatever its characters, and stepped through by key', async ({
  openApp,
  temporaryFolder,
}) => {
  const { window } = await openFerry(openApp, temporaryFolder);
  // What comes last: without it the end of the article is the end of the pane, and stays at its foot.
  await expect(reading(window).getByText('Similar articles')).toBeVisible();
  await window.keyboard.press('Control+f');
  const field = findBar(window).getByRole('textbox');
  await expect(field).toBeFocused();

  await window.keyboard.type('繁体的渡口与cafe');
  await expect(findBar(window).getByRole('status')).toHaveText('1 of 1');
  await expect.poll(() => currentPlace(window)).toBeGreaterThan(0.3);
  await expect.poll(() => currentPlace(window)).toBeLessThan(0.7);

  await field.fill('渡口');
  const total = 32;
  await expect(findBar(window).getByRole('status')).toHaveText(new RegExp(`of ${total}$`));
  const place = async () => Number((await findBar(window).getByRole('status').innerText()).split(' ')[0]);
  const first = await place();
  await window.keyboard.press('Enter');
  const second = (first % total) + 1;
  await expect.poll(place).toBe(second);
  await window.keyboard.press('Shift+Enter');
  await expect.poll(place).toBe(first);
  await window.keyboard.press('F3');
  await expect.poll(place).toBe(second);
  await window.keyboard.press('Shift+F3');
  await expect.poll(place).toBe(first);
  await expect(window.locator('[data-scroll-marks] .found').first()).toBeVisible();

  await field.fill('没有的字');
  await expect(findBar(window).getByRole('status')).toHaveText('Nothing found');
  await window.keyboard.press('Escape');
  await expect(findBar(window)).toHaveCount(0);
  await expect(reading(window)).toBeFocused();
  await expect(window.locator('[data-scroll-marks]')).toHaveCount(0);
});

test('the hits of the search are stepped through with n and N, and marked beside the scroll bar', async ({
  openApp,
  temporaryFolder,
}) => {
  const { window } = await openFerry(openApp, temporaryFolder);
  await searchBox(window).fill('渡口');
  await searchBox(window).press('Enter');
  await row(window, '_posts/渡口.md').click();
  await expect(window.locator('[data-scroll-marks] .hit').first()).toBeVisible();

  for (let step = 0; step < 8; step++) await window.keyboard.press('n');
  await expect.poll(() => currentPlace(window)).toBeCloseTo(0.5, 1);
  const there = await scrolled(window);
  await window.keyboard.press('n');
  await expect.poll(() => scrolled(window)).toBeGreaterThan(there);
  await window.keyboard.press('Shift+N');
  await expect.poll(() => scrolled(window)).toBe(there);
});

test('the table of contents marks where the reader is, and leads there by key', async ({
  openApp,
  temporaryFolder,
}) => {
  const { window } = await openFerry(openApp, temporaryFolder);
  await window.keyboard.press('c');
  const contents = window.getByRole('navigation', { name: 'Contents' });
  await expect(contents.getByRole('button')).toHaveText(['起因', '经过', '现场', '数字', '后来']);
  await expect(contents.getByRole('button').first()).toBeFocused();
  expect(await faults(window)).toEqual([]);

  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(body(window).getByRole('heading', { name: '数字' })).toBeInViewport();
  await expect(contents).toHaveCount(0);
  await expect(reading(window)).toBeFocused();
  await window.keyboard.press('c');
  await expect(contents.locator('[aria-current]')).toHaveText('数字');
  await window.keyboard.press('Escape');
  await expect(contents).toHaveCount(0);
});

test('a short article has no table of contents', async ({ openApp, temporaryFolder }) => {
  const { window } = await openFerry(openApp, temporaryFolder);
  await expect(window.getByRole('button', { name: 'Show the contents' })).toBeVisible();
  await row(window, 'feeds/notes.md').click();
  await expect(window.getByRole('button', { name: 'Show the contents' })).toHaveCount(0);
});

test('a footnote shows beside its mark, and can be gone to and come back from', async ({
  openApp,
  temporaryFolder,
}) => {
  const { window } = await openFerry(openApp, temporaryFolder);
  const mark = body(window).getByRole('link', { name: '[1]' }).first();
  await mark.press('Enter');
  const card = window.getByRole('dialog', { name: 'Footnote [1]' });
  await expect(card).toContainText('据《青岚镇志》第三卷。');
  expect(await faults(window)).toEqual([]);
  await window.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(mark).toBeFocused();

  await row(window, 'feeds/notes.md').click();
  const back = window.getByRole('button', { name: 'Back to where you were' });
  await body(window).getByRole('link', { name: '2', exact: true }).click();
  await expect(window.getByRole('dialog', { name: 'Footnote 2' })).toContainText(/^By the harbour master\./);
  await window.getByRole('button', { name: 'Go to the note' }).click();
  await expect(body(window).getByText('By the harbour master.')).toBeInViewport();
  await back.click();
  await expect(body(window).getByRole('link', { name: '2', exact: true })).toBeInViewport();
  await expect(back).toHaveCount(0);
});

test('an article opens again where it was left, also at the next start', async ({
  openApp,
  temporaryFolder,
}) => {
  const first = await openFerry(openApp, temporaryFolder);
  const heading = (window: Page) => body(window).getByRole('heading', { name: '数字' });
  await first.window.keyboard.press('c');
  await first.window.keyboard.press('End');
  await first.window.keyboard.press('ArrowUp');
  await first.window.keyboard.press('Enter');
  await expect(heading(first.window)).toBeInViewport();

  await row(first.window, '_posts/20180101-old-bridge.md').click();
  await expect(reading(first.window).getByRole('heading', { level: 1 })).toHaveText('旧桥');
  await expect.poll(() => scrolled(first.window)).toBe(0);
  await row(first.window, '_posts/渡口.md').click();
  await expect(heading(first.window)).toBeInViewport();
  await first.app.close();

  const { window } = await openApp({ archive: first.root, userData: first.userData });
  await idle(window);
  await row(window, '_posts/渡口.md').click();
  await expect(heading(window)).toBeInViewport();
});

test('reading aloud says clearly that there is no voice, and breaks nothing', async ({
  openApp,
  temporaryFolder,
}) => {
  const { window } = await openFerry(openApp, temporaryFolder);
  test.skip(await window.evaluate(() => speechSynthesis.getVoices().length > 0), 'this system has voices');
  await window.keyboard.press('Control+Shift+U');
  const bar = window.getByRole('toolbar', { name: 'Read aloud' });
  await expect(bar.getByRole('status')).toContainText('no voice to read Simplified Chinese with');
  expect(await faults(window)).toEqual([]);
  await bar.getByRole('button', { name: 'Stop reading aloud' }).click();
  await expect(bar).toHaveCount(0);
  await window.keyboard.press('j');
  await expect(reading(window).getByRole('heading', { level: 1 })).toHaveText('旧桥');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious in the find bar, ${colorScheme}`, async ({ openApp, temporaryFolder }) => {
    const { window } = await openFerry(openApp, temporaryFolder);
    await window.emulateMedia({ colorScheme });
    await window.keyboard.press('Control+f');
    await window.keyboard.type('渡口');
    await expect(findBar(window).getByRole('status')).toHaveText(/of/);
    expect(await faults(window)).toEqual([]);
  });
}

test('in an article whose headings are bold lines, these are its contents', async ({
  openApp,
  temporaryFolder,
}) => {
  const root = await temporaryFolder();
  const sections = ['一、起因', '二、经过', '三、后来'].map(
    name => `<p><strong>${name}</strong></p>${'<p>江面上的雾散得很慢。</p>'.repeat(30)}`,
  );
  await writeArticle(root, 'bold.md', '粗体', sections.join(''));
  const { window } = await openApp({ archive: root });
  await idle(window);
  await row(window, 'bold.md').click();
  await window.getByRole('button', { name: 'Show the contents' }).click();
  await expect(window.getByRole('navigation', { name: 'Contents' }).getByRole('button')).toHaveText([
    '一、起因',
    '二、经过',
    '三、后来',
  ]);
});

test('a place in a folded part is unfolded', async ({ openApp, temporaryFolder }) => {
  const root = await temporaryFolder();
  const filler = '<p>江面上的雾散得很慢。</p>'.repeat(60);
  await writeArticle(
    root,
    'folded.md',
    '折叠',
    `${filler}<details><summary>附录</summary><p>秘密</p>${filler}</details>`,
  );
  const { window } = await openApp({ archive: root });
  await idle(window);
  await row(window, 'folded.md').click();
  await expect(body(window).getByText('附录')).toBeAttached();
  await window.keyboard.press('Control+f');
  await window.keyboard.type('秘密');
  await expect(body(window).getByText('秘密')).toBeInViewport();
});

test('in a window with room for one pane, finding turns to the article', async ({
  openApp,
  temporaryFolder,
}) => {
  const { window } = await openFerry(openApp, temporaryFolder);
  await window.setViewportSize({ width: 560, height: 700 });
  await window.keyboard.press('Control+f');
  await expect(findBar(window).getByRole('textbox')).toBeFocused();
  await window.keyboard.type('渡口');
  await expect(findBar(window).getByRole('status')).toHaveText(/of 32$/);
});

test('a word is found in the article although readings stand above it, and so is a reading', async ({
  openApp,
  temporaryFolder,
}) => {
  const root = await temporaryFolder();
  const ruby = '<ruby>東京<rt>とうきょう</rt></ruby>都庁<sup>[3]</sup>舎の前で';
  await writeArticle(root, 'ruby.md', '都庁', `<p>${ruby}</p>`, '2020-01-01 08:00:00');
  const { window } = await openApp({ archive: root });
  await idle(window);
  await searchBox(window).fill('東京都庁舎');
  await row(window, 'ruby.md').click();
  const marked = () =>
    reading(window).evaluate(region => {
      const view = region.querySelector('iframe')?.contentWindow as unknown as {
        CSS: { highlights: Map<string, Iterable<Range>> };
      };
      return [...(view.CSS.highlights.get('search') ?? [])].map(String);
    });
  await expect.poll(marked).toEqual(['東京とうきょう都庁[3]舎']);
  await reading(window).focus();
  await window.keyboard.press('Control+f');
  await window.keyboard.type('とうきょう');
  await expect(findBar(window).getByRole('status')).toHaveText('1 of 1');
});
