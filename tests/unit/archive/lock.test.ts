import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockIndex } from '../../../electron/archive/lock.ts';
import { temporaryFolder } from '../../support/archive.ts';

test('a lock keeps others off until it is released', async () => {
  const folder = temporaryFolder('lock');
  const lock = await lockIndex(folder);
  await expect(lockIndex(folder)).rejects.toMatchObject({ code: 'archive-in-use' });
  lock.release();
  (await lockIndex(folder)).release();
});

test.each([
  ['zeros', Buffer.alloc(5000)],
  ['something else', Buffer.from('no database at all '.repeat(300))],
  ['a few bytes', Buffer.from('SQLite format 3')],
])(
  'a lock file that a broken disk filled with %s is used all the same, by one program at a time',
  async (_, bytes) => {
    const folder = temporaryFolder('lock');
    writeFileSync(join(folder, 'lock.sqlite'), bytes);
    writeFileSync(join(folder, 'lock.sqlite-journal'), bytes);
    const lock = await lockIndex(folder);
    await expect(lockIndex(folder)).rejects.toMatchObject({ code: 'archive-in-use' });
    lock.release();
    (await lockIndex(folder)).release();
  },
);

test('a folder in place of the lock file is told as a folder that cannot be written', async () => {
  const folder = temporaryFolder('lock');
  mkdirSync(join(folder, 'lock.sqlite'));
  await expect(lockIndex(folder)).rejects.toMatchObject({ code: 'data-folder-unwritable' });
});

test('a file in place of the data folder is told as a folder that cannot be written', async () => {
  const folder = temporaryFolder('lock');
  writeFileSync(join(folder, 'data'), '');
  await expect(lockIndex(join(folder, 'data'))).rejects.toMatchObject({ code: 'data-folder-unwritable' });
});
