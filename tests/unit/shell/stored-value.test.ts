import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
