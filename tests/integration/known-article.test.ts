import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../electron/archive/archive.ts';
import type { ArticleIdentity } from '../../electron/contract/export-contract.ts';
import { articleFile, list, makeArchive, temporaryFolder, write } from '../support/archive.ts';
import { openArchives } from '../support/open-archives.ts';

const never = new AbortController().signal;
const { opened } = openArchives();
const snow = { title: '初雪', date: '2024-01-02 08:00:00' };
let root: string;
let archive: Archive;
let known: ArticleIdentity;

const idOf = async (path: string): Promise<number | undefined> =>
  (await list(archive)).find(row => row.path === path)?.id;
const found = async (): Promise<string | undefined> => {
  await archive.reconcile();
  const id = await archive.find(known, never);
  return (await list(archive)).find(row => row.id === id)?.path;
};

beforeEach(async () => {
  root = makeArchive({
    'a/snow.md': articleFile({ ...snow, body: '雪下了一夜。' }),
    'a/tea.md': articleFile({ title: '茶园', date: snow.date, body: '茶园里的一天。' }),
  });
  archive = await opened(root, temporaryFolder('data'));
  await archive.reconcile();
  known = await archive.identify((await idOf('a/snow.md')) ?? -1);
});

describe('an article that was known by path, content, title and date', () => {
  it('is found where it was', async () => {
    expect(known).toMatchObject({
      path: 'a/snow.md',
      title: '初雪',
      hash: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
    });
    expect(await found()).toBe('a/snow.md');
  });

  it('is found where its file was moved to, though another file has taken its place', async () => {
    renameSync(join(root, 'a/snow.md'), join(root, 'moved.md'));
    write(root, 'a/snow.md', articleFile({ title: '别的', date: '2020-05-05 08:00:00', body: '别的事。' }));
    expect(await found()).toBe('moved.md');
  });

  it('is found where it was edited, as long as title or date are still its own', async () => {
    write(root, 'a/snow.md', articleFile({ ...snow, title: '初雪（更新）', body: '雪下了两夜。' }));
    expect(await found()).toBe('a/snow.md');
  });

  it('is found by title and date where it was both edited and moved', async () => {
    rmSync(join(root, 'a/snow.md'));
    write(root, 'b/snow.md', articleFile({ ...snow, body: '雪下了三夜。' }));
    expect(await found()).toBe('b/snow.md');
  });

  it('is not taken for another one of the same day', async () => {
    rmSync(join(root, 'a/snow.md'));
    expect(await found()).toBeUndefined();
  });
});
