import { access, readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { writeArticle, writeArticles } from './articles.ts';
import { faults } from './axe.ts';
import { expect, test, type OpenOptions } from './launch.ts';
import { idle, reading, ready, rows } from './page.ts';

const archiveButton = (window: Page) => window.getByRole('button', { name: /switch to another archive/ });
const sheet = (window: Page) => window.getByRole('dialog', { name: 'Archives', exact: true });
const line = (window: Page, name: string) =>
  window.getByRole('list', { name: 'Recent archives' }).getByRole('listitem').filter({ hasText: name });

/** Two archives that the program knows, of 3 and of 5 articles; the second was open last. */
async function twoKnown(
  temporaryFolder: () => Promise<string>,
  openApp: (options: OpenOptions) => Promise<{ app: { close(): Promise<void> }; window: Page }>,
) {
  const userData = await temporaryFolder();
  const [harbour, tea] = [`${await temporaryFolder()}/harbour`, `${await temporaryFolder()}/茶市`];
  await writeArticles(harbour, 3);
  await writeArticles(tea, 5);
  const { app, window } = await openApp({ userData, archive: harbour });
  await idle(window);
  await app.close();
  return { userData, harbour, tea };
}

test('archives are switched, named and shown side by side, and all windows are there at the next start', async ({
  openApp,
  temporaryFolder,
}) => {
  const { userData, tea } = await twoKnown(temporaryFolder, openApp);
  const { app, window } = await openApp({ userData, archive: tea });
  await idle(window);
  await expect(archiveButton(window)).toHaveText('茶市');

  await window.keyboard.press('Control+Shift+O');
  await expect(line(window, 'harbour')).toContainText('3 articles');
  expect(await faults(window)).toEqual([]);
  await window.getByRole('button', { name: 'Rename harbour' }).click();
  await window.keyboard.type('Harbour Post');
  await window.keyboard.press('Enter');
  await window.getByRole('button', { name: /^Harbour Post/ }).click();
  await expect(archiveButton(window)).toHaveText('Harbour Post');
  await idle(window);
  await expect(rows(window)).toHaveCount(3);
  await expect(window).toHaveTitle('Harbour Post — Broadsheet');

  const opened = app.waitForEvent('window');
  await archiveButton(window).click();
  await window.getByRole('button', { name: 'Open 茶市 in a new window' }).click();
  const second = await opened;
  await idle(second);
  await expect(rows(second)).toHaveCount(5);
  await expect(rows(window)).toHaveCount(3);
  await expect(sheet(window)).toBeVisible();
  await app.close();

  const next = await openApp({ userData });
  await expect.poll(() => next.app.windows().length).toBe(2);
  const names = await Promise.all(
    next.app.windows().map(async each => {
      await idle(each);
      return (await archiveButton(each).textContent())?.trim();
    }),
  );
  expect(names.toSorted()).toEqual(['Harbour Post', '茶市']);
});

test('windows of one archive share its process, which ends with the last of them', async ({
  openApp,
  temporaryFolder,
}) => {
  const root = `${await temporaryFolder()}/harbour`;
  await writeArticles(root, 3);
  const { app, window } = await openApp({ archive: root });
  await idle(window);
  const processes = () =>
    app.evaluate(({ app }) => app.getAppMetrics().filter(({ name }) => name === 'Broadsheet archive').length);
  const opened = app.waitForEvent('window');
  await window.keyboard.press('Control+N');
  const second = await opened;
  await idle(second);
  await expect(rows(second)).toHaveCount(3);
  expect(await processes()).toBe(1);

  // A mark of the one shows in the other.
  await rows(window).first().click();
  await window.keyboard.press('s');
  await expect(second.getByRole('button', { name: /^Starred/ })).toContainText('1');
  await second.keyboard.press('Control+Shift+W');
  await ready(second);
  expect(await processes()).toBe(1);
  await expect(rows(window)).toHaveCount(3);
  await window.keyboard.press('Control+Shift+W');
  await expect.poll(processes).toBe(0);
});

test('an archive is forgotten with its index, and its marks stay unless the reader says otherwise', async ({
  openApp,
  temporaryFolder,
}) => {
  const { userData } = await twoKnown(temporaryFolder, openApp);
  const { window } = await openApp({ userData });
  await idle(window);
  await rows(window).first().click();
  await window.keyboard.press('s');
  await archiveButton(window).click();
  await window.getByRole('button', { name: 'Remove harbour from this list' }).click();
  const question = window.getByRole('dialog', { name: 'Remove “harbour”?' });
  await expect(question.getByRole('checkbox', { name: /index/ })).toBeChecked();
  await expect(question.getByRole('checkbox', { name: /marks/ })).not.toBeChecked();
  expect(await faults(window)).toEqual([]);
  await question.getByRole('button', { name: 'Remove', exact: true }).click();
  await ready(window);
  await expect(window.getByRole('button', { name: /sample archive/i })).toBeVisible();
  const gone = (name: string) =>
    access(`${userData}/${name}`).then(
      () => false,
      () => true,
    );
  await expect.poll(() => gone('archives')).toBe(false);
  expect(await gone('marks')).toBe(false);
});

test('one query is put to all archives, and a hit opens in a window of its archive', async ({
  openApp,
  temporaryFolder,
}) => {
  const { userData, tea } = await twoKnown(temporaryFolder, openApp);
  await writeArticle(tea, '岩茶.md', '岩茶上市', '<p>口岸的茶</p>', '2024-05-05 08:00:00');
  const { app, window } = await openApp({ userData, archive: tea });
  await idle(window);
  await window.keyboard.press('Control+Alt+F');
  const found = window.getByRole('dialog', { name: 'Search all archives' });
  await found.getByRole('searchbox').fill('口岸');
  await found.getByRole('searchbox').press('Enter');
  const harbour = found.getByRole('region', { name: /^harbour/ });
  await expect(harbour).toContainText('3 articles');
  await expect(found.getByRole('region', { name: /^茶市/ })).toContainText('6 articles');
  await expect(found.getByRole('status')).toHaveText('9 articles in 2 archives');
  expect(await faults(window)).toEqual([]);

  const opened = app.waitForEvent('window');
  await harbour.getByRole('button', { name: /第1号快讯/ }).click();
  const other = await opened;
  await idle(other);
  await expect(reading(other).getByRole('heading', { level: 1 })).toHaveText('第1号快讯');
  await expect(archiveButton(window)).toHaveText('茶市');
});

test('an archive whose zone was changed is read anew though a search of all archives has its process', async ({
  openApp,
  temporaryFolder,
}) => {
  test.skip(process.platform === 'win32', 'Windows stops no process.');
  const { userData, harbour, tea } = await twoKnown(temporaryFolder, openApp);
  const { app, window } = await openApp({ userData, archive: tea });
  await idle(window);
  const processes = () =>
    app.evaluate(({ app }) =>
      app.getAppMetrics().flatMap(({ name, pid }) => (name === 'Broadsheet archive' ? [pid] : [])),
    );
  let id = 1_000_000;
  const ask = (name: string, input: object) =>
    window.evaluate(`window.hostPipe.send(${JSON.stringify({ type: 'request', id: id++, name, input })})`);
  const [shown] = await processes();
  const searching = async () => (await processes()).find(pid => pid !== shown);
  await ask('searchArchive', { path: harbour, text: '口岸', limit: 8 });
  await expect.poll(searching, { intervals: [2] }).toBeDefined();
  process.kill((await searching()) ?? 0, 'SIGSTOP');

  await ask('changeArchive', { path: harbour, change: { zone: 'Asia/Tokyo' } });
  await ask('openArchive', { path: harbour });
  const recent = async (): Promise<unknown> => JSON.parse(await readFile(`${userData}/recent.json`, 'utf8'));
  const made = { path: harbour, indexZone: 'Asia/Tokyo', index: 'whole' };
  await expect.poll(recent, { timeout: 20_000 }).toMatchObject([made, { path: tea }]);
  await idle(window);
  await expect(rows(window)).toHaveCount(3);
});
