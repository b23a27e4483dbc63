import { faults } from './axe.ts';
import { expect, sampleArchive, test } from './launch.ts';
import { idle, ready, rows } from './page.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious in the archive, ${colorScheme}`, async ({ openApp }) => {
    const { window } = await openApp({ archive: sampleArchive });
    await window.emulateMedia({ colorScheme });
    await idle(window);
    await rows(window).nth(1).click();
    await expect(window.locator('iframe[title="Article body"]')).toBeVisible();
    expect(await faults(window)).toEqual([]);
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
