import { faults } from './axe.ts';
import { expect, sampleArchive, test } from './launch.ts';
import { idle, listed, reading, ready, rows } from './page.ts';

/** Articles of the sample whose pages are judged: with code, tables, pictures, quotes, in several languages. */
const differing = 12;

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious in the archive, ${colorScheme}`, async ({ openApp }) => {
    const { window } = await openApp({ archive: sampleArchive });
    await window.emulateMedia({ colorScheme });
    await idle(window);
    await rows(window).nth(1).click();
    await expect(window.locator('iframe[title="Article body"]')).toBeVisible();
    expect(await faults(window)).toEqual([]);
  });

  test(`axe finds nothing serious in the pages of articles, ${colorScheme}`, async ({ openApp }) => {
    const { app, window } = await openApp({ archive: sampleArchive });
    await window.emulateMedia({ colorScheme });
    await listed(window);
    const shown = () =>
      window.evaluate<string>(
        `(page => page?.body?.firstElementChild ? page.documentElement.outerHTML : '')(
          document.querySelector('iframe[title="Article body"]')?.contentDocument)`,
      );
    const pages: string[] = [];
    for (let article = 0; article < differing; article++) {
      await window.keyboard.press('j');
      await expect.poll(async () => ['', pages.at(-1)].includes(await shown())).toBe(false);
      pages.push(await shown());
    }
    // Their own frame runs no script, so they are judged in a window that does.
    const opened = app.waitForEvent('window');
    await app.evaluate(({ BrowserWindow }) => void new BrowserWindow({ width: 700 }).loadURL('about:blank'));
    const judge = await opened;
    await judge.emulateMedia({ colorScheme });
    const paper = await reading(window).evaluate(pane => getComputedStyle(pane).backgroundColor);
    for (const page of pages) {
      await judge.setContent(page);
      // The frame gets its title and its paper from the pane that it is in.
      await judge.evaluate(
        `document.title = 'Article'; document.documentElement.style.background = '${paper}'`,
      );
      expect(await faults(judge), page.slice(-300)).toEqual([]);
    }
  });

  test(`axe finds nothing serious where queries are compared and values chosen, ${colorScheme}`, async ({
    openApp,
  }) => {
    const { window } = await openApp({ archive: sampleArchive });
    await window.emulateMedia({ colorScheme });
    await idle(window);
    await window.getByRole('button', { name: 'Compare with another search' }).click();
    await window.keyboard.type('library');
    const sources = window.getByRole('tree', { name: 'Sources' }).getByRole('treeitem');
    await sources.first().click({ modifiers: ['Alt'] });
    await expect(sources.first()).toHaveAccessibleName(/left out$/);
    await sources.nth(1).click({ button: 'right' });
    await expect(window.getByRole('menu')).toBeVisible();
    expect(await faults(window)).toEqual([]);
  });

  test(`axe finds nothing serious on the first screen, ${colorScheme}`, async ({ openApp }) => {
    const { window } = await openApp();
    await window.emulateMedia({ colorScheme });
    await ready(window);
    expect(await faults(window)).toEqual([]);
  });
}

test('axe finds nothing serious in the ledger and in the sheets of keys and of the search', async ({
  openApp,
}) => {
  const { window } = await openApp({ archive: sampleArchive });
  await idle(window);
  await window.keyboard.press('?');
  await expect(window.getByRole('dialog')).toBeVisible();
  expect(await faults(window)).toEqual([]);
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: 'What you can search for' }).click();
  await expect(window.getByRole('dialog')).toBeVisible();
  expect(await faults(window)).toEqual([]);
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: /repaired/ }).click();
  await expect(window.getByRole('dialog')).toBeVisible();
  expect(await faults(window)).toEqual([]);
});
