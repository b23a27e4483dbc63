import { expect, sampleArchive, test } from './launch.ts';
import { idle, ready, rows } from './page.ts';

test('the first screen opens the sample archive', async ({ openApp }) => {
  const { window } = await openApp();
  await ready(window);

  await window.getByRole('button', { name: /sample archive/i }).click();
  await idle(window);
  await expect(rows(window).first()).toBeVisible();
});

test('the archive that was open opens again at the next start, and is only offered once it was closed', async ({
  openApp,
}) => {
  const first = await openApp({ archive: sampleArchive });
  await idle(first.window);
  await first.app.close();

  const second = await openApp({ userData: first.userData });
  await idle(second.window);
  await expect(rows(second.window).first()).toBeVisible();
  await second.app.evaluate(({ Menu }) => {
    const file = Menu.getApplicationMenu()?.items.find(({ label }) => label.replace('&', '') === 'File');
    file?.submenu?.items.find(({ label }) => label.replace('&', '') === 'Close Archive')?.click();
  });
  await expect(second.window.getByRole('button', { name: /sample archive/i })).toBeVisible();
  await second.app.close();

  const { window } = await openApp({ userData: first.userData });
  await ready(window);
  await window
    .getByRole('button', { name: /^sample/ })
    .first()
    .click();
  await idle(window);
});

test('a folder that does not exist is named, with a way out', async ({ openApp, temporaryFolder }) => {
  const missing = `${await temporaryFolder()}/nowhere`;
  const { window } = await openApp({ archive: missing });
  await ready(window);

  await expect(window.getByRole('alert')).toContainText(missing);
  await expect(
    window.getByRole('button', { name: /another folder|open a folder|choose/i }).first(),
  ).toBeVisible();
});
