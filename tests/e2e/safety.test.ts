import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeArticle } from './articles.ts';
import { expect, test } from './launch.ts';
import { body, idle, reading, rows } from './page.ts';

/** A server on this machine that hostile articles point at; it counts who asks. */
async function listener(): Promise<{
  readonly address: string;
  readonly requests: string[];
  readonly close: () => void;
}> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, requests, close: () => server.close() };
}

const hostile = (address: string): readonly string[] => [
  `<script>window.top.ran = true; fetch('${address}/script')</script><p>一</p>`,
  `<img src="${address}/picture.png" srcset="${address}/set.png 2x" onerror="top.ran=true"><p>二</p>`,
  `<img src=x onerror="top.ran=true"><svg onload="top.ran=true"><image href="${address}/svg.png"/></svg><p>三</p>`,
  `<iframe src="${address}/frame" srcdoc="<script>top.ran=true</script>"></iframe><object data="${address}/object"></object><p>四</p>`,
  `<style>@import url(${address}/import.css); p { background: url(${address}/background.png) }</style><p style="background:url(${address}/inline.png)">五</p>`,
  `<link rel="stylesheet" href="${address}/link.css"><link rel="preload" href="${address}/preload.js" as="script"><meta http-equiv="refresh" content="0;url=${address}/refresh"><base href="${address}/"><p>六</p>`,
  `<form action="${address}/form"><input autofocus onfocus="top.ran=true"><button>go</button></form><video src="${address}/video.mp4" poster="${address}/poster.png" autoplay></video><p>七</p>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=top.ran=true&gt;"></table></mtext></math><p>八</p>`,
  `<xmp><img src=x onerror=top.ran=true></xmp><noscript><p title="</noscript><img src=x onerror=top.ran=true>"></noscript><p>九</p>`,
  `<a href="javascript:top.ran=true" ping="${address}/ping">press</a><p>十</p>`,
];

test('nothing of a hostile archive runs, and nothing is asked of the network', async ({
  openApp,
  temporaryFolder,
}) => {
  const root = await temporaryFolder();
  const { address, requests, close } = await listener();
  const bodies = hostile(address);
  for (const [number, html] of bodies.entries()) {
    await writeArticle(
      root,
      `${number}.md`,
      `<img src=${address}/title onerror=top.ran=true>${number}`,
      html,
    );
  }
  const { window } = await openApp({ archive: root });
  await idle(window);

  await expect(rows(window)).toHaveCount(bodies.length);
  for (let number = 0; number < bodies.length; number++) {
    await rows(window).nth(number).click();
    await expect(reading(window).getByRole('heading', { level: 1 })).toContainText('<img src=');
    await expect(body(window).locator('p').last()).toBeVisible();
    expect(
      await body(window)
        .locator('script, style, iframe, object, form, input, meta[http-equiv="refresh"], base')
        .count(),
    ).toBe(0);
  }
  expect(await window.evaluate(() => 'ran' in globalThis)).toBe(false);
  expect(requests).toEqual([]);
  close();
});

test('the page has no Node, no network and no way to open a window', async ({ openApp, temporaryFolder }) => {
  const root = await temporaryFolder();
  await writeArticle(root, 'a.md', '一篇', '<p>一</p>');
  const { address, requests, close } = await listener();
  const { app, window } = await openApp({ archive: root });
  await idle(window);

  expect(
    await window.evaluate(() => [
      typeof Reflect.get(globalThis, 'require'),
      typeof Reflect.get(globalThis, 'process'),
    ]),
  ).toEqual(['undefined', 'undefined']);
  // As text: the page has a document and a network, and this file has neither.
  const fetched = await window.evaluate(`fetch('${address}').then(() => 'answered', () => 'refused')`);
  expect(fetched).toBe('refused');
  await window.evaluate(`void open('${address}')`);
  await window.evaluate(`void location.assign('${address}')`);
  expect(app.windows()).toHaveLength(1);
  expect(window.url()).toMatch(/^app:\/\/broadsheet\//);
  expect(requests).toEqual([]);
  close();
});

test('windows are sandboxed and isolated, and every permission is refused', async ({
  openApp,
  temporaryFolder,
}) => {
  const root = await temporaryFolder();
  await writeArticle(root, 'a.md', '一篇', '<p>一</p>');
  const { app, window } = await openApp({ archive: root });
  await idle(window);

  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    const { sandbox, contextIsolation, nodeIntegration, webviewTag } = contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webviewTag };
  });
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
  expect(preferences['webviewTag']).not.toBe(true);
  const asked = await window.evaluate('Notification.requestPermission()');
  expect(asked).toBe('denied');
});
