import { faults } from './axe.ts';
import { expect, sampleArchive, test } from './launch.ts';
import { articles, body, idle, reading, ready, rows } from './page.ts';

test('an article opens in a window of its own, with its title, and goes when the archive is closed', async ({
  openApp,
}) => {
  const { app, window } = await openApp({ archive: sampleArchive });
  await idle(window);
  await rows(window).first().click();
  const title = await reading(window).getByRole('heading', { level: 1 }).textContent();
  const opened = app.waitForEvent('window');
  await window.keyboard.press('Control+Enter');
  const own = await opened;
  await ready(own);
  await expect(reading(own).getByRole('heading', { level: 1 })).toHaveText(title ?? '');
  await expect(body(own).locator('body')).not.toBeEmpty();
  await expect(articles(own)).toBeHidden();
  await expect(own).toHaveTitle(title ?? '');
  expect(await faults(own)).toEqual([]);

  // The list goes on by itself.
  await rows(window).nth(1).click();
  await expect(reading(window).getByRole('heading', { level: 1 })).not.toHaveText(title ?? '');
  await expect(reading(own).getByRole('heading', { level: 1 })).toHaveText(title ?? '');

  const closed = own.waitForEvent('close');
  await window.keyboard.press('Control+Shift+W');
  await closed;
});

test('an article stays beside those that follow until it is let go', async ({ openApp }) => {
  const { window } = await openApp({ archive: sampleArchive });
  await idle(window);
  await rows(window).first().click();
  const heading = reading(window).getByRole('heading', { level: 1 });
  const title = (await heading.textContent()) ?? '';
  await window.keyboard.press('Control+\\');
  const beside = window.getByRole('region', { name: 'Article beside' });
  await expect(beside.getByRole('heading', { level: 1 })).toHaveText(title);
  await window.keyboard.press('j');
  await expect(heading).not.toHaveText(title);
  await expect(beside.getByRole('heading', { level: 1 })).toHaveText(title);
  expect(await faults(window)).toEqual([]);

  await window.getByRole('button', { name: 'Close the article beside' }).click();
  await expect(beside).toBeHidden();
});
