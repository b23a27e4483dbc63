import { renameSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../electron/archive/archive.ts';
import type { LinkDestination } from '../../electron/contract/archive-contract.ts';
import { list, makeArchive, openArchive, temporaryFolder } from '../support/archive.ts';

const post = (head: string, body = 'text') => `---\n${head}\n---\n\n${body}\n`;

const root = makeArchive({
  'source/_posts/2019-05-14-lantern-2-0.md': post('title: Lantern 2.0 is here\ndate: 2019-05-14 09:00:00'),
  'source/_posts/茶 与 雨.md': post('title: 雨天喝什么茶\ndate: 2020-03-01 23:30:00\nabbrlink: 4a17b156'),
  'source/_posts/page.md': post('title: A page\ndate: 2020-03-02'),
  'source/about/index.md': post('title: About'),
  'feeds/晨报/新桥通车.md': post(
    'title: "新桥通车：三问"\noriginal: https://www.news.example/2022/bridge/?id=7',
  ),
  'feeds/晨报/来信.md': post('title: 来信\noriginal: https://news.example/letters/9'),
  'feeds/晨报/9.md': post('title: Nine'),
  'notes/garden/Roses.md': post('title: Roses'),
  'notes/kitchen/Roses.md': post('title: Roses'),
  'notes/kitchen/Soup.md': post('title: Soup'),
  'notes/kitchen/menu.pdf': '%PDF-1.4',
});
const data = temporaryFolder('links');
let archive: Archive;
const ids = new Map<string, number>();

beforeAll(async () => {
  archive = await openArchive(root, data);
  await archive.reconcile();
  for (const { id, path } of await list(archive)) ids.set(path, id);
});
afterAll(() => archive.close());

/** The path that a link, as it is shown in the article at `from`, leads to, and the place in it. */
async function leads(from: string, target: string): Promise<string | LinkDestination> {
  const found = await archive.links.resolve(ids.get(from) ?? -1, target);
  if (found.kind !== 'article') return found;
  const path = [...ids].find(([, id]) => id === found.id)?.[0] ?? '';
  return found.place === undefined ? path : `${path}#${found.place}`;
}
const files = (path: string) => `archive://files/${path.split('/').map(encodeURIComponent).join('/')}`;

describe('a link of an article leads to another', () => {
  it.each([
    ['a path', files('notes/garden/Roses.md'), 'notes/garden/Roses.md'],
    ['a path without its extension', files('notes/garden/Roses'), 'notes/garden/Roses.md'],
    ['a folder of one article', files('source/about') + '/', 'source/about/index.md'],
    ['the page a generator made of it', files('notes/garden/Roses.html'), 'notes/garden/Roses.md'],
    ['a folder of the site', files('about') + '/', 'source/about/index.md'],
    [
      'a permalink of day and title',
      files('2019/05/14/lantern-2-0') + '/',
      'source/_posts/2019-05-14-lantern-2-0.md',
    ],
    ['a permalink of month and title', files('blog/2020/03/茶-与-雨.html'), 'source/_posts/茶 与 雨.md'],
    ['a short link', files('posts/4a17b156.html'), 'source/_posts/茶 与 雨.md'],
    [
      'a post by name, with its date',
      files('source/_posts/2019-05-14-lantern-2-0'),
      'source/_posts/2019-05-14-lantern-2-0.md',
    ],
    ['a note by name, the one nearby', files('notes/kitchen/Roses'), 'notes/kitchen/Roses.md'],
    ['a note by name and folder', files('notes/kitchen/garden/Roses'), 'notes/garden/Roses.md'],
    ['a note by title', files('notes/kitchen/雨天喝什么茶'), 'source/_posts/茶 与 雨.md'],
    [
      'a heading of a note',
      files('notes/kitchen/Soup') + '#user-%E9%85%8D%E6%96%99',
      'notes/kitchen/Soup.md#user-配料',
    ],
    [
      'its address on the web',
      'http://news.example/2022/bridge?id=7&utm_source=feed#q2',
      'feeds/晨报/新桥通车.md#user-q2',
    ],
  ])('by %s', async (_by, target, path) => {
    expect(await leads('notes/kitchen/Soup.md', target)).toBe(path);
  });

  it('by its address at the site that the article was saved from', async () => {
    expect(await leads('feeds/晨报/来信.md', files('2022/bridge') + '/?id=7')).toBe('feeds/晨报/新桥通车.md');
  });
});

describe('a link leads nowhere in the archive', () => {
  it('when nothing has its name, and says what it meant at the site', async () => {
    expect(await leads('feeds/晨报/来信.md', `${files('feeds/晨报/other/8')}?p=1`)).toEqual({
      kind: 'nothing',
      path: 'feeds/晨报/other/8',
      original: 'https://news.example/letters/other/8?p=1',
    });
  });

  it.each([
    ['another day', files('2018/01/01/lantern-2-0') + '/'],
    ['folders that the article does not have', files('sports/teams/page.html')],
    ['a number that many files may have', files('9.html')],
  ])('for %s', async (_reason, target) => {
    expect(await leads('notes/kitchen/Soup.md', target)).toMatchObject({ kind: 'nothing' });
  });

  it('when an article links to its own original', async () => {
    expect(await leads('feeds/晨报/来信.md', 'https://news.example/letters/9')).toEqual({ kind: 'nothing' });
  });

  it('but to a file that is no article', async () => {
    expect(await leads('notes/kitchen/Soup.md', files('notes/kitchen/menu.pdf'))).toEqual({
      kind: 'file',
      path: 'notes/kitchen/menu.pdf',
    });
  });

  it('when it climbs out of the folder', async () => {
    expect(await leads('notes/kitchen/Soup.md', 'archive://files/../../etc/passwd')).toMatchObject({
      kind: 'nothing',
    });
  });
});

it('an article that is renamed is found by its new name alone', async () => {
  renameSync(`${root}/source/_posts/page.md`, `${root}/source/_posts/paper.md`);
  await archive.reconcile();
  expect(await leads('notes/kitchen/Soup.md', files('2020/03/02/paper'))).toBe('source/_posts/page.md');
  expect(await leads('notes/kitchen/Soup.md', files('2020/03/02/page'))).toMatchObject({ kind: 'nothing' });
});
