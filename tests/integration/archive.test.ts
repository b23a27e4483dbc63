import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  articleFile,
  differences,
  eventually,
  list,
  makeArchive,
  openArchive,
  pathsOf,
  temporaryFolder,
  write,
} from '../support/archive.ts';
import { openArchives } from '../support/open-archives.ts';

const { opened, close } = openArchives();

const files = {
  '财经/新浪/核酸检测.md': articleFile({
    title: '新疆启动核酸检测',
    categories: ['财经', '新浪'],
    author: '新浪财经',
    date: 'Mon, 24 Jan 2022 13:20:27 GMT',
    body: '1月24日0时至16时，伊犁州霍尔果斯市新增病例4例。',
  }),
  'world/rail/night-train.md': articleFile({
    title: 'The night train returns',
    categories: ['World', 'Rail'],
    author: 'Rail Weekly',
    date: '2021-03-22 04:50:45',
    body: 'Sleeper coaches run again from March.',
  }),
  'notes/plain.txt': 'A plain note about trains.',
  'broken.md': '',
};

describe('an archive', () => {
  it('lists what the folder holds, newest first, with what each file says of itself', async () => {
    const archive = await opened(makeArchive(files), temporaryFolder('data'));
    await archive.reconcile();
    const rows = await list(archive);
    expect(rows.map(({ title }) => title)).toEqual(['plain', '新疆启动核酸检测', 'The night train returns']);
    expect(rows[1]).toMatchObject({
      section: ['财经', '新浪'],
      author: '新浪财经',
      path: '财经/新浪/核酸检测.md',
    });
    expect(new Date(rows[1]?.date.instant ?? 0).toISOString()).toBe('2022-01-24T13:20:27.000Z');
    expect(archive.status()).toMatchObject({ state: 'idle', articles: 3, total: 4 });
    expect(archive.status().counts).toEqual({ indexed: 3, repaired: 0, unreadable: 0, skipped: 1 });
  });

  it.each([
    ['霍尔果斯', 1],
    ['核酸检测', 1],
    ['疫', 0],
    ['酸', 1],
    ['1月24日', 1],
    ['train', 1],
    ['trains', 1],
    ['train*', 2],
    ['tag:财经', 1],
    ['section:World/Rail', 1],
    ['author:"Rail Weekly" -sleeper', 0],
    ['after:2022-01-01 before:2022-02-01', 1],
    ['title:核酸 OR coaches', 2],
    ['-霍尔果斯', 2],
  ])('finds %s in %i articles', async (query, count) => {
    const archive = await opened(makeArchive(files), temporaryFolder('data'));
    await archive.reconcile();
    expect(await list(archive, query)).toHaveLength(count);
  });

  it('shows its last state at once when it is opened again, and reads nothing again', async () => {
    const [root, data] = [makeArchive(files), temporaryFolder('data')];
    const first = await opened(root, data);
    await first.reconcile();
    await close(first);
    rmSync(root, { recursive: true });
    const second = await opened(root, data);
    expect(await pathsOf(second)).toEqual(
      ['notes/plain.txt', 'world/rail/night-train.md', '财经/新浪/核酸检测.md'].sort(),
    );
    expect(await list(second, '霍尔果斯')).toHaveLength(1);
    await expect(second.reconcile()).rejects.toMatchObject({ code: 'archive-folder-missing' });
    expect(await list(second, '霍尔果斯')).toHaveLength(1);
  });

  it('takes in additions, changes and removals at the next comparison', async () => {
    const root = makeArchive(files);
    const archive = await opened(root, temporaryFolder('data'));
    await archive.reconcile();
    write(root, 'new.md', articleFile({ title: '新的文章', body: '观测台开放' }));
    write(
      root,
      'world/rail/night-train.md',
      articleFile({ title: 'The night train is late', body: 'Snow.' }),
    );
    rmSync(join(root, 'notes/plain.txt'));
    await archive.reconcile();
    expect(await pathsOf(archive, '观测台')).toEqual(['new.md']);
    expect(await pathsOf(archive, 'sleeper')).toEqual([]);
    expect(await pathsOf(archive, 'snow')).toEqual(['world/rail/night-train.md']);
    expect(await pathsOf(archive, 'note')).toEqual([]);
    expect(await differences(archive)).toEqual([]);
  });

  it('keeps the id of a file that was moved or renamed', async () => {
    const root = makeArchive(files);
    const archive = await opened(root, temporaryFolder('data'));
    await archive.reconcile();
    const before = (await list(archive, '霍尔果斯'))[0];
    renameSync(join(root, '财经'), join(root, 'Finance'));
    await archive.reconcile();
    const after = (await list(archive, '霍尔果斯'))[0];
    expect(after).toMatchObject({ id: before?.id, path: 'Finance/新浪/核酸检测.md' });
    expect(await differences(archive)).toEqual([]);
  });

  it('gives two files with the same content an id each', async () => {
    const root = makeArchive({ 'a.md': files['notes/plain.txt'], 'b.md': files['notes/plain.txt'] });
    const archive = await opened(root, temporaryFolder('data'));
    await archive.reconcile();
    expect(new Set((await list(archive)).map(({ id }) => id)).size).toBe(2);
  });

  it('keeps the whole index when the folder is suddenly empty, as an unmounted disk leaves it', async () => {
    const root = makeArchive(files);
    const archive = await opened(root, temporaryFolder('data'));
    await archive.reconcile();
    for (const name of readdirSync(root)) rmSync(join(root, name), { recursive: true });
    await expect(archive.reconcile()).rejects.toMatchObject({ code: 'archive-folder-missing' });
    expect(await list(archive)).toHaveLength(3);
  });

  it('stops when told to, whatever waits, tells what it had read by then, and goes on at the next scan', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 4000 }, (_, n) => [`${n}.md`, articleFile({ title: `T${n}` })]),
    );
    const archive = await opened(makeArchive(many), temporaryFolder('data'));
    let told = archive.status();
    archive.onStatus(status => (told = status));
    archive.rescan();
    await eventually(() => archive.status().state === 'indexing');
    archive.rescan();
    await archive.stop();
    expect(archive.status()).toMatchObject({ state: 'idle', stopped: true });
    expect(archive.status().articles).toBeLessThan(4000);
    await eventually(() => told.version === archive.status().version);
    await archive.reconcile();
    expect(archive.status()).toMatchObject({ state: 'idle', stopped: false, articles: 4000 });
  });

  it('is refused to a second program while it is open', async () => {
    const [root, data] = [makeArchive(files), temporaryFolder('data')];
    await opened(root, data);
    await expect(openArchive(root, data)).rejects.toMatchObject({ code: 'archive-in-use' });
  });

  it('says that the data folder cannot be written, rather than that the archive is in use', async () => {
    const data = temporaryFolder('data');
    mkdirSync(join(data, 'lock.sqlite'));
    await expect(openArchive(makeArchive(files), data)).rejects.toMatchObject({
      code: 'data-folder-unwritable',
    });
  });

  it('opens an article by id, and says so when its file has gone', async () => {
    const root = makeArchive(files);
    const archive = await opened(root, temporaryFolder('data'));
    await archive.reconcile();
    const id = (await list(archive, '霍尔果斯'))[0]?.id ?? -1;
    const { signal } = new AbortController();
    const view = await archive.article(id, signal);
    expect(view).toMatchObject({ title: '新疆启动核酸检测', encoding: 'utf-8', kind: 'html' });
    expect(view.html).toContain('霍尔果斯市新增病例4例');
    rmSync(join(root, '财经/新浪/核酸检测.md'));
    await expect(archive.article(id, signal)).rejects.toMatchObject({ code: 'article-missing' });
  });
});

