import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ArchiveIndex } from '../../electron/archive/archive-index.ts';
import { ReaderPool } from '../../electron/archive/reader-pool.ts';
import { ReadingNote } from '../../electron/archive/reading-note.ts';
import { Reconciler } from '../../electron/archive/reconciler.ts';
import { threadFilesIn } from '../../electron/archive/threads.ts';
import { articleFile, makeArchive, outFolder, temporaryFolder, write, zone } from '../support/archive.ts';

const threads = threadFilesIn(outFolder);
const names = ['a.md', 'b.md', 'c.md'];
let root: string;
let index: ArchiveIndex;
let readers: ReaderPool;
let note: ReadingNote;
let reconciler: Reconciler;

beforeEach(async () => {
  root = makeArchive(Object.fromEntries(names.map(name => [name, articleFile({ title: name })])));
  const data = temporaryFolder('data');
  index = await ArchiveIndex.open(data, threads.segment);
  readers = new ReaderPool(threads.reader, { root, zone }, 1);
  note = new ReadingNote(data, false);
  const pools = { many: readers, few: readers, note };
  reconciler = new Reconciler({ root, walkerThread: threads.walker }, index, pools, () => undefined);
});
afterEach(async () => {
  await reconciler.close();
  await readers.close();
  note.close();
  await index.close();
});

const known = () => names.filter(name => index.catalogue.idOf(name) !== undefined);

it('looks once at all that has changed while it waited for a file to be finished', async () => {
  const first = reconciler.check(new Set(['a.md']));
  await nextTurn();
  const second = reconciler.check(new Set(['b.md']));
  expect(reconciler.check(new Set(['c.md']))).toBe(second);
  await first;
  expect(known()).toEqual(['a.md']);
  await second;
  expect(known()).toEqual(names);
});

it('looks at nothing more of what waited when it was stopped, and at what comes after', async () => {
  const checks = [reconciler.check(new Set(['a.md']))];
  await nextTurn();
  checks.push(reconciler.check(new Set(['b.md'])));
  await reconciler.stop();
  await Promise.all(checks);
  expect(known()).toEqual([]);
  await reconciler.scan();
  expect(known()).toEqual(names);
  write(root, 'd.md', articleFile({ title: 'd' }));
  await reconciler.check(new Set(['d.md']));
  expect(index.catalogue.idOf('d.md')).toBeDefined();
});

it('does not let those who look wait until a change is durable', async () => {
  await reconciler.scan();
  const generation = () => index.catalogue.shardGenerations().get(0) ?? NaN;
  const before = generation();
  const shown: unknown[] = [];
  index.onShown(() =>
    shown.push([index.catalogue.idOf('d.md') !== undefined, reconciler.filesInFolder, generation() - before]),
  );
  write(root, 'd.md', articleFile({ title: 'd' }));
  await reconciler.check(new Set(['d.md']));
  expect(shown).toEqual([[true, 4, 0]]);
  expect(generation()).toBe(before + 1);
});

it('knows which folders hold files, once it has met all of them, and those of files that came after', async () => {
  write(root, 'x/y/e.md', articleFile({ title: 'e' }));
  expect(reconciler.mayHaveFolder('a.md.tmp')).toBe(true);
  await reconciler.scan();
  const folders = ['x', 'x/y', 'x/z', 'a.md.tmp'];
  expect(folders.filter(folder => reconciler.mayHaveFolder(folder))).toEqual(['x', 'x/y']);
  write(root, 'x/z/f.md', articleFile({ title: 'f' }));
  await reconciler.check(new Set(['x/z/f.md']));
  expect(folders.filter(folder => reconciler.mayHaveFolder(folder))).toEqual(['x', 'x/y', 'x/z']);
});
