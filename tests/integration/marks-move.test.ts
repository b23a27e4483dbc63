import { mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import type { Archive } from '../../electron/archive/archive.ts';
import { articleFile, openArchive, temporaryFolder, write } from '../support/archive.ts';

const articles = 2_000;
const never = new AbortController().signal;

/** Under other folders and other names, in other depths. */
const before = (number: number) => `新闻/来源${number % 20}/${number}.md`;
const after = (number: number) => `${2000 + (number % 7)}/archive/${number % 31}/第${number}篇.md`;

async function everyRow(archive: Archive) {
  const pages = [];
  for (let offset = 0; offset < articles; offset += 500) {
    pages.push(
      await archive.queries.page(
        { text: '', typing: false },
        { sort: 'date', copies: 'apart' },
        offset,
        500,
        never,
      ),
    );
  }
  return pages.flatMap(({ rows }) => rows);
}

async function pathsByNote(archive: Archive): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const { id, path } of await everyRow(archive)) {
    const { note } = await archive.marks.marksOf(id);
    if (note !== '') found.set(note, path);
  }
  return found;
}

it('marks follow every one of two thousand files that are renamed and moved, and then the whole archive', async () => {
  const parent = temporaryFolder('archive');
  const [root, moved] = [join(parent, 'news'), join(parent, 'elsewhere', '新闻')];
  for (let number = 0; number < articles; number++) {
    const body = Array.from({ length: 12 }, (_, place) => `第${number * (place + 3)}号货物消杀`).join('，');
    write(root, before(number), articleFile({ title: `第${number}篇`, body }));
  }
  const [data, marks] = [temporaryFolder('data'), temporaryFolder('marks')];
  const archive = await openArchive(root, data, marks);
  await archive.reconcile();
  const ids = new Map((await everyRow(archive)).map(({ id, path }) => [path, id]));
  await Promise.all(
    Array.from({ length: articles }, (_, number) =>
      archive.marks.mark([ids.get(before(number)) ?? -1], { kind: 'note', text: `Note ${number}` }, false),
    ),
  );

  for (let number = 0; number < articles; number++) {
    mkdirSync(dirname(join(root, after(number))), { recursive: true });
    renameSync(join(root, before(number)), join(root, after(number)));
  }
  await archive.reconcile();
  const expected = new Map(
    Array.from({ length: articles }, (_, number) => [`Note ${number}`, after(number)] as const),
  );
  expect(await pathsByNote(archive)).toEqual(expected);
  expect(await archive.marks.counts()).toMatchObject({ noted: articles, missed: 0 });
  await archive.close();

  mkdirSync(dirname(moved), { recursive: true });
  renameSync(root, moved);
  // On another machine there is no index yet.
  const there = await openArchive(moved, temporaryFolder('data'), marks);
  await there.reconcile();
  expect(await pathsByNote(there)).toEqual(expected);
  expect(await there.marks.counts()).toMatchObject({ noted: articles, missed: 0 });
  await there.close();
});
