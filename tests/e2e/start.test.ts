import { expect, sampleArchive, test } from './launch.ts';

test('the packaged app opens the archive named on its command line', async ({ openApp }) => {
  const { app, window } = await openApp({ archive: sampleArchive });

  await expect(window.locator('body')).toHaveAttribute('data-ready', 'true');
  await expect(window.getByRole('listbox', { name: 'Articles' }).getByRole('option').first()).toBeVisible();
  expect(await app.evaluate(({ app: electron }) => electron.isPackaged)).toBe(true);
});
