import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { archiveHandlers } from '../../electron/archive/archive-handlers.ts';
import { frontPageName } from '../../electron/contract/front-page.ts';
import { readFrontPage } from '../../electron/shell/archives/front-page.ts';
import { articleFile, makeArchive, temporaryFolder } from '../support/archive.ts';
import { openArchives } from '../support/open-archives.ts';

const { opened, close } = openArchives();
const never = new AbortController().signal;
const first = {
  query: { text: '', typing: false },
  order: { sort: 'date', copies: 'together' },
  offset: 0,
  limit: 100,
} as const;

test('an archive that a window has looked at leaves its first answers for the next time', async () => {
  const root = makeArchive({ 'a.md': articleFile({ title: '甲' }), 'b.md': articleFile({ title: '乙' }) });
  const data = temporaryFolder('data');
  const archive = await opened(root, data);
  await archive.reconcile();
  const handlers = archiveHandlers(Promise.resolve(archive));
  const page = await handlers.page(first, never);
  const facets = await handlers.facets({ query: first.query }, never);
  const timeline = await handlers.timeline({ query: first.query, unit: 'auto' }, never);
  await close(archive);

  const text = await readFrontPage(data);
  expect(JSON.parse(text ?? '')).toMatchObject({
    query: first.query,
    order: first.order,
    rows: first.limit,
    status: { articles: 2, state: 'reconciling' },
    page,
    facets,
    timeline,
  });
});

test('a command leaves none, since nobody has looked', async () => {
  const root = makeArchive({ 'a.md': articleFile({ title: '甲' }) });
  const data = temporaryFolder('data');
  const archive = await opened(root, data);
  await archive.reconcile();
  await close(archive);
  expect(await readFrontPage(data)).toBeUndefined();
});

test('a front page that was changed or cut is none', async () => {
  const root = makeArchive({ 'a.md': articleFile({ title: '甲' }) });
  const data = temporaryFolder('data');
  const archive = await opened(root, data);
  await archive.reconcile();
  await archiveHandlers(Promise.resolve(archive)).page(first, never);
  await close(archive);
  const file = join(data, frontPageName);
  const whole = readFileSync(file);
  expect(await readFrontPage(data)).toBeDefined();
  writeFileSync(file, whole.subarray(0, whole.length - 1));
  expect(await readFrontPage(data)).toBeUndefined();
  const flipped = Buffer.from(whole);
  flipped[whole.length >> 1]! ^= 1;
  writeFileSync(file, flipped);
  expect(await readFrontPage(data)).toBeUndefined();
});

test('what is outdated while it is written down is written down anew', async () => {
  const root = makeArchive({ 'a.md': articleFile({ title: '甲' }) });
  const data = temporaryFolder('data');
  const archive = await opened(root, data);
  await archive.reconcile();
  await archiveHandlers(Promise.resolve(archive)).page(first, never);
  const written = archive.frontPage.keep();
  await nextTurn();
  archive.frontPage.outdate();
  await written;
  const file = join(data, frontPageName);
  writeFileSync(file, 'what the other state left');
  await archive.frontPage.keep();
  expect(await readFrontPage(data)).toBeDefined();
  await close(archive);
});
