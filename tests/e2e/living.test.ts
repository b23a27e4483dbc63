import { rename, rm } from 'node:fs/promises';
import { writeArticle, writeArticles } from './articles.ts';
import { expect, sampleArchive, test } from './launch.ts';
import { articles, body, idle, reading, row, rows, scrollToMiddle, searchBox, status } from './page.ts';
import { startedWithoutWatches } from './without-watches.ts';

test('a file that is added, changed, renamed and removed shows without a restart', async ({
  openApp,
  temporaryFolder,
}) => {
  const root = await temporaryFolder();
  await writeArticles(root, 3);
  const { window } = await openApp({ archive: root });
  await idle(window);

  await writeArticle(root, '新.md', '刚刚到的消息', '<p>甲</p>', '2024-05-05 08:00:00');
  await expect(row(window, '新.md')).toContainText('刚刚到的消息');
  await writeArticle(root, '新.md', '改过的消息', '<p>乙</p>', '2024-05-05 08:00:00');
  await expect(row(window, '新.md')).toContainText('改过的消息');
  await rename(`${root}/新.md`, `${root}/旧.md`);
  await expect(row(window, '旧.md')).toBeVisible();
  await expect(row(window, '新.md')).toHaveCount(0);
  await rm(`${root}/旧.md`);
  await expect(row(window, '旧.md')).toHaveCount(0);
});

test('new articles move neither the selection nor what is in sight', async ({ openApp, temporaryFolder }) => {
  const root = await temporaryFolder();
  await writeArticles(root, 400);
  const { window } = await openApp({ archive: root });
  await idle(window);
  await expect(rows(window).first()).toHaveAttribute('aria-setsize', '400');

  await scrollToMiddle(window);
  const middle = row(window, '快讯/2/201.md');
  // What is counted above the list may still push it down: who clicks just then clicks again.
  await expect(async () => {
    await middle.click();
    await expect(middle).toHaveAttribute('aria-selected', 'true', { timeout: 500 });
  }).toPass();
  const before = await middle.boundingBox();
  for (let number = 0; number < 5; number++) {
    await writeArticle(root, `新/${number}.md`, `新到${number}`, '<p>丙</p>', '2025-01-01 08:00:00');
  }
  await expect(status(window)).toHaveAttribute('data-articles', '405');
  await expect(middle).toHaveAttribute('aria-setsize', '405');
  await expect(middle).toHaveAttribute('aria-selected', 'true');
  expect((await middle.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
});

test('the last row of a long list is reached, and a jump anywhere shows rows', async ({
  openApp,
  temporaryFolder,
}) => {
  const root = await temporaryFolder();
  await writeArticles(root, 3000);
  const { window } = await openApp({ archive: root });
  await idle(window);
  await expect(rows(window).first()).toHaveAttribute('aria-setsize', '3000');

  await articles(window).focus();
  await window.keyboard.press('End');
  await expect(row(window, '快讯/0/0.md')).toBeVisible();
  await scrollToMiddle(window);
  await expect(rows(window).nth(2)).toContainText(/第1[45]\d\d号快讯/);
  await searchBox(window).fill('第7号消息');
  await expect(rows(window)).toHaveCount(1);
});

test('a folder that goes away keeps its list, says so, and heals when it is back', async ({
  openApp,
  temporaryFolder,
}) => {
  const parent = await temporaryFolder();
  const root = `${parent}/archive`;
  await writeArticles(root, 3);
  const { window } = await openApp({ archive: root });
  await idle(window);

  await rename(root, `${parent}/away`);
  await expect(status(window)).toHaveAttribute('data-state', 'failed');
  await expect(window.getByRole('alert')).toContainText(root);
  await expect(rows(window)).toHaveCount(3);
  await rename(`${parent}/away`, root);
  await expect(status(window)).toHaveAttribute('data-state', 'idle');
  await rows(window).first().click();
  await expect(reading(window).getByRole('heading', { level: 1 })).toHaveText('第2号快讯');
  await expect(body(window).locator('p')).toContainText('一切如常');
});

test('what was indexed is shown at once at the next start, even without the folder', async ({
  openApp,
  temporaryFolder,
}) => {
  const parent = await temporaryFolder();
  const root = `${parent}/archive`;
  await writeArticles(root, 3);
  const first = await openApp({ archive: root });
  await idle(first.window);
  await first.app.close();

  const { window } = await openApp({ archive: root, userData: first.userData });
  await idle(window);
  await expect(rows(window)).toHaveCount(3);
  await expect(window.locator('body')).toHaveAttribute('data-ready', 'true');
});

test('a page that is loaded anew, as after a crash of it, shows the archive again', async ({ openApp }) => {
  const { app, window } = await openApp({ archive: sampleArchive });
  await idle(window);
  for (let time = 0; time < 5; time++) {
    const loaded = window.waitForEvent('load');
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
    await loaded;
    await idle(window);
    await expect(rows(window).first()).toBeVisible();
  }
});

test('a folder that cannot be watched is compared now and then, and when asked', async ({
  openApp,
  temporaryFolder,
}) => {
  const executable = await startedWithoutWatches(await temporaryFolder());
  if (executable === undefined) {
    test.info().annotations.push({ type: 'limit not set', description: 'users can make no namespaces here' });
    return;
  }
  const root = await temporaryFolder();
  await writeArticles(root, 3);
  const { window } = await openApp({ archive: root, executable });
  await idle(window);
  await expect(window.getByText('Compared now and then')).toBeVisible();
  await writeArticle(root, '新.md', '刚刚到的消息', '<p>甲</p>', '2024-05-05 08:00:00');
  await window.getByRole('button', { name: 'Compare now' }).click();
  await expect(row(window, '新.md')).toContainText('刚刚到的消息');
});

test('after the machine has slept, the folder is compared', async ({ openApp, temporaryFolder }) => {
  const root = await temporaryFolder();
  await writeArticles(root, 3);
  const { app, window } = await openApp({ archive: root });
  await idle(window);
  const states = () => window.evaluate<string[]>('window.states');
  await window.evaluate(`(() => {
    window.states = [];
    const status = document.querySelector('[role="status"][data-state]');
    new MutationObserver(() => window.states.push(status.dataset.state)).observe(status, { attributes: true });
  })()`);
  // A comparison that is over within the time from one status to the next is not told: then it sleeps once more.
  await expect(async () => {
    await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'));
    await expect.poll(states, { timeout: 1000 }).toContain('reconciling');
  }).toPass();
  await idle(window);
});
