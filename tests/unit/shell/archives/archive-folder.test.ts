import { mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkArchiveFolder } from '../../../../electron/shell/archives/archive-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'broadsheet-')));
});
afterEach(() => rm(folder, { recursive: true }));

it('finds the real folder behind a link', async () => {
  const link = join(folder, 'link');
  await symlink(folder, link, 'junction');
  expect(await checkArchiveFolder(link)).toBe(folder);
});

it('tells a folder that is missing from a file', async () => {
  await writeFile(join(folder, 'a.md'), '');
  const missing = join(folder, 'gone');
  await expect(checkArchiveFolder(missing)).rejects.toMatchObject({
    code: 'archive-folder-missing',
    details: { path: missing },
  });
  await expect(checkArchiveFolder(join(folder, 'a.md'))).rejects.toMatchObject({
    code: 'archive-not-a-folder',
  });
});
