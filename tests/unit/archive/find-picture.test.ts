import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPicture, placedLead } from '../../../electron/archive/find-picture.ts';
import { showArticle } from '../../../electron/archive/show-article.ts';
import { makeArchive, temporaryFolder } from '../../support/archive.ts';

/** Where each picture is shown from, in an archive that holds `files`. */
async function shown(body: string, article: string, files: readonly string[]): Promise<string[]> {
  const root = makeArchive(Object.fromEntries([...files, article].map(file => [file, 'x'])));
  const html = await showArticle(root, { kind: 'html', body }, article);
  return [...html.matchAll(/ src="archive:\/\/files\/([^"]*)"/g)].map(([, source = '']) =>
    decodeURIComponent(source),
  );
}

const picture = (source: string) => `<img src="${source}">`;

describe('a local picture', () => {
  it.each([
    ['beside the article', 'a.png', 'posts/a.png'],
    ['above the article', '../img/a.png', 'img/a.png'],
    ['in the folder that Hexo gives the article', 'a.png', 'posts/茶.post/a.png'],
    ['in a folder of that folder', './sub/a.png', 'posts/茶.post/sub/a.png'],
    ['at the root of the archive', '/images/a.png', 'images/a.png'],
    ['in the source folder of a Hexo site', '/images/a.png', 'source/images/a.png'],
    ['in the static folder of a Hugo site', '/images/a.png', 'static/images/a.png'],
    ['named with backslashes', '..\\img\\a.png', 'img/a.png'],
    ['named percent-encoded', '%E8%8C%B6%20%E5%9B%AD.png', 'posts/茶 园.png'],
    ['whose file is named percent-encoded', 'a%20b.png', 'posts/a%20b.png'],
    ['named percent-encoded twice', '%25E8%258C%25B6.png', 'posts/茶.png'],
    ['composed in the article, decomposed on the disk', 'caf\u00e9/a.png', 'posts/cafe\u0301/a.png'],
    [
      'decomposed in the article, composed on the disk',
      'ガ.png'.normalize('NFD'),
      'posts/ガ.png'.normalize('NFC'),
    ],
    ['with a query and a fragment', 'a.png?v=1#x', 'posts/a.png'],
  ])('%s is found', async (_, source, file) => {
    expect(await shown(picture(source), 'posts/茶.post.md', [file])).toEqual([file]);
  });

  it('is the one that the article names, where there are several', async () => {
    const files = ['posts/a.png', 'posts/b/a.png', 'a.png', 'source/posts/a.png'];
    expect(await shown(picture('a.png') + picture('b/a.png'), 'posts/b.md', files)).toEqual([
      'posts/a.png',
      'posts/b/a.png',
    ]);
  });

  it('that is nowhere keeps its address, and is no folder', async () => {
    expect(await shown(picture('a.png'), 'posts/b.md', ['posts/a.png/c'])).toEqual(['posts/a.png']);
    const root = makeArchive({ 'posts/a.png/c': 'x' });
    expect(await findPicture(root, 'posts/b.md', 'posts/a.png')).toBeUndefined();
  });

  it('is never outside of the archive, whatever a link or an address says', async () => {
    const outside = temporaryFolder('outside');
    writeFileSync(join(outside, 'a.png'), 'x');
    const root = makeArchive({ 'posts/b.md': 'x' });
    symlinkSync(outside, join(root, 'posts', 'b'), 'junction');
    mkdirSync(join(root, 'static'));
    symlinkSync(outside, join(root, 'static', 'out'), 'junction');
    for (const written of [
      'posts/a.png',
      'out/a.png',
      '../outside/a.png',
      '%2e%2e/a.png',
      '..%2fa.png',
      '',
    ]) {
      expect(await findPicture(root, 'posts/b.md', written), written).toBeUndefined();
    }
  });

  it('is told from the text of an article that speaks of one', async () => {
    const root = makeArchive({ 'posts/b/a.png': 'x' });
    const body = '<p>&lt;img src="archive://files/posts/a.png"&gt; src="archive://files/posts/a.png"</p>';
    const html = await showArticle(root, { kind: 'html', body }, 'posts/b.md');
    expect(html).not.toContain('posts/b/a.png');
  });

  it('at the head of an article is given by its place, and stays as written where that is right', async () => {
    const root = makeArchive({ 'posts/b/图 1.png': 'x', 'posts/c.png': 'x' });
    expect(await placedLead(root, 'posts/b.md', '图 1.png')).toEqual({
      image: `/posts/b/${encodeURIComponent('图 1.png')}`,
    });
    expect(await placedLead(root, 'posts/b.md', 'c.png')).toEqual({});
    expect(await placedLead(root, 'posts/b.md', 'none.png')).toEqual({});
    expect(await placedLead(root, 'posts/b.md', 'https://a.example/a.png')).toEqual({});
    expect(await placedLead(root, 'posts/b.md', undefined)).toEqual({});
  });
});
