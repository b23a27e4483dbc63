import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ArchiveStatus } from '../../../../electron/contract/archive-contract.ts';
import type { FolderStanding } from '../../../../electron/shell/archives/folder-standing.ts';
import { RecentArchives } from '../../../../electron/shell/archives/recent-archives.ts';

let folder: string;
const opened: RecentArchives[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-'));
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map(recent => recent.written()));
  await rm(folder, { recursive: true });
});

/** A list whose folders stand as told; of the others nothing is learnt. */
async function open(standings: Readonly<Record<string, FolderStanding>> = {}): Promise<RecentArchives> {
  const recent = await RecentArchives.open(folder, () => Promise.resolve(new Map(Object.entries(standings))));
  opened.push(recent);
  return recent;
}

const status: ArchiveStatus = {
  state: 'idle',
  articles: 5,
  total: 5,
  watching: 'events',
  counts: { indexed: 5, repaired: 0, unreadable: 0, skipped: 0 },
  damaged: [],
  stopped: false,
  version: 1,
  zone: 'Asia/Shanghai',
};

it('come latest first, each once, twenty at most, with the count they had', async () => {
  const recent = await open();
  for (let at = 0; at < 22; at++) recent.opened(`/news/${at}`, `/news/${at}`, at);
  recent.counted('/news/5', 1234);
  recent.opened('/news/5', '/news/5', 100);
  await recent.written();

  const list = (await open()).list();
  const others = Array.from({ length: 20 }, (_, at) => 21 - at).filter(at => at !== 5);
  expect(list.map(({ path }) => path)).toEqual(['/news/5', ...others.map(at => `/news/${at}`)]);
  expect(list[0]).toEqual({
    path: '/news/5',
    name: '5',
    articles: 1234,
    opened: 100,
    standing: 'unknown',
  });
});

it('say what was found where each should be, and that an empty folder is a disk that is not there', async () => {
  const recent = await open({
    '/there': 'there',
    '/gone': 'missing',
    '/disk': 'unreachable',
    '/mount': 'empty',
    '/new': 'empty',
  });
  for (const path of ['/there', '/gone', '/disk', '/mount', '/new', '/unheard']) recent.opened(path, path, 1);
  recent.counted('/mount', 7);
  await recent.look();
  const standings = Object.fromEntries(recent.list().map(({ path, standing }) => [path, standing]));
  expect(standings).toEqual({
    '/there': 'there',
    '/gone': 'missing',
    '/disk': 'unreachable',
    '/mount': 'unreachable',
    '/new': 'there',
    '/unheard': 'unknown',
  });
});

it('remember how each index was left, and tell only when that changes', async () => {
  const recent = await open();
  recent.opened('/a', '/a', 1);
  let told = 0;
  recent.onChange(() => told++);
  const standing = () => recent.list()[0]?.standing;
  recent.heard('/a', { ...status, state: 'indexing' });
  recent.heard('/a', { ...status, state: 'indexing', articles: 6 });
  expect([standing(), told]).toEqual(['indexing', 1]);
  recent.heard('/a', { ...status, stopped: true });
  recent.heard('/a', { ...status, state: 'reconciling' });
  expect([standing(), told]).toEqual(['indexing', 1]);
  recent.heard('/a', { ...status, state: 'indexing', damaged: ['segment-1'] });
  expect([standing(), told]).toEqual(['damaged', 2]);
  await recent.written();
  expect((await open()).list()[0]?.standing).toBe('damaged');
  recent.heard('/a', { ...status, damaged: ['segment-1'] });
  expect([standing(), told]).toEqual(['there', 3]);
});

it('stay whole while a few files are read that have changed, and not while many are', async () => {
  const recent = await open();
  recent.opened('/a', '/a', 1);
  recent.heard('/a', status);
  recent.counted('/a', 5);
  let told = 0;
  recent.onChange(() => told++);
  const reading = (toDo: number): ArchiveStatus => ({
    ...status,
    state: 'indexing',
    run: { done: 0, toDo, rate: 0 },
  });
  recent.heard('/a', reading(25));
  recent.heard('/a', status);
  expect(told).toBe(0);
  recent.heard('/a', reading(50_000));
  expect([recent.list()[0]?.standing, told]).toEqual(['indexing', 1]);
});

it('have the name that the reader gives them, until that is taken back', async () => {
  const recent = await open();
  recent.opened('/disk/港报', '/disk/港报', 1);
  recent.change('/disk/港报', { name: '  Harbour Post ' });
  expect(recent.nameOf('/disk/港报')).toBe('Harbour Post');
  await recent.written();
  const again = await open();
  expect(again.list()[0]?.name).toBe('Harbour Post');
  again.opened('/disk/港报', '/disk/港报', 2);
  expect(again.list()[0]?.name).toBe('Harbour Post');
  for (const name of ['', null]) {
    again.change('/disk/港报', { name });
    expect(again.list()[0]?.name).toBe('港报');
  }
});

it('are read anew when another zone is chosen, and only then', async () => {
  const recent = await open();
  recent.opened('/a', '/a', 1);
  recent.change('/a', { zone: null });
  expect(recent.isOutdated('/a')).toBe(false);
  recent.change('/a', { zone: 'Asia/Shanghai' });
  expect([recent.isOutdated('/a'), recent.zoneOf('/a')]).toEqual([true, 'Asia/Shanghai']);
  recent.heard('/a', { ...status, state: 'indexing' });
  recent.heard('/a', status);
  recent.change('/a', { zone: 'Asia/Shanghai' });
  expect(recent.isOutdated('/a')).toBe(false);
  recent.change('/a', { zone: null });
  expect([recent.isOutdated('/a'), recent.list()[0]?.zone]).toEqual([true, undefined]);
});

it('stay outdated while a process tells of the zone that was', async () => {
  const recent = await open();
  recent.opened('/a', '/a', 1);
  recent.change('/a', { zone: 'Asia/Tokyo' });
  recent.heard('/a', { ...status, state: 'indexing' });
  recent.heard('/a', { ...status, damaged: ['segment-1'], state: 'reconciling' });
  recent.heard('/a', status);
  await recent.written();
  expect((await open()).isOutdated('/a')).toBe(true);
  expect(recent.list()).toMatchObject([{ zone: 'Asia/Tokyo', indexZone: 'Asia/Shanghai' }]);
  recent.heard('/a', { ...status, zone: 'Asia/Tokyo' });
  expect(recent.isOutdated('/a')).toBe(false);
});

it('are present unless their folder was looked for and not found', async () => {
  const recent = await open({ '/there': 'there', '/gone': 'missing', '/disk': 'unreachable' });
  for (const path of ['/there', '/gone', '/disk', '/link']) recent.opened(path, `/real${path}`, 1);
  await recent.look();
  expect(recent.present()).toEqual([
    { path: '/link', root: '/real/link' },
    { path: '/there', root: '/real/there' },
  ]);
});

it('can be forgotten', async () => {
  const recent = await open();
  recent.opened('/a', '/a', 1);
  recent.opened('/b', '/b', 2);
  recent.forget('/b');
  expect(recent.list().map(({ path }) => path)).toEqual(['/a']);
  recent.clear();
  expect(recent.list()).toEqual([]);
});

it('tell the zone in which each index was made, once that was heard', async () => {
  const recent = await open();
  recent.opened('/a', '/a', 1);
  recent.heard('/a', status);
  expect(recent.list()).toMatchObject([{ path: '/a', indexZone: 'Asia/Shanghai' }]);
});
