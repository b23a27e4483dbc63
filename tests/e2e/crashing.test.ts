import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { archiveDataFolder } from '../../electron/base/archive-id.ts';
import { writeArticle, writeArticles } from './articles.ts';
import { expect, test, type OpenedApp } from './launch.ts';
import { idle, listed, reading, row, rows, searchBox, status } from './page.ts';

/** Undefined between the end of one process and the start of the next. */
const archiveProcess = ({ app }: OpenedApp): Promise<number | undefined> =>
  app.evaluate(({ app }) => app.getAppMetrics().find(({ name }) => name === 'Broadsheet archive')?.pid);

/** Ends the process of the open archive as a crash or the system would; resolves when it is gone. */
async function killArchiveProcess(opened: OpenedApp): Promise<void> {
  const pid = await archiveProcess(opened);
  if (pid === undefined) throw new Error('There is no archive process.');
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => archiveProcess(opened)).not.toBe(pid);
}

test('an archive process that crashes is started anew and nothing on show changes, until it crashes again and again', async ({
  openApp,
  temporaryFolder,
}) => {
  const root = await temporaryFolder();
  await writeArticles(root, 30);
  const opened = await openApp({ archive: root });
  const { window } = opened;
  await searchBox(window).fill('快讯');
  await listed(window);
  await row(window, '快讯/0/20.md').click();
  await expect(reading(window).getByRole('heading', { level: 1 })).toHaveText('第20号快讯');

  for (const [crash, file] of [10, 11, 12, 13].entries()) {
    await killArchiveProcess(opened);
    // Noticed by a process that is alive.
    await rm(`${root}/快讯/0/${file}.md`);
    await expect(rows(window).first()).toHaveAttribute('aria-setsize', String(29 - crash));
    await expect(searchBox(window)).toHaveValue('快讯');
    await expect(row(window, '快讯/0/20.md')).toHaveAttribute('aria-selected', 'true');
    await expect(reading(window).getByRole('heading', { level: 1 })).toHaveText('第20号快讯');
  }
  await killArchiveProcess(opened);
  await expect(window.getByText('The archive stopped unexpectedly')).toBeVisible();
  await window.getByRole('button', { name: 'Try again' }).click();
  await listed(window);
  await expect(rows(window).first()).toHaveAttribute('aria-setsize', '26');
});

test('a file during which the archive process crashes twice is set aside and named', async ({
  openApp,
  temporaryFolder,
}) => {
  const root = await temporaryFolder();
  await writeArticles(root, 30);
  const opened = await openApp({ archive: root });
  const { window, userData } = opened;
  await idle(window);

  const note = path.join(archiveDataFolder(userData, root), 'reading.json');
  /** The reader is at it, and has read nothing of it yet that would be kept. */
  const isRead = async (alone: boolean) => {
    const [line = ''] = (await readFile(note, 'utf8')).split('\n');
    return line === JSON.stringify({ alone, paths: ['大.md'] });
  };
  await writeArticle(root, '大.md', '难读的', '<p>霍尔果斯<b>口岸</b></p>\n'.repeat(200_000));
  for (const alone of [false, true]) {
    await expect.poll(() => isRead(alone), { intervals: [2], timeout: 20_000 }).toBe(true);
    await killArchiveProcess(opened);
  }
  await idle(window);
  await expect(status(window)).toHaveAttribute('data-articles', '30');
  await window.getByRole('button', { name: '1 unreadable' }).click();
  await expect(window.getByRole('dialog')).toContainText('大.md');
  await expect(window.getByRole('dialog')).toContainText('ended twice while it was reading this file');

  // It is tried again once it changes.
  await writeArticle(root, '大.md', '好读的', '<p>霍尔果斯</p>');
  await expect(row(window, '大.md')).toHaveCount(1);
});
