import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../electron/archive/archive.ts';
import { list, makeArchive, temporaryFolder } from '../support/archive.ts';
import { openArchives } from '../support/open-archives.ts';

const { opened, close } = openArchives();

interface Named {
  readonly section?: string;
  readonly author?: string;
  readonly tags?: string;
}
const article = (title: string, day: number, { section = '', author = '', tags = '' }: Named) =>
  `---\ntitle: ${title}\ndate: 2022-01-0${day} 08:00:00\ncategories: [${section}]\nauthor: ${author}\ntags: [${tags}]\n---\nText.\n`;
const files = {
  '1.md': article('新疆伊犁河谷迎来花期', 1, { section: '财经, 新浪', author: '新浪财经', tags: '旅游' }),
  '2.md': article('新疆：伊犁的春天', 2, { section: '财经, 股票', tags: '旅游, 春天' }),
  '3.md': article('The night train returns', 3, { author: 'Rail Weekly', tags: 'trains' }),
  '4.md': article('西安城墙', 4, { tags: '城市' }),
};
const never = new AbortController().signal;

async function start(root = makeArchive(files), data = temporaryFolder('data')): Promise<Archive> {
  const archive = await opened(root, data);
  await archive.reconcile();
  return archive;
}
const lookUp = async (archive: Archive, text: string) => archive.queries.lookUp(text, 5, never);

describe('looking up', () => {
  it.each([
    ['xjyl', ['新疆：伊犁的春天', '新疆伊犁河谷迎来花期']],
    ['xinjiang', ['新疆：伊犁的春天', '新疆伊犁河谷迎来花期']],
    ['xinjiangyilih', ['新疆伊犁河谷迎来花期']],
    ["xi'an", ['西安城墙']],
    ['伊犁 河', ['新疆伊犁河谷迎来花期']],
    ['train ni', ['The night train returns']],
    ['xw', []],
  ])('finds titles by %s, the newest first', async (typed, titles) => {
    const archive = await start();
    expect((await lookUp(archive, typed)).titles.map(({ title }) => title)).toEqual(titles);
  });

  it.each([
    [
      'cj',
      [
        ['section', '财经', 'section:/财经'],
        ['source', '新浪财经', 'source:新浪财经'],
      ],
    ],
    ['gupiao', [['section', '财经 › 股票', 'section:/财经/股票']]],
    ['rwk', [['source', 'Rail Weekly', 'source:"Rail Weekly"']]],
    [
      '新',
      [
        ['section', '财经 › 新浪', 'section:/财经/新浪'],
        ['source', '新浪财经', 'source:新浪财经'],
      ],
    ],
    ['', []],
  ])('finds names by %s', async (typed, expected) => {
    const { names } = await lookUp(await start(), typed);
    const told = names
      .filter(({ kind }) => kind !== 'tag')
      .map(({ kind, label, query }) => [kind, label, query]);
    expect(told).toEqual(expected);
  });

  it('leads to what a name stands for, with as many articles as it says', async () => {
    const archive = await start();
    const name = (await lookUp(archive, 'ly')).names.find(({ kind }) => kind === 'tag');
    expect(name).toMatchObject({ label: '旅游', count: 2 });
    expect(await list(archive, name?.query)).toHaveLength(2);
  });
});

it('an index of a version that did not know readings is built anew', async () => {
  const [root, data] = [makeArchive(files), temporaryFolder('data')];
  const first = await start(root, data);
  await close(first);
  const manifest = join(data, 'text', 'manifest.json');
  const sealed = JSON.parse(readFileSync(manifest, 'utf8')) as { manifest: string };
  const older = JSON.stringify({ ...(JSON.parse(sealed.manifest) as object), format: 2 });
  writeFileSync(manifest, JSON.stringify({ check: crc32(older), manifest: older }));

  const archive = await opened(root, data);
  await archive.reconcile();
  expect(archive.status()).toMatchObject({ state: 'idle', articles: 4 });
  expect((await lookUp(archive, 'xjyl')).titles).toHaveLength(2);
});
