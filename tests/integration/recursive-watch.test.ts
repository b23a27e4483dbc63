import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everything } from '../../electron/archive/burst.ts';
import { KnownFolders } from '../../electron/archive/known-folders.ts';
import { watchRecursively } from '../../electron/archive/recursive-watch.ts';
import { articleFile, eventually, makeArchive, temporaryFolder } from '../support/archive.ts';

let root: string;
let told: string[];
let watching: { close(): void };

beforeEach(async () => {
  const files = ['a/one.md', 'a.b/c/two.md'];
  root = makeArchive(Object.fromEntries(files.map(path => [path, articleFile({ title: path })])));
  writeFileSync(join(root, 'a/picture.jpg'), '');
  const known = new KnownFolders();
  for (const path of files) known.noteFile(path);
  told = [];
  watching = watchRecursively(
    root,
    folder => known.has(folder),
    path => told.push(path),
    () => undefined,
  );
  // Linux, where Node watches folder by folder, is not at once ready everywhere.
  for (const path of ['ready', 'a/ready', 'a.b/c/ready'])
    await eventually(() => {
      writeFileSync(join(root, path), '');
      return told.includes(path);
    });
  told.length = 0;
});
afterEach(() => watching.close());

const toldOf = (path: string) => eventually(() => told.includes(path));
/** What looks at a path answers long before. */
const later = () => wait(300);

describe('a watch of a folder with all that is below it', () => {
  it('tells of a file that was saved by way of another name, and of no folder', async () => {
    for (const path of ['a/one.md', 'a.b/c/two.md']) {
      const other = `${path}.tmp`;
      writeFileSync(join(root, other), articleFile({ title: 'new' }));
      await toldOf(other);
      told.length = 0;
      renameSync(join(root, other), join(root, path));
      await toldOf(other);
      await toldOf(path);
    }
    rmSync(join(root, 'a/picture.jpg'));
    await toldOf('a/picture.jpg');
    await later();
    expect(told).not.toContain(everything);
  });

  it('tells of a folder with articles that is gone, at any depth', async () => {
    renameSync(join(root, 'a.b'), join(temporaryFolder('elsewhere'), 'a.b'));
    await toldOf(everything);
  });

  it('tells of a folder that has come', async () => {
    mkdirSync(join(root, 'd'));
    await toldOf(everything);
  });
});
