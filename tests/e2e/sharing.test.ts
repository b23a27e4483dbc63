import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ElectronApplication, Page } from '@playwright/test';
import { unpackedExecutable } from '../../scripts/package/unpacked.mjs';
import { sandboxSwitches } from '../../scripts/setup/switches.mjs';
import { writeArticle } from './articles.ts';
import { faults } from './axe.ts';
import { expect, sampleArchive, test } from './launch.ts';
import { command, saveTo } from './menu.ts';
import { idle, reading, row, rows, searchBox } from './page.ts';

const clipboard = (app: ElectronApplication): Promise<string> =>
  app.evaluate(({ clipboard }) => clipboard.readText());

async function open(window: Page, file: string, title: string): Promise<void> {
  await row(window, file).click();
  await expect(reading(window).getByRole('heading', { level: 1 })).toHaveText(title);
}

const news = '要闻/雪.md';
const writeNews = (root: string): Promise<void> =>
  writeArticle(root, news, '初雪', '<h2>山上</h2><p>　　雪下了一夜。</p><h2>山下</h2><p>路通了。</p>');

test('an article is saved as a PDF with its text, title, language and outline', async ({
  openApp,
  temporaryFolder,
}) => {
  const [root, target] = [await temporaryFolder(), await temporaryFolder()];
  await writeNews(root);
  const { app, window } = await openApp({ archive: root });
  await idle(window);
  await open(window, news, '初雪');
  const file = path.join(target, 'a.pdf');
  await saveTo(app, file);
  await command(app, 'save-pdf');
  await expect(window.getByText(`Written: ${file}`)).toBeVisible();
  const pdf = readFileSync(file, 'latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  // The name of the program, and nothing of the machine it ran on.
  expect(pdf).toContain('/Creator (Broadsheet)');
  expect(pdf).toContain('/Outlines');
  expect(pdf).toContain('/StructTreeRoot');
  expect(pdf).toMatch(/\/Lang \(zh/);
  // 初雪 in UTF-16, as PDF writes titles.
  expect(pdf.toLowerCase()).toContain('/title <feff521d96ea>');
  expect(await readdir(target)).toEqual(['a.pdf']);
  expect(await faults(window)).toEqual([]);
});

test('printing hands the system a page with nothing but the article', async ({
  openApp,
  temporaryFolder,
}) => {
  const root = await temporaryFolder();
  await writeNews(root);
  const { app, window } = await openApp({ archive: root });
  await idle(window);
  await open(window, news, '初雪');
  await app.evaluate(({ app }) => {
    app.once('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => {
        Object.assign(globalThis, { printed: contents.getURL() });
        done?.(true, '');
      };
    });
  });
  await command(app, 'print');
  const printed = () => app.evaluate(() => (globalThis as { printed?: string }).printed);
  await expect.poll(printed).toBe('app://print/article.html');
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('copies are Markdown, text and citations of the article on show', async ({
  openApp,
  temporaryFolder,
}) => {
  const root = await temporaryFolder();
  await writeNews(root);
  const { app, window } = await openApp({ archive: root });
  await idle(window);
  await open(window, news, '初雪');
  for (const [id, expected] of [
    ['copy-as-markdown', /^# 初雪\n\n## 山上\n\n雪下了一夜。/],
    ['copy-as-text', /^初雪\n快讯社 · [^]*\n\n山上\n雪下了一夜。/],
    ['copy-as-gb-t-7714', /^快讯社\. 初雪\[Z\]\. 2024-03-05\.$/],
    ['copy-as-apa', /^快讯社\. \(2024, March 5\)\. 初雪\.$/],
    ['copy-as-bibtex', /^@misc\{article2024-[0-9a-f]{6},\n {2}author = \{\{快讯社\}\}/],
    ['copy-file-link', new RegExp(`^${pathToFileURL(path.join(root, news)).href}$`)],
  ] as const) {
    await command(app, id);
    await expect.poll(() => clipboard(app)).toMatch(expected);
  }
});

test('a list is exported as one HTML file that asks for nothing when a browser opens it', async ({
  openApp,
  temporaryFolder,
}) => {
  const target = await temporaryFolder();
  const { app, window } = await openApp({ archive: sampleArchive });
  await idle(window);
  await searchBox(window).fill('has:image');
  await expect(rows(window)).not.toHaveCount(0);
  const file = path.join(target, 'list.html');
  await saveTo(app, file);
  await command(app, 'export-result-html');
  await expect(window.getByText(new RegExp(`articles written to ${file}`))).toBeVisible();
  const seen = await app.evaluate(async ({ BrowserWindow, session }, address) => {
    const asked: string[] = [];
    const browser = session.fromPartition('browser');
    browser.webRequest.onBeforeRequest(({ url }, answer) => {
      if (!url.startsWith('data:')) asked.push(url);
      answer({});
    });
    const page = new BrowserWindow({ show: false, webPreferences: { session: browser } });
    await page.loadURL(address);
    const shown = (await page.webContents.executeJavaScript(
      `[...document.images].map(image => image.naturalWidth > 0)`,
    )) as boolean[];
    page.destroy();
    return { asked, shown };
  }, pathToFileURL(file).href);
  expect(seen.asked).toEqual([pathToFileURL(file).href]);
  expect(seen.shown.length).toBeGreaterThan(3);
  expect(seen.shown).not.toContain(false);
});

test('closing the archive during an export leaves no piece of it behind', async ({
  openApp,
  temporaryFolder,
}) => {
  const [root, target] = [await temporaryFolder(), await temporaryFolder()];
  const long = '<p>　　霍尔果斯<b>口岸</b>一切如常。</p>\n'.repeat(8_000);
  for (let number = 0; number < 8; number++) await writeArticle(root, `${number}.md`, `第${number}号`, long);
  const { app, window } = await openApp({ archive: root });
  await idle(window);
  await saveTo(app, path.join(target, 'list.html'));
  await command(app, 'export-result-html');
  await expect.poll(() => readdir(target), { intervals: [2] }).toHaveLength(1);
  await app.close();
  expect(await readdir(target)).toEqual([]);
});

test('an export into the archive is refused, with the way out', async ({ openApp, copyArchive }) => {
  const root = await copyArchive();
  const { app, window } = await openApp({ archive: root });
  await idle(window);
  const file = path.join(root, 'list.epub');
  await saveTo(app, file);
  await command(app, 'export-result-epub');
  await expect(window.getByText(/lies in the archive, and nothing is ever written there/)).toBeVisible();
  expect(existsSync(file)).toBe(false);
});

test('only a text opens in the editor, never a page whose scripts a browser would run', async ({
  openApp,
  temporaryFolder,
}) => {
  const root = await temporaryFolder();
  await writeNews(root);
  await writeFile(path.join(root, 'page.html'), '<title>Page</title><p>A page with some words in it.</p>');
  const { app, window } = await openApp({ archive: root });
  await idle(window);
  const opened = () => app.evaluate(() => (globalThis as { opened?: string[] }).opened);
  await app.evaluate(({ shell }) => {
    const opened: string[] = ((globalThis as { opened?: string[] }).opened = []);
    shell.openPath = file => {
      opened.push(file);
      return Promise.resolve('');
    };
  });
  await open(window, news, '初雪');
  await command(app, 'open-in-editor');
  await expect.poll(opened).toEqual([path.join(root, news)]);
  await open(window, 'page.html', 'Page');
  await command(app, 'open-in-editor');
  await expect(window.getByText(/was not opened in another program/)).toBeVisible();
  expect(await opened()).toHaveLength(1);
});

/** Starts the program once more with this word, as a browser does with a link; resolves when it has handed over. */
async function startAgain(userData: string, link: string): Promise<void> {
  const words = [...(await sandboxSwitches()), '--user-data', userData, '--', link];
  await once(spawn(unpackedExecutable(), words, { stdio: 'ignore' }), 'exit');
}

/** The dialogs of the system answer with the first button, and are kept. */
const answerDialogs = (app: ElectronApplication, response: number): Promise<void> =>
  app.evaluate(({ dialog }, answer) => {
    const told: string[] = ((globalThis as { told?: string[] }).told = []);
    dialog.showMessageBox = (...given: readonly unknown[]) => {
      const { message, detail } = given.at(-1) as Electron.MessageBoxOptions;
      told.push(`${message}\n${detail ?? ''}`);
      return Promise.resolve({ response: answer, checkboxChecked: false });
    };
  }, response);
const told = (app: ElectronApplication) => app.evaluate(() => (globalThis as { told?: string[] }).told ?? []);

test('a share link finds its article after the file has moved, once the reader agrees', async ({
  openApp,
  temporaryFolder,
}) => {
  const root = await temporaryFolder();
  await writeNews(root);
  await writeArticle(root, 'b.md', '茶园', '<p>茶园里的一天。</p>');
  const { app, window, userData } = await openApp({ archive: root });
  await idle(window);
  await open(window, news, '初雪');
  await command(app, 'copy-share-link');
  await expect.poll(() => clipboard(app)).toContain('broadsheet://open?');
  const link = await clipboard(app);

  await open(window, 'b.md', '茶园');
  await rename(path.join(root, news), path.join(root, 'moved.md'));
  await expect(row(window, 'moved.md')).toBeVisible();
  await answerDialogs(app, 1);
  await startAgain(userData, link);
  await expect.poll(() => told(app)).toHaveLength(1);
  expect((await told(app))[0]).toContain('初雪');
  expect((await told(app))[0]).toContain(root);
  await expect(reading(window).getByRole('heading', { level: 1 })).toHaveText('茶园');

  await answerDialogs(app, 0);
  await startAgain(userData, link);
  await expect(reading(window).getByRole('heading', { level: 1 })).toHaveText('初雪');
});

test('a link that leads nowhere says so, and opens nothing', async ({ openApp, temporaryFolder }) => {
  const root = await temporaryFolder();
  await writeNews(root);
  const { app, window, userData } = await openApp({ archive: root });
  await idle(window);
  await answerDialogs(app, 0);
  const date = '2024-03-05T00:00:00.000Z';
  const query = (facts: Record<string, string>) =>
    `broadsheet://open?${new URLSearchParams(facts).toString()}`;
  // Each waits for the dialog of the one before: what comes while one is open is dropped.
  await startAgain(userData, 'broadsheet://open?path=/etc/passwd');
  await expect.poll(() => told(app)).toHaveLength(1);
  await startAgain(userData, query({ archive: 'x', name: '/etc', path: 'passwd', title: 't', date }));
  await expect.poll(() => told(app)).toHaveLength(2);
  const lost = { archive: 'x', name: path.basename(root), path: 'none.md', title: '没有这篇', date };
  await startAgain(userData, query(lost));
  await expect.poll(() => told(app)).toHaveLength(4);
  const [invalid, unknown, asked, missing] = await told(app);
  expect(invalid).toContain('not a link of Broadsheet');
  expect(unknown).toContain('unknown archive');
  expect(asked).toContain('没有这篇');
  expect(missing).toContain('was not found');
});
