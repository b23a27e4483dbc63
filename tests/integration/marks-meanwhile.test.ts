/** What happens to marks while the folder is still being read, and what the reader does at the same time. */
import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../electron/archive/archive.ts';
import { articleFile, list, makeArchive, openArchive, temporaryFolder } from '../support/archive.ts';

const open: Archive[] = [];
afterEach(() => Promise.all(open.splice(0).map(archive => archive.close())));

const bodyOf = (number: number) =>
  Array.from({ length: 20 }, (_, place) => `第${number * (place + 3)}号货物消杀`).join('，');

/** An archive of `articles`, the first of which has a note. */
async function withNote(articles: number) {
  const files = Array.from({ length: articles }, (_, number) => [
    `${number}.md`,
    articleFile({ title: `第${number}篇`, body: bodyOf(number) }),
  ]);
  const root = makeArchive(Object.fromEntries(files) as Record<string, string>);
  const [data, marks] = [temporaryFolder('data'), temporaryFolder('marks')];
  const archive = await openArchive(root, data, marks);
  await archive.reconcile();
  await archive.marks.mark([await idOf(archive, '0.md')], { kind: 'note', text: 'Note 0' }, true);
  await archive.close();
  const reopen = async (at = root) => {
    const again = await openArchive(at, data, marks);
    open.push(again);
    return again;
  };
  return { root, data, reopen };
}

async function idOf(archive: Archive, path: string): Promise<number> {
  const rows = await list(archive, `path:${path.replace('.md', '')}`);
  return rows.find(row => row.path === path)?.id ?? -1;
}

describe('marks', () => {
  it('wait for their articles where the reading of a new index is stopped', async () => {
    const { data, reopen } = await withNote(40);
    rmSync(data, { recursive: true });
    const archive = await reopen();
    const reading = archive.reconcile();
    await archive.stop();
    await reading;
    await archive.marks.ready();
    expect(await archive.marks.counts()).toMatchObject({ missed: 0 });
    await archive.reconcile();
    expect((await archive.marks.marksOf(await idOf(archive, '0.md'))).note).toBe('Note 0');
  });

  it('show with an article as soon as it is read, and what is added meanwhile goes with them', async () => {
    const { data, reopen } = await withNote(1500);
    rmSync(data, { recursive: true });
    const archive = await reopen();
    const reading = archive.reconcile();
    while ((await idOf(archive, '0.md')) < 0) await new Promise(resolve => setTimeout(resolve, 5));
    await archive.stop();
    await reading;
    const id = await idOf(archive, '0.md');
    expect((await archive.marks.rowMarks([id]))[0]?.noted).toBe(true);
    await archive.marks.mark([id], { kind: 'read', on: true }, false);
    await archive.reconcile();
    expect(await archive.marks.marksOf(id)).toMatchObject({ note: 'Note 0', read: true });
    expect(await archive.marks.counts()).toMatchObject({ noted: 1, unread: 1499, missed: 0 });
  });

  it('stay with an archive to which a link leads from its old place', async () => {
    const { root, reopen } = await withNote(3);
    const moved = `${root}-moved`;
    renameSync(root, moved);
    symlinkSync(moved, root);
    const archive = await reopen(moved);
    await archive.reconcile();
    expect(await archive.marks.counts()).toMatchObject({ noted: 1, missed: 0 });
  });

  it('keep what was written on in a note when an older action is taken back', async () => {
    const { reopen } = await withNote(2);
    const archive = await reopen();
    await archive.reconcile();
    const id = await idOf(archive, '0.md');
    await archive.marks.mark([id], { kind: 'starred', on: true }, true);
    await archive.marks.mark([id], { kind: 'note', text: 'Note 0, and what came with an import' }, true);
    await archive.marks.mark([id], { kind: 'note', text: 'Note 0, and more' }, false);
    await archive.marks.undo();
    expect(await archive.marks.marksOf(id)).toMatchObject({ note: 'Note 0, and more', starred: false });
    await archive.marks.redo();
    expect(await archive.marks.marksOf(id)).toMatchObject({ note: 'Note 0, and more', starred: true });
  });
});
