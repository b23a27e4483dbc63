import { stat } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import type { Page } from '@playwright/test';
import { sanitise } from '../../electron/article/sanitise.ts';
import { lightBeacon, type Beacon } from '../support/beacon.ts';
import { hostileHtml, hostilePages, writeHostileArchive } from '../support/hostile-archive.ts';
import { faultsIn, type PageElement } from '../support/page-faults.ts';
import { fingerprintOf } from '../support/tree-fingerprint.ts';
import { brokenHtml } from '../unit/article/hostile-html.ts';
import { expect, sampleArchive, test as base } from './launch.ts';
import { command, saveTo } from './menu.ts';
import { netLog } from './net-log.ts';
import { articles, idle, row, rows, searchBox } from './page.ts';
import { traced, untraceable } from './traced.ts';
import { outlineOf } from './window-outline.ts';

const test = base.extend<{ readonly beacon: Beacon }>({
  beacon: async ({}, use) => {
    const beacon = await lightBeacon();
    await use(beacon);
    expect(await beacon.isAwake()).toBe(true);
    beacon.close();
  },
});

/** What ran of an article, in the window or in the frame, and what stands in the frame that never may. */
const trespasses = (window: Page): Promise<string[]> =>
  window.evaluate(`(() => {
    const page = document.querySelector('iframe[title="Article body"]').contentDocument;
    const foreign = 'script, style, link, meta, base, iframe, frame, object, embed, form, input, button:not(.remote-picture), video, audio, svg, math, [style]';
    return [
      ...('ran' in window ? ['something ran'] : []),
      ...[...page.body.querySelectorAll(foreign)].map(element => element.outerHTML),
      ...[...page.body.querySelectorAll('*')].flatMap(element =>
        element.getAttributeNames().filter(name => name.startsWith('on')).map(name => element.localName + ' ' + name),
      ),
    ];
  })()`);

/** The article at `path` is chosen in the list and stands in the reading pane. */
const isShown = (window: Page, path: string) =>
  expect
    .poll(
      () =>
        window.evaluate<boolean>(`(() => {
          const row = document.querySelector('[role="option"][aria-selected="true"]');
          const title = document.querySelector('section[aria-label="Article"] h1')?.textContent.trim();
          return row?.dataset.path === ${JSON.stringify(path)} && row.querySelector('.title').textContent.trim() === title;
        })()`),
      { message: path, intervals: [5, 10, 20, 50], timeout: 10_000 },
    )
    .toBe(true);

