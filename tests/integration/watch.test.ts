import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../electron/archive/archive.ts';
import type { ArchiveStatus } from '../../electron/contract/archive-contract.ts';
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

let root: string;
let archive: Archive;

beforeEach(async () => {
  root = makeArchive({
    'a/one.md': articleFile({ title: '第一篇', body: '甲' }),
    'b/two.md': articleFile({ title: '第二篇', body: '乙' }),
  });
  archive = await openArchive(root, temporaryFolder('data'));
  await archive.watch();
  await eventually(async () => archive.status().state === 'idle' && (await list(archive)).length === 2);
});

afterEach(() => archive.close());

const found = (query: string, ...paths: string[]) =>
  eventually(async () => (await pathsOf(archive, query)).join() === [...paths].sort().join());

describe('a watched archive', () => {
  it('shows a file that was added', async () => {
    write(root, 'a/three.md', articleFile({ title: '第三篇', body: '丙' }));
    await found('丙', 'a/three.md');
  });

  it('tells of it with counts that agree, once', async () => {
    const { version } = archive.status();
    const told: ArchiveStatus[] = [];
    archive.onStatus(status => told.push(status));
    write(root, 'a/three.md', articleFile({ title: '第三篇', body: '丙' }));
    await eventually(() => told.length > 1);
    expect(new Set(told.map(status => status.version))).toEqual(new Set([version + 1]));
    for (const status of told) expect(status).toMatchObject({ state: 'idle', articles: 3, total: 3 });
  });

  it('shows what a file says after a change', async () => {
    write(root, 'a/one.md', articleFile({ title: '第一篇', body: '改过' }));
    await found('改过', 'a/one.md');
    await found('甲');
  });

  // Links are made without special rights only on POSIX systems.
  it.skipIf(process.platform === 'win32')('lives on when a link to itself appears', async () => {
    symlinkSync('loop', join(root, 'loop'));
    write(root, 'a/three.md', articleFile({ title: '第三篇', body: '丙' }));
    await found('丙', 'a/three.md');
  });

  it.skipIf(process.platform === 'win32')('follows no folder that was replaced by a link out', async () => {
    const outside = makeArchive({ 'one.md': articleFile({ title: '别处', body: '外人' }) });
    renameSync(join(root, 'a'), join(root, '.a'));
    symlinkSync(outside, join(root, 'a'));
    write(root, 'b/three.md', articleFile({ title: '第三篇', body: '丙' }));
    await found('', 'b/three.md', 'b/two.md');
  });

  it('keeps the id of a file whose name changes in case alone', async () => {
    const id = (await list(archive, '甲'))[0]?.id;
    renameSync(join(root, 'a/one.md'), join(root, 'a/One.md'));
    await found('甲', 'a/One.md');
    expect((await list(archive, '甲'))[0]?.id).toBe(id);
  });

  it('forgets a file that was removed', async () => {
    rmSync(join(root, 'a/one.md'));
    await found('', 'b/two.md');
  });

  it('keeps the id of a file that was renamed', async () => {
    const id = (await list(archive, '甲'))[0]?.id;
    renameSync(join(root, 'a/one.md'), join(root, 'b/uno.md'));
    await found('甲', 'b/uno.md');
    expect((await list(archive, '甲'))[0]?.id).toBe(id);
  });

  it('keeps the ids of a folder that was renamed', async () => {
    const id = (await list(archive, '甲'))[0]?.id;
    renameSync(join(root, 'a'), join(root, 'c'));
    await found('', 'b/two.md', 'c/one.md');
    expect((await list(archive, '甲'))[0]?.id).toBe(id);
  });

  it('finds the files of a folder that was moved in', async () => {
    const outside = makeArchive({ 'deep/er/four.md': articleFile({ title: '第四篇', body: '丁' }) });
    renameSync(join(outside, 'deep'), join(root, 'deep'));
    await found('丁', 'deep/er/four.md');
  });

  it('waits for a file that is still being written', async () => {
    const file = join(root, 'a/slow.md');
    writeFileSync(file, '\n---\ntitle: 慢');
    const seen: string[] = [];
    for (const part of ['慢', '写完\n---\n\n', '<p>全文', '到此</p>\n']) {
      appendFileSync(file, part);
      for (const { title } of await list(archive, '慢')) seen.push(title);
      await new Promise(resolve => setTimeout(resolve, 40));
    }
    await found('全文到此', 'a/slow.md');
    expect(new Set(seen.filter(title => title !== '慢慢写完'))).toEqual(new Set());
  });

  it('takes a burst of a thousand new files as one change of the list', async () => {
    const versions: number[] = [];
    archive.onStatus(({ version }) => versions.push(version));
    mkdirSync(join(root, 'burst'));
    const before = new Set(versions);
    for (let file = 0; file < 1000; file++) {
      writeFileSync(join(root, 'burst', `${file}.md`), articleFile({ title: `急报${file}`, body: '爆发' }));
    }
    await eventually(() => archive.status().articles === 1002);
    await eventually(() => archive.status().state === 'idle');
    const lengths = new Set(versions.filter(version => !before.has(version)));
    expect(lengths.size).toBeLessThanOrEqual(3);
    expect(await differences(archive)).toEqual([]);
  });

  it('finds the files of folders that are made one within the other at once', async () => {
    const paths = ['x/one.md', 'x/y/one.md', 'x/y/z/one.md', 'x/y/z/u/v/w/one.md'];
    for (const path of paths) write(root, path, articleFile({ title: '深处', body: '庚' }));
    await found('庚', ...paths);
    write(root, 'x/y/z/u/v/w/two.md', articleFile({ title: '深处', body: '辛' }));
    await found('辛', 'x/y/z/u/v/w/two.md');
  });

  it('forgets the files of a folder that was moved out, and finds them when it is back', async () => {
    const outside = temporaryFolder('outside');
    renameSync(join(root, 'a'), join(outside, 'a'));
    await found('', 'b/two.md');
    write(outside, 'a/three.md', articleFile({ title: '第三篇', body: '丙' }));
    renameSync(join(outside, 'a'), join(root, 'a'));
    await found('', 'a/one.md', 'a/three.md', 'b/two.md');
    write(root, 'a/four.md', articleFile({ title: '第四篇', body: '丁' }));
    await found('丁', 'a/four.md');
  });

  it('follows a folder under its new name, with what is below it', async () => {
    write(root, 'a/deep/three.md', articleFile({ title: '第三篇', body: '丙' }));
    await found('丙', 'a/deep/three.md');
    renameSync(join(root, 'a'), join(root, 'c'));
    await found('', 'b/two.md', 'c/deep/three.md', 'c/one.md');
    write(root, 'c/deep/three.md', articleFile({ title: '第三篇', body: '丁' }));
    write(root, 'a/deep/three.md', articleFile({ title: '第三篇', body: '戊' }));
    await found('丁', 'c/deep/three.md');
    await found('戊', 'a/deep/three.md');
  });

  it('follows a folder that was removed and made again', async () => {
    for (const body of ['丙', '丁', '戊']) {
      rmSync(join(root, 'a'), { recursive: true });
      write(root, 'a/new.md', articleFile({ title: '新的', body }));
      await found(body, 'a/new.md');
      await found('', 'a/new.md', 'b/two.md');
      write(root, 'a/later.md', articleFile({ title: '后来', body }));
      await found(body, 'a/later.md', 'a/new.md');
    }
  });

  it('shows every file of bursts that follow each other', async () => {
    for (let burst = 0; burst < 3; burst++) {
      for (let file = 0; file < 150; file++) {
        write(root, `burst${burst}/${file % 7}/${file}.md`, articleFile({ title: '急报', body: '爆发' }));
      }
      await eventually(async () => (await list(archive, '爆发')).length === (burst + 1) * 150);
    }
    expect(await differences(archive)).toEqual([]);
  });

  it('follows a folder that appears while watching starts', async () => {
    const other = makeArchive({ 'a/one.md': articleFile({ title: '第一篇', body: '甲' }) });
    for (let folder = 0; folder < 100; folder++) mkdirSync(join(other, 'a', `${folder}`));
    const starting = await openArchive(other, temporaryFolder('data'));
    try {
      const started = starting.watch();
      for (let turn = 0; turn < 20; turn++) {
        write(other, `new${turn}/deep/one.md`, articleFile({ title: '新的', body: '乙' }));
        await new Promise(setImmediate);
      }
      await started;
      await eventually(async () => (await list(starting, '乙')).length === 20);
      for (let turn = 0; turn < 20; turn++) {
        write(other, `new${turn}/deep/two.md`, articleFile({ title: '后来', body: '丙' }));
      }
      await eventually(async () => (await list(starting, '丙')).length === 20);
    } finally {
      await starting.close();
    }
  });

  it('follows another folder that has taken the place of the archive', async () => {
    rmSync(root, { recursive: true });
    write(root, 'a/new.md', articleFile({ title: '新的', body: '丙' }));
    await found('', 'a/new.md');
    await eventually(() => archive.status().state === 'idle' && archive.status().watching === 'events');
    write(root, 'a/later.md', articleFile({ title: '后来', body: '丁' }));
    await found('丁', 'a/later.md');
  });

  it('says that the folder is missing, keeps its list, and heals when the folder is back', async () => {
    const away = `${root}-away`;
    renameSync(root, away);
    await eventually(() => archive.status().state === 'failed');
    expect(archive.status().failure).toMatchObject({ code: 'archive-folder-missing' });
    expect(await list(archive)).toHaveLength(2);
    write(away, 'a/later.md', articleFile({ title: '后来', body: '戊' }));
    renameSync(away, root);
    await found('戊', 'a/later.md');
    await eventually(() => archive.status().state === 'idle' && archive.status().watching === 'events');
    write(root, 'a/last.md', articleFile({ title: '最后', body: '己' }));
    await found('己', 'a/last.md');
  });

  it('asks no more than twice whether the articles of a folder are really gone, and takes what comes', async () => {
    write(root, 'picture.png', 'no article');
    rmSync(join(root, 'a'), { recursive: true });
    rmSync(join(root, 'b'), { recursive: true });
    await eventually(() => archive.status().state === 'failed');
    expect(archive.status().failure).toMatchObject({ code: 'archive-folder-missing' });
    let told = 0;
    archive.onStatus(() => told++);
    // Time for three looks at the folder. One more scan tells that it begins and how it ended.
    await new Promise(resolve => setTimeout(resolve, 5000));
    expect(told).toBeLessThanOrEqual(2);
    expect(archive.status().state).toBe('failed');
    write(root, 'a/new.md', articleFile({ title: '新的', body: '丙' }));
    await found('', 'a/new.md');
  });
});