describe('the facts beside the list', () => {
  it('counts sections, sources and tags of a result, and bars that sum to it', async () => {
    const archive = await opened(makeArchive(files), temporaryFolder('data'));
    await archive.reconcile();
    const { signal } = new AbortController();
    const query = { text: 'after:2021-01-01 before:2023-01-01', typing: false };
    const facets = await archive.queries.facets(query, signal);
    expect(facets.sections).toContainEqual({
      name: '财经',
      count: 1,
      children: [{ name: '新浪', count: 1, children: [] }],
    });
    expect(facets.sources.names.map(({ name }) => name).sort()).toEqual(['Rail Weekly', '新浪财经']);
    const { bars } = await archive.queries.timeline(query, 'month', undefined, signal);
    expect(bars.at(0)).toMatchObject({ start: '2021-03-01', count: 1 });
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  });

  it('marks where a query matches in snippets and titles', async () => {
    const archive = await opened(makeArchive(files), temporaryFolder('data'));
    await archive.reconcile();
    const query = { text: '核酸 霍尔果斯', typing: false };
    const [row] = await list(archive, query.text);
    expect(row?.titleMatches.map(([start, end]) => row.title.slice(start, end))).toEqual(['核酸']);
    const [snippet] = await archive.queries.snippets(query, [row?.id ?? -1], new AbortController().signal);
    expect(snippet?.matches.map(([start, end]) => snippet.text.slice(start, end))).toEqual(['霍尔果斯']);
  });
});