test('a whole session with a hostile archive runs nothing, asks no network, changes neither window nor archive', async ({
  openApp,
  temporaryFolder,
  beacon,
}) => {
  test.setTimeout(240_000);
  const root = await temporaryFolder();
  const hostile = writeHostileArchive(root, beacon.host);
  const before = fingerprintOf(root);
  const watched = untraceable === undefined ? await traced(await temporaryFolder()) : undefined;
  if (untraceable !== undefined)
    test.info().annotations.push({ type: 'calls not watched', description: untraceable });
  const record = netLog(await temporaryFolder());
  const { app, window } = await openApp({
    archive: root,
    args: record.words,
    ...(watched && { executable: watched.executable }),
  });
  await idle(window);
  await expect(articles(window)).toHaveAttribute('aria-label', 'Articles');

  let outline: readonly string[] = [];
  await test.step('each article is opened', async () => {
    await rows(window).first().click();
    for (const [at, { path }] of hostile.entries()) {
      if (at > 0) await window.keyboard.press('ArrowDown');
      await isShown(window, path);
      if (at === 0) outline = await outlineOf(window);
      expect(await trespasses(window), path).toEqual([]);
      if (/^(?:overlays|clobbering|names)|0\./.test(path))
        expect(await outlineOf(window), path).toEqual(outline);
    }
  });
  await test.step('the archive is searched', async () => {
    await searchBox(window).fill('top ran');
    await expect(row(window, hostile[0]?.path ?? '')).toBeHidden();
    await searchBox(window).fill('');
    await expect(row(window, hostile[0]?.path ?? '')).toBeVisible();
  });
  const exported = await temporaryFolder();
  await test.step('it is exported in every form that the window has', async () => {
    await rows(window).first().click();
    await window.keyboard.press('s');
    await expect(rows(window).first()).toHaveAttribute('data-starred', 'true');
    for (const [id, name] of [
      ['export-result-html', 'all.html'],
      ['export-result-markdown', 'all.zip'],
      ['export-result-epub', 'all.epub'],
      ['save-pdf', 'one.pdf'],
      ['export-marks-json', 'marks.json'],
    ] as const) {
      const file = path.join(exported, name);
      await saveTo(app, file);
      await command(app, id);
      await expect(window.getByText(file)).toBeVisible({ timeout: 60_000 });
      expect((await stat(file)).size).toBeGreaterThan(100);
    }
  });
  expect(app.windows()).toHaveLength(1);
  expect(window.url()).toMatch(/^app:\/\/broadsheet\//);
  await app.close();

  expect(beacon.contacts).toEqual([]);
  expect(fingerprintOf(root)).toEqual(before);
  expect(await record.isKept()).toBe(true);
  expect(await record.asked()).toEqual([]);
  if (watched) {
    expect(await watched.seen()).toBeGreaterThan(0);
    expect(await watched.attempts()).toEqual([]);
  }
});

test('no page that the sanitiser makes, of whatever input, holds anything off the list once this browser has parsed it', async ({
  openApp,
}) => {
  const { window } = await openApp();
  const parsed = (pages: readonly string[]): Promise<PageElement[][]> =>
    window.evaluate(`(${JSON.stringify(pages)}).map(html => {
      const page = document.implementation.createHTMLDocument('');
      page.body.innerHTML = html;
      page.body.innerHTML = page.body.innerHTML;
      return [...page.body.querySelectorAll('*')].map(element => ({
        name: element.localName,
        html: element.namespaceURI === 'http://www.w3.org/1999/xhtml',
        attributes: element.getAttributeNames().map(name => [name, element.getAttribute(name)]),
      }));
    })`);
  const judge = async (bodies: readonly string[]) => {
    const pages = bodies.map(body => sanitise(body, 'a/b.md'));
    expect((await parsed(pages)).flatMap(faultsIn)).toEqual([]);
  };
  expect(faultsIn((await parsed(['<b onclick=x>x</b>'])).flat())).toEqual(['b onclick']);
  await judge([...hostileHtml.values()].flat());
  await fc.assert(fc.asyncProperty(fc.array(brokenHtml, { minLength: 40, maxLength: 40 }), judge), {
    numRuns: 20,
  });
});

test('the frame runs and loads nothing even of articles that nobody has cleaned', async ({
  openApp,
  beacon,
}) => {
  const { window } = await openApp({ archive: sampleArchive });
  await idle(window);
  await rows(window).first().click();
  await expect(window.locator('iframe[title="Article body"]')).toBeVisible();
  const before = await outlineOf(window);
  const raw = hostilePages.map(body => body.replaceAll('beacon.test', beacon.host));
  // Once as the window fills the frame, once as if a page had come like this. Some never load to their end.
  const shown = await window.evaluate(`(async bodies => {
    const frame = document.querySelector('iframe[title="Article body"]');
    // An element of the page with such a name would stand for it otherwise.
    const property = name => Object.getOwnPropertyDescriptor(Document.prototype, name).get;
    const body = property('body'), state = property('readyState'), address = property('URL');
    const isThere = page => page && address.call(page) === 'about:srcdoc' && state.call(page) !== 'loading';
    const copies = [];
    for (const html of bodies) {
      body.call(frame.contentDocument).innerHTML = html;
      const copy = frame.cloneNode();
      copy.srcdoc = frame.srcdoc.replace('</body>', () => html);
      frame.after(copy);
      while (!isThere(copy.contentDocument)) await new Promise(resolve => setTimeout(resolve));
      if (copies.push(copy) > 20) copies.shift().remove();
    }
    for (const copy of copies) copy.remove();
    return bodies.length;
  })(${JSON.stringify(raw)})`);
  expect(shown).toBe(raw.length);

  expect(await window.evaluate(`'ran' in window`)).toBe(false);
  expect(await outlineOf(window)).toEqual(before);
  expect(window.url()).toMatch(/^app:\/\/broadsheet\//);
  expect(beacon.contacts).toEqual([]);
});
