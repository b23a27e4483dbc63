import { expect, test } from './launch.ts';
import { writeInside } from './inside-articles.ts';
import { body, idle, reading, row } from './page.ts';

test('links between articles open inside, at the heading that was meant', async ({
  openApp,
  temporaryFolder,
}) => {
  const root = await temporaryFolder();
  await writeInside(root);
  const { window } = await openApp({ archive: root });
  await idle(window);
  const title = reading(window).getByRole('heading', { level: 1 });
  const ferry = row(window, '_posts/渡口.md');

  await ferry.click();
  await body(window).getByRole('link', { name: '旧桥的现场' }).click();
  await expect(title).toHaveText('旧桥');
  await expect(body(window).getByRole('heading', { name: '现场' })).toBeInViewport();
  await expect(row(window, '_posts/20180101-old-bridge.md')).toHaveAttribute('aria-selected', 'true');

  await ferry.click();
  await body(window).getByRole('link', { name: '旧桥', exact: true }).press('Enter');
  await expect(title).toHaveText('旧桥');

  await ferry.click();
  await body(window).getByRole('link', { name: '原报道' }).click();
  await expect(title).toHaveText('旧桥');
});

test('a link to nothing says so, and one to a file that is no article names it', async ({
  openApp,
  temporaryFolder,
}) => {
  const root = await temporaryFolder();
  await writeInside(root);
  const { window } = await openApp({ archive: root });
  await idle(window);
  await row(window, '_posts/渡口.md').click();

  await body(window).getByRole('link', { name: '丢失的一页' }).click();
  await expect(reading(window).getByRole('status')).toContainText('_posts/lost/page.html');
  await expect(
    reading(window).getByRole('button', { name: 'Show this article in its folder' }),
  ).toBeVisible();
  await reading(window).getByRole('button', { name: 'Dismiss' }).click();
  await body(window).getByRole('link', { name: '名册' }).click();
  await expect(reading(window).getByRole('status')).toContainText('_posts/roster.pdf');
  await expect(reading(window).getByRole('button', { name: 'Show in folder' })).toBeVisible();
});
