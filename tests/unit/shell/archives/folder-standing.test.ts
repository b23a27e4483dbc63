import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { standingOf } from '../../../../electron/shell/archives/folder-standing.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('tells a folder from an empty one, from a file and from nothing', async () => {
  await mkdir(join(folder, 'empty'));
  await writeFile(join(folder, 'a.md'), '');
  expect(await standingOf(folder)).toBe('there');
  expect(await standingOf(join(folder, 'empty'))).toBe('empty');
  expect(await standingOf(join(folder, 'a.md'))).toBe('missing');
  expect(await standingOf(join(folder, 'gone', 'deep', 'archive'))).toBe('missing');
});

/** Where this system puts disks. */
const disks = { darwin: '/Volumes', win32: 'Q:\\' };

it('takes what is gone from where disks come and go for a disk that is not connected', async () => {
  const place =
    process.platform === 'darwin' || process.platform === 'win32' ? disks[process.platform] : '/mnt';
  expect(await standingOf(join(place, 'no-such-disk', 'news'))).toBe('unreachable');
});
