import { expect, sampleArchive, test } from './launch.ts';

test('the packaged app opens the archive named on its command line', async ({ openApp }) => {
  const { app, window } = await openApp({ archive: sampleArchive });

  await expect(window.locator('body')).toHaveAttribute('data-ready', 'true');
  await expect(window.getByRole('listbox', { name: 'Articles' }).getByRole('option').first()).toBeVisible();
  expect(await app.evaluate(({ app: electron }) => electron.isPackaged)).toBe(true);
});

test('a window appears once its list is known', async ({ openApp }) => {
  const { app, window } = await openApp({ archive: sampleArchive });
  await expect(window.locator('body')).toHaveAttribute('data-ready', 'true');
  const total = await window.locator('header > .total').textContent();
  const atFirstSight = app.evaluate(
    ({ app: electron }) =>
      new Promise((resolve, reject) => {
        electron.once('browser-window-created', (_event, created) => {
          if (created.isVisible()) reject(new Error('it was visible from the beginning'));
          created.once('show', () => {
            const told = 'document.querySelector("header > .total")?.textContent';
            created.webContents.executeJavaScript(told).then(resolve, reject);
          });
        });
      }),
  );
  await window.keyboard.press('Control+N');
  expect(await atFirstSight).toBe(total);
});
