import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { archiveDataFolder } from '../../../../electron/base/archive-id.ts';
import { keptFiles } from '../../../../electron/shell/storage/kept-files.ts';
import { temporaryFolder } from '../../../support/archive.ts';

async function write(path: string, bytes: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, Buffer.alloc(bytes));
}

it('measures each index, the marks and the kept pictures, by the names of their archives', async () => {
  const userData = temporaryFolder('data');
  const [news, sport] = [
    archiveDataFolder(userData, '/press/新闻'),
    archiveDataFolder(userData, '/press/sport'),
  ];
  await write(join(news, 'catalogue/0.json'), 100);
  await write(join(news, 'text/segment-1'), 2000);
  await write(join(sport, 'lock.sqlite'), 7);
  await write(join(userData, 'marks/a/marks.json'), 30);
  await write(join(userData, 'marks/a/backups/b.gz'), 12);
  const picture = 'a'.repeat(64);
  await write(join(userData, 'pictures/content/aa', picture), 500);
  expect(await keptFiles(userData, news)).toEqual({
    indexes: [
      { path: sport, name: 'sport', bytes: 7, open: false },
      { path: news, name: '新闻', bytes: 2100, open: true },
    ],
    marks: { path: join(userData, 'marks'), bytes: 42 },
    vault: { path: join(userData, 'pictures'), pictures: 1, bytes: 500 },
  });
});

it('finds nothing where nothing was kept yet', async () => {
  const userData = temporaryFolder('data');
  const { indexes, marks, vault } = await keptFiles(userData, undefined);
  expect([indexes, marks.bytes, vault.bytes]).toEqual([[], 0, 0]);
});
