import type { Page } from '@playwright/test';
import { writeArticles } from '../articles.ts';
import { expect, sampleArchive, test } from '../launch.ts';
import { idle, rows, searchBox } from '../page.ts';

/** What was asked may wait for its answer still, so each round has numbers of its own. */
let firstId = 1e6;

/** Says things over a pipe, and resolves with the answers to what should be refused. */
const say = (
  window: Page,
  pipe: 'hostPipe' | 'archivePipe',
  messages: string,
): Promise<{ asked: string; code: string }[]> =>
  window.evaluate(`(async () => {
    const asText = ${pipe === 'archivePipe'};
    const pipe = window.${pipe};
    const replies = new Map();
    const stop = pipe.onMessage(received => {
      const message = asText ? JSON.parse(received) : received;
      if (message.type === 'reply' && message.id >= 1e6) replies.set(message.id, message.result.ok ? 'ok' : message.result.failure.code);
    });
    const send = message => { try { pipe.send(asText && typeof message !== 'string' ? JSON.stringify(message) : message); } catch {} };
    let last = ${(firstId += 1e4)};
    const request = (name, input, id = ++last) => send({ type: 'request', id, name, input });
    const expected = [];
    const refused = (name, input) => { request(name, input); expected.push([last, name + ' ' + (JSON.stringify(input) ?? '').slice(0, 60)]); };
    ${messages}
    const end = ++last;
    request('${pipe === 'hostPipe' ? 'state' : 'status'}', {}, end);
    while (!replies.has(end) || expected.some(([id]) => !replies.has(id))) await new Promise(resolve => setTimeout(resolve, 5));
    stop();
    return expected.map(([id, asked]) => ({ asked, code: replies.get(id) }));
  })()`);

/** What is no message at all, what has the wrong parts, and what comes at the wrong time. */
const malformed = `
  for (const message of [null, undefined, 0, -1, NaN, '', 'x', '{', '[[[[', true, [], {}, [1, 2], new Date(0), /x/, new Map(), 10n,
    { type: 'request' }, { type: 'request', id: 'x', name: 'state' }, { type: 'request', id: 1.5, name: 'state', input: {} },
    { type: 'request', id: last, name: 7, input: {} }, { type: 'request', id: 1e99, name: 'state' }, { type: 'reply', id: 1, result: { ok: true } },
    { type: 'event', name: 'state', value: null }, { type: 'cancel' }, { type: 'cancel', id: {} }, { type: 'unheard', id: 1 },
    JSON.parse('{"__proto__":{"type":"request","id":1000001,"name":"state","input":{}}}')]) send(message);
  send('['.repeat(200000));
  send('{"a":'.repeat(100000));
  send('x'.repeat(20000000));
  for (const name of ['', '__proto__', 'constructor', 'hasOwnProperty', 'toString', 'then', 'unheard', 'x'.repeat(100000), '\\u0000'])
    refused(name, {});
  for (let id = 0; id < 500; id++) send({ type: 'cancel', id: 2e6 - id });
`;

const inputs = `[undefined, null, 0, '', [], [{}], { path: 1 }, { path: '' }, { path: ['x'] }, { path: 'x'.repeat(40000) }, { id: -1 }, { id: 1.5 }, { id: '1' },
  { query: 'x' }, { query: { text: 1 } }, { query: { text: 'x'.repeat(20000), typing: false } }, { ids: [-1] }, { ids: Array(100000).fill(1) },
  { url: 1 }, { text: {} }, { command: 'quit' }, { holding: ['x'] }, { offset: 0, limit: 1e9 }]`;

