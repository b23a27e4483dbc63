import { expect, sampleArchive, test } from './launch.ts';
import { idle, ready, rows } from './page.ts';

test('the first screen opens the sample archive', async ({ openApp }) => {
  const { window } = await openApp();
  await ready(window);

  await window.getByRole('button', { name: /sample archive/i }).click();
  await idle(window);
  await expect(rows(window).first()).toBeVisible();
});

test('an archive that was open is offered again at the next start', async ({ openApp }) => {
  const first = await openApp({ archive: sampleArchive });
  await idle(first.window);
  await first.app.close();

  const { window } = await openApp({ userData: first.userData });
  await ready(window);
  await window
    .getByRole('button', { name: /^sample/ })
    .first()
    .click();
  await idle(window);
  await expect(rows(window).first()).toBeVisible();
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
