import { mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ArchiveFolders } from '../../../../electron/shell/archives/archive-folder.ts';

const folders = new ArchiveFolders();
let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'broadsheet-')));
});
afterEach(() => rm(folder, { recursive: true }));
afterEach(() => void vi.useRealTimers());

it('finds the real folder behind a link', async () => {
  const link = join(folder, 'link');
  await symlink(folder, link, 'junction');
  expect(await folders.check(link)).toBe(folder);
});

it('tells a folder that is missing from a file', async () => {
  await writeFile(join(folder, 'a.md'), '');
  const missing = join(folder, 'gone');
  await expect(folders.check(missing)).rejects.toMatchObject({
    code: 'archive-folder-missing',
    details: { path: missing },
  });
  await expect(folders.check(join(folder, 'a.md'))).rejects.toMatchObject({
    code: 'archive-not-a-folder',
  });
});

it('asks a share that does not answer only once, however many want to know, and anew once it has', async () => {
  vi.useFakeTimers();
  const answers: ((real: string) => void)[] = [];
  const share = new ArchiveFolders(() => new Promise(resolve => answers.push(resolve)));
  const present = share.isPresent('/share');
  for (let time = 0; time < 3; time++) {
    const looked = expect(share.check('/share')).rejects.toMatchObject({
      code: 'archive-folder-unreachable',
      details: { path: '/share' },
    });
    await vi.advanceTimersByTimeAsync(10_000);
    await looked;
  }
  expect(answers).toHaveLength(1);
  void share.check('/other');
  expect(answers).toHaveLength(2);

  answers[0]?.('/real');
  expect(await present).toBe(true);
  const looked = share.check('/share');
  answers[2]?.('/real');
  expect(await looked).toBe('/real');
});