test('whatever the page says to the shell is refused clearly or passed over, and the window goes on', async ({
  openApp,
}) => {
  const { app, window } = await openApp({ archive: sampleArchive });
  await idle(window);
  const replies = await say(
    window,
    'hostPipe',
    `${malformed}
     for (const name of ['openArchive', 'openInNewWindow', 'showArticleOf', 'changeArchive', 'forgetArchive', 'changeSettings', 'carryOut', 'tellConditions', 'openExternal', 'revealArticle', 'copyText', 'articleMenu', 'heldPictures', 'loadPicture', 'permitPictures'])
       for (const input of ${inputs}) if (!(name === 'copyText' && input?.text === '')) refused(name, input);
     for (const path of ['../../etc/passwd', '/etc/passwd', 'a/../../x', 'x\\u0000', '..']) refused('revealArticle', { path });
     for (const url of ['file:///etc/passwd', 'javascript:x', 'smb://x/y', 'https://a@b/', 'x:y', '']) refused('openExternal', { url });
     for (let at = 0; at < 200; at++) request('state', {}, 3e6);`,
  );
  expect(replies.length).toBeGreaterThan(250);
  for (const { asked, code } of replies)
    expect(['message-refused', 'article-missing', 'link-refused'], asked).toContain(code);

  // From anywhere but the page itself nothing is even looked at, and there is no other way in.
  const foreign = await app.evaluate(({ BrowserWindow, ipcMain }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) return undefined;
    const sent: unknown[] = [];
    const send = contents.send.bind(contents);
    contents.send = (...words) => void sent.push(words);
    const message = { type: 'request', id: 9e6, name: 'closeArchive', input: {} };
    for (const senderFrame of [
      null,
      {},
      { url: 'app://broadsheet/index.html' },
      { url: 'https://evil.example/' },
    ])
      contents.ipc.emit('host', { senderFrame, sender: contents }, message);
    contents.send = send;
    return {
      sent,
      channels: contents.ipc.eventNames().filter(name => name !== 'error'),
      open: ipcMain.eventNames().filter(name => name !== 'error' && !String(name).startsWith('-')),
    };
  });
  expect(foreign).toEqual({ sent: [], channels: ['host'], open: [] });
  await searchBox(window).fill('茶');
  await expect(rows(window).first()).toBeVisible();
});

test('whatever the page says to the archive is refused clearly or passed over, and the archive goes on', async ({
  openApp,
}) => {
  const { app, window } = await openApp({ archive: sampleArchive });
  await idle(window);
  const processes = () =>
    app.evaluate(({ app }) =>
      app
        .getAppMetrics()
        .map(({ pid }) => pid)
        .sort(),
    );
  const before = await processes();
  const replies = await say(
    window,
    'archivePipe',
    `${malformed}
     for (const name of ['page', 'count', 'facets', 'names', 'timeline', 'locate', 'explain', 'complete', 'similar', 'copiesOf', 'compare', 'snippets', 'article', 'matches', 'find', 'resolveLink', 'ledger', 'mark', 'marksOf', 'rowMarks', 'colourLabel', 'renameLabel'])
       for (const input of ${inputs}) refused(name, input);
     for (const id of [999999, 2 ** 31, 2 ** 40, Number.MAX_SAFE_INTEGER]) refused('article', { id });
     for (let at = 0; at < 300; at++) { const id = ++last; request('page', { query: { text: 'a*', typing: true }, order: { sort: 'date', copies: 'together' }, offset: 0, limit: 500 }, id); send({ type: 'cancel', id }); }
     request('explain', { query: { text: '('.repeat(9999), typing: false } });
     request('count', { query: { text: 'a OR '.repeat(1900), typing: false } });
     request('page', { query: { text: '', typing: false }, order: { sort: 'date', copies: 'apart' }, offset: Number.MAX_SAFE_INTEGER, limit: 500 });`,
  );
  expect(replies.length).toBeGreaterThan(450);
  for (const { asked, code } of replies)
    expect(['message-refused', 'article-missing'], asked).toContain(code);
  expect(await processes()).toEqual(before);
  await searchBox(window).fill('茶');
  await expect(rows(window).first()).toBeVisible();
});

