import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openPackagedApp } from '../../bench/measure/app-window.mjs';
import { expect, sampleArchive, test } from './launch.ts';
import { idle, listed } from './page.ts';

test('the packaged app opens the archive named on its command line', async ({ openApp }) => {
  const { app, window } = await openApp({ archive: sampleArchive });

  await expect(window.locator('body')).toHaveAttribute('data-ready', 'true');
  await expect(window.getByRole('listbox', { name: 'Articles' }).getByRole('option').first()).toBeVisible();
  // An answer that V8 collects before Playwright has read it is lost, and a program that has just started collects much.
  await expect(async () => {
    expect(await app.evaluate(({ app: electron }) => electron.isPackaged)).toBe(true);
  }).toPass();
});

test('a window appears once its list is known', async ({ openApp }) => {
  const { app, window } = await openApp({ archive: sampleArchive });
  await idle(window);
  const total = await window.locator('header > .total').textContent();
  const atFirstSight = app.evaluate(
    ({ app: electron }) =>
      new Promise((resolve, reject) => {
        electron.once('browser-window-created', (_event, created) => {
          if (created.isVisible()) reject(new Error('it was visible from the beginning'));
          created.once('show', () => {
            const told = 'document.querySelector("header > .total")?.textContent';
            const rows = 'document.querySelectorAll("[role=option]").length';
            created.webContents.executeJavaScript(`[${told}, ${rows} > 0]`).then(resolve, reject);
          });
        });
      }),
  );
  await window.keyboard.press('Control+N');
  expect(await atFirstSight).toEqual([total, true]);
});

test('so does one that was left maximized', async ({ temporaryFolder }) => {
  const userData = await temporaryFolder();
  const bounds = { x: 0, y: 0, width: 1000, height: 700 };
  await writeFile(
    path.join(userData, 'windows.json'),
    JSON.stringify([{ archive: null, bounds, maximized: true }]),
  );
  // A debugger that is there from the beginning would make the start so slow that the window waits no longer; a busy
  // machine may do so, too.
  await expect(async () => {
    const { page, close } = await openPackagedApp({ root: sampleArchive, userData });
    const states = await page.evaluate(() =>
      performance.getEntriesByType('visibility-state').map(({ name }) => name),
    );
    await close();
    expect(states).toEqual(['hidden', 'visible']);
  }).toPass({ timeout: 50_000 });
});

test('the list is there whatever the machine calls its zone', async ({ openApp }) => {
  for (const TZ of ['', 'CST-8']) {
    const { app, window } = await openApp({ archive: sampleArchive, environment: { TZ } });
    await listed(window);
    await app.close();
  }
});
