import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../electron/archive/read-file.ts';
import { makeArchive, temporaryFolder, zone } from '../../support/archive.ts';

const read = (root: string, path: string) => readFile(root, path, { zone, now: 0 });

// Links are made without special rights only on POSIX systems.
describe.skipIf(process.platform === 'win32')('reading what has become a link', () => {
  it('follows one that stays in the archive', async () => {
    const root = makeArchive({ 'a.md': 'A text.', 'sub/b.md': '' });
    symlinkSync('../a.md', join(root, 'sub', 'link.md'));
    expect(await read(root, 'sub/link.md')).toMatchObject({ reading: { text: { body: 'A text.' } } });
  });

  it('refuses one that leaves it', async () => {
    const elsewhere = join(temporaryFolder('elsewhere'), 'secret.md');
    writeFileSync(elsewhere, 'A secret.');
    const root = makeArchive();
    symlinkSync(elsewhere, join(root, 'link.md'));
    expect(await read(root, 'link.md')).toEqual({ remark: { code: 'link-leaves-archive' } });
  });

  it('takes one that leads nowhere for a file that is gone', async () => {
    const root = makeArchive();
    symlinkSync('nowhere.md', join(root, 'link.md'));
    expect(await read(root, 'link.md')).toEqual({ remark: { code: 'file-vanished' } });
  });
});
