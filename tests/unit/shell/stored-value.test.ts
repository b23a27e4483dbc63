import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RecentArchives } from '../../../electron/shell/recent-archives.ts';
import { openSettings } from '../../../electron/shell/settings.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the settings', () => {
  it('follow the system at first, and write nothing for it', async () => {
    expect((await openSettings(folder)).value).toEqual({ language: 'system', theme: 'system', keys: {} });
    expect(await readdir(folder)).toEqual([]);
  });

  it('are there again the next time', async () => {
    const settings = await openSettings(folder);
    settings.set({ language: 'zh-CN', theme: 'dark', keys: {} });
    settings.set({ language: 'zh-CN', theme: 'light', keys: {} });
    await settings.written();
    expect((await openSettings(folder)).value).toEqual({ language: 'zh-CN', theme: 'light', keys: {} });
  });

  it.each(['{"language":', '{"language":"fr","theme":"dark"}', '[]', '"dark"'])(
    'that cannot be used (%s) are moved aside and kept',
    async content => {
      await writeFile(join(folder, 'settings.json'), content);
      expect((await openSettings(folder)).value).toEqual({ language: 'system', theme: 'system', keys: {} });
      const [aside, ...others] = await readdir(folder);
      expect(others).toEqual([]);
      expect(aside).toMatch(/^settings\.json\.damaged-\d+$/);
      expect(await readFile(join(folder, aside ?? ''), 'utf8')).toBe(content);
    },
  );
});

describe('the recent archives', () => {
  it('come latest first, each once, ten at most, with the count they had', async () => {
    const recent = await RecentArchives.open(folder);
    for (let at = 0; at < 12; at++) recent.opened(`/news/${at}`, at);
    recent.counted('/news/5', 1234);
    recent.opened('/news/5', 100);
    await recent.written();

    const list = (await RecentArchives.open(folder)).list();
    expect(list.map(archive => archive.path)).toEqual([
      '/news/5',
      ...[11, 10, 9, 8, 7, 6, 4, 3, 2].map(at => `/news/${at}`),
    ]);
    expect(list[0]).toEqual({ path: '/news/5', name: '5', articles: 1234, opened: 100, present: true });
  });

  it('say which folders are gone', async () => {
    const recent = await RecentArchives.open(folder);
    recent.opened(folder, 1);
    recent.opened(join(folder, 'gone'), 2);
    await recent.refresh();
    expect(recent.list().map(archive => archive.present)).toEqual([false, true]);
    await recent.written();
  });

  it('can be forgotten', async () => {
    const recent = await RecentArchives.open(folder);
    recent.opened('/a', 1);
    recent.opened('/b', 2);
    recent.forget('/b');
    expect(recent.list().map(archive => archive.path)).toEqual(['/a']);
    recent.clear();
    expect(recent.list()).toEqual([]);
    await recent.written();
  });
});