test('windows, processes and dialogs do not pile up, however often the page asks for them', async ({
  openApp,
}) => {
  // A dozen windows take a small machine a while.
  test.setTimeout(180_000);
  const { app, window } = await openApp({ archive: sampleArchive });
  await idle(window);
  await app.evaluate(({ dialog, shell }) => {
    const counts = { dialogs: 0, programs: 0 };
    Object.assign(globalThis, { counts });
    // A reader who has not answered yet, and a file manager that cannot be seen from here.
    dialog.showOpenDialog =
      dialog.showSaveDialog =
      dialog.showMessageBox =
        () => (counts.dialogs++, new Promise<never>(() => {}));
    shell.showItemInFolder = () => void counts.programs++;
  });
  const id = Number(await rows(window).first().getAttribute('data-id'));
  const path = await rows(window).first().getAttribute('data-path');
  const replies = await say(
    window,
    'hostPipe',
    `request('openFolder', {});
     for (let at = 0; at < 50; at++) refused('openFolder', {});
     for (let at = 0; at < 50; at++) refused('openArchive', { path: '/' });
     for (let at = 0; at < 50; at++) refused('savePdf', { id: ${id} });
     for (let at = 0; at < 12; at++) request('openArticle', { id: ${id} });
     for (let at = 0; at < 50; at++) refused('openArticle', { id: ${id} });
     for (let at = 0; at < 60; at++) request('revealArticle', { path: ${JSON.stringify(path)} });`,
  );
  const codes = new Set(replies.map(({ asked, code }) => `${asked.split(' ')[0]} ${code}`));
  expect([...codes].sort()).toEqual([
    'openArchive dialog-open',
    'openArticle too-many-windows',
    'openFolder dialog-open',
    'savePdf dialog-open',
  ]);
  const counts = () =>
    app.evaluate(() => (globalThis as unknown as { counts: { dialogs: number; programs: number } }).counts);
  await expect.poll(counts).toEqual({ dialogs: 1, programs: 10 });
  const windows = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  expect(await windows()).toBe(13);

  await say(
    window,
    'hostPipe',
    `for (let at = 0; at < 100; at++) request(at % 2 ? 'retryArchive' : 'openSample', {});`,
  );
  const archiveProcesses = () =>
    app.evaluate(({ app }) => app.getAppMetrics().filter(({ name }) => name === 'Broadsheet archive').length);
  // One that is ending, and the next.
  expect(await archiveProcesses()).toBeLessThanOrEqual(2);
  await idle(window);
  await expect.poll(archiveProcesses).toBe(1);

  const further = await say(
    window,
    'hostPipe',
    `const known = { path: ${JSON.stringify(sampleArchive)} };
     for (let at = 0; at < 11; at++) request('openInNewWindow', known);
     for (let at = 0; at < 50; at++) refused('openInNewWindow', known);
     for (let at = 0; at < 50; at++) request('carryOut', { command: 'new-window' });`,
  );
  expect(new Set(further.map(({ code }) => code))).toEqual(new Set(['too-many-windows']));
  // What was sent so far is answered; the windows of the articles went with their archive.
  expect(await windows()).toBe(12);
  expect(await archiveProcesses()).toBeLessThanOrEqual(2);
});

test('the page opens no folder that the reader has not chosen, and is asked about in a dialog of the system', async ({
  openApp,
  temporaryFolder,
}) => {
  const folder = await temporaryFolder();
  await writeArticles(folder, 3);
  const { app, window } = await openApp({ archive: sampleArchive });
  await idle(window);
  await app.evaluate(({ dialog }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = (...words: unknown[]) => {
      asked.push((words.at(-1) as Electron.MessageBoxOptions).detail ?? '');
      return Promise.resolve({ response: asked.length === 1 ? 1 : 0, checkboxChecked: false });
    };
  });
  const path = JSON.stringify(folder);
  const replies = await say(
    window,
    'hostPipe',
    `refused('openInNewWindow', { path: ${path} });
     refused('showArticleOf', { path: ${path}, id: 0 });
     refused('openArchive', { path: ${path} });`,
  );
  expect(replies.map(({ code }) => code)).toEqual(['message-refused', 'message-refused', 'ok']);
  await expect(window).toHaveTitle(/^sample/);
  const asked = () => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  expect(await asked()).toEqual([expect.stringContaining(folder)]);

  await say(window, 'hostPipe', `refused('openArchive', { path: ${path} });`);
  await idle(window);
  await expect(rows(window)).toHaveCount(3);
  await say(window, 'hostPipe', `refused('openArchive', { path: ${path} });`);
  expect(await asked()).toHaveLength(2);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
