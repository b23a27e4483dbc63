/** Marks on disks that are full or read only, under two programs, and beside a newer version: refused, never lost. */
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../electron/archive/archive.ts';
import { archiveDataFolder, marksFolder } from '../../electron/base/archive-id.ts';
import { checkedJson } from '../../electron/marks/checked-json.ts';
import { articleFile, list, makeArchive, openArchive, temporaryFolder } from '../support/archive.ts';
import { nobody, runAsOrdinaryUser, runCommandLine, runWithLittleRoom } from '../support/command-line.ts';

const files = {
  'a.md': articleFile({ title: '口岸通报', body: '货物逐件消杀。'.repeat(30) }),
  'b.md': articleFile({ title: 'Night trains', body: 'Sleeper coaches run again. '.repeat(30) }),
};

const open = new Set<Archive>();
async function opened(root: string, data: string, marks: string): Promise<Archive> {
  const archive = await openArchive(root, data, marks);
  open.add(archive);
  await archive.reconcile();
  return archive;
}
async function close(archive: Archive): Promise<void> {
  open.delete(archive);
  await archive.close();
}
afterEach(async () => {
  for (const archive of open) await close(archive);
});

const idOf = async (archive: Archive, path: string) =>
  (await list(archive)).find(row => row.path === path)?.id ?? -1;
const star = async (archive: Archive, path: string) =>
  archive.marks.mark([await idOf(archive, path)], { kind: 'starred', on: true }, true);

/** A document that puts a note of so many characters to an article. */
function documentWith(path: string, characters: number): string {
  const file = join(temporaryFolder('out'), 'marks.json');
  const articles = [{ path, note: '记'.repeat(characters) }];
  writeFileSync(file, JSON.stringify({ kind: 'broadsheet-marks', format: 1, articles }));
  chmodSync(join(file, '..'), 0o755);
  return file;
}

/** An archive of which one article is starred, and the folder where that is kept. */
async function starred() {
  const [root, userData] = [makeArchive(files), temporaryFolder('data')];
  chmodSync(root, 0o755);
  const archive = await opened(root, archiveDataFolder(userData, root), marksFolder(userData));
  await star(archive, 'a.md');
  await close(archive);
  return { root, userData };
}

/** The marks as they are written down. */
async function exported(root: string, userData: string, run = runCommandLine) {
  const folder = temporaryFolder('out');
  chmodSync(folder, 0o777);
  const out = join(folder, 'marks.json');
  expect(await run('marks', 'export', root, '--out', out, '--user-data', userData)).toMatchObject({
    code: 0,
  });
  const { articles } = JSON.parse(readFileSync(out, 'utf8')) as {
    readonly articles: readonly { readonly path: string; readonly starred: boolean; readonly note: string }[];
  };
  return articles.map(({ path, starred, note }) => ({ path, starred, note: note.length }));
}

const aStarred = { path: 'a.md', starred: true, note: 0 };

describe.skipIf(process.platform === 'win32')('marks on a bad day', () => {
  it('are refused by a disk without room, which keeps those before, and taken once there is some', async () => {
    const { root, userData } = await starred();
    const file = documentWith('b.md', 40_000);
    const words = ['marks', 'import', root, file, '--user-data', userData];
    const full = await runWithLittleRoom(128, ...words);
    expect(full.code).toBe(1);
    expect(full.err).toContain('no room left');
    expect(await exported(root, userData)).toEqual([aStarred]);
    expect(await runCommandLine(...words)).toMatchObject({ code: 0 });
    expect(await exported(root, userData)).toContainEqual({ path: 'b.md', starred: false, note: 40_000 });
  });

  it('are shown from a folder that may not be written, and refused there', async () => {
    const { root, userData } = await starred();
    const names = ['', ...readdirSync(userData, { recursive: true }).map(String)];
    const paths = names.map(name => join(userData, name));
    for (const path of paths) {
      if (process.getuid?.() === 0) chownSync(path, nobody, nobody);
      chmodSync(path, 0o555);
    }
    expect(await exported(root, userData, runAsOrdinaryUser)).toEqual([aStarred]);
    const words = ['marks', 'import', root, documentWith('b.md', 3), '--user-data', userData];
    const refused = await runAsOrdinaryUser(...words);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('may not write');
    for (const path of paths) chmodSync(path, 0o755);
    expect(await runAsOrdinaryUser(...words)).toMatchObject({ code: 0 });
    expect(await exported(root, userData, runAsOrdinaryUser)).toHaveLength(2);
  });

  it('belong to the first of two programs, and the second shows them and may not change them', async () => {
    const { root, userData } = await starred();
    const marks = marksFolder(userData);
    const first = await opened(root, archiveDataFolder(userData, root), marks);
    // With an index of its own, or that would refuse it before.
    const second = await opened(root, temporaryFolder('data'), marks);
    expect(await second.marks.counts()).toMatchObject({ starred: 1, refusal: { code: 'marks-in-use' } });
    await expect(star(second, 'b.md')).rejects.toMatchObject({ code: 'marks-in-use' });
    await star(first, 'b.md');
    const refused = await runCommandLine(
      'marks',
      'import',
      root,
      documentWith('b.md', 3),
      '--user-data',
      userData,
    );
    expect(refused).toMatchObject({ code: 1, out: '' });
    await close(second);
    await close(first);
    const third = await opened(root, temporaryFolder('data'), marks);
    const counts = await third.marks.counts();
    expect(counts).toMatchObject({ starred: 2, damaged: [] });
    expect(counts.refusal).toBeUndefined();
  });

  it('of a newer version stay byte for byte as they are, whatever is done in the archive', async () => {
    const { root, userData } = await starred();
    const [folder = ''] = readdirSync(marksFolder(userData));
    const place = join(marksFolder(userData), folder);
    mkdirSync(join(place, 'backups'), { recursive: true });
    const newer = checkedJson({ format: 99, future: ['unknown'] });
    writeFileSync(join(place, 'marks.json'), newer);
    const content = () =>
      Object.fromEntries(
        readdirSync(place, { recursive: true, withFileTypes: true })
          .filter(entry => entry.isFile() && !entry.name.startsWith('lock'))
          .map(entry => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'base64')]),
      );
    const before = content();
    const archive = await opened(root, archiveDataFolder(userData, root), marksFolder(userData));
    await expect(star(archive, 'b.md')).rejects.toMatchObject({ code: 'marks-newer' });
    expect(await archive.marks.counts()).toMatchObject({ refusal: { code: 'marks-newer' } });
    await archive.reconcile();
    await close(archive);
    expect(content()).toEqual(before);
    expect(readdirSync(marksFolder(userData))).toEqual([folder]);
  });
});
