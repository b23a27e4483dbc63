import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../electron/archive/archive.ts';
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
});
