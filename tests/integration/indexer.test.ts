import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ArchiveIndex } from '../../electron/archive/archive-index.ts';
import { carryOut } from '../../electron/archive/indexer.ts';
import { ReaderPool } from '../../electron/archive/reader-pool.ts';
import { ReadingNote } from '../../electron/archive/reading-note.ts';
import { threadFilesIn } from '../../electron/archive/threads.ts';
import { articleFile, makeArchive, outFolder, temporaryFolder, zone } from '../support/archive.ts';

const threads = threadFilesIn(outFolder);

async function withIndex(
  root: string,
  use: (
    index: ArchiveIndex,
    carry: (toRead: string[], vanished?: number[]) => Promise<void>,
  ) => Promise<void>,
  prepare: (textFolder: string) => void = () => undefined,
): Promise<void> {
  const data = temporaryFolder('data');
  const index = await ArchiveIndex.open(data, threads.segment);
  const readers = new ReaderPool(threads.reader, { root, zone }, 2);
  const note = new ReadingNote(data, false);
  prepare(join(data, 'text'));
  const { signal } = new AbortController();
  const carry = (toRead: string[], vanished: number[] = []) =>
    carryOut(
      { toRead, obstacles: [], vanished: new Set(vanished) },
      { root, index, readers, note },
      () => undefined,
      signal,
    );
  try {
    await use(index, carry);
  } finally {
    await readers.close();
    note.close();
    await index.close();
  }
}

const articles = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`${n}.md`, articleFile({ title: `T${n}` })]));

describe('indexing', () => {
  it('fails when one batch could not be written, also when the later ones could', async () => {
    const files = articles(3000);
    let obstacle = '';
    await withIndex(
      makeArchive(files),
      async (index, carry) => {
        await expect(carry(Object.keys(files))).rejects.toThrow(/EISDIR/);
        const known = index.catalogue.files;
        expect(known).toBeLessThan(3000);
        rmSync(obstacle, { recursive: true });
        // Nothing of the failed run is under way any more.
        const rest = Object.keys(files).filter(path => index.catalogue.idOf(path) === undefined);
        await carry(rest);
        expect(index.catalogue.files).toBe(3000);
        expect(index.text.ids(index.catalogue.limit).size).toBe(3000);
      },
      textFolder => {
        // The first segment cannot be written where a folder has its name.
        obstacle = join(textFolder, 'segment-0');
        mkdirSync(obstacle);
      },
    );
  });

  it('takes no file for vanished when it is the whole folder that went away', async () => {
    const files = articles(3);
    const root = makeArchive(files);
    await withIndex(root, async (index, carry) => {
      await carry(Object.keys(files));
      const id = index.catalogue.idOf('0.md') ?? -1;
      renameSync(root, `${root}-away`);
      await expect(carry(['1.md'], [id])).rejects.toMatchObject({ code: 'archive-folder-missing' });
      expect(index.catalogue.articles).toBe(3);
      renameSync(`${root}-away`, root);
    });
  });

  it('gives the ids of vanished files to new ones with their content, each to one', async () => {
    const same = articleFile({ title: 'Twice' });
    const files = { 'a.md': same, 'b.md': same, 'c.md': articleFile({ title: 'Once' }) };
    const root = makeArchive(files);
    await withIndex(root, async (index, carry) => {
      await carry(Object.keys(files));
      const before = [...index.catalogue.ids()];
      for (const name of Object.keys(files)) renameSync(join(root, name), join(root, `new-${name}`));
      await carry(
        Object.keys(files).map(name => `new-${name}`),
        before,
      );
      expect([...index.catalogue.ids()]).toEqual(before);
      expect(index.catalogue.idOf('a.md')).toBeUndefined();
    });
  });
});
