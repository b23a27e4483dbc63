import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeArchive } from '../support/archive.ts';
import { complaints, everything, exported, indexed } from '../support/exports.ts';
import { entriesOf } from '../support/zip.ts';

const post = (title: string, day: number, body: string) =>
  `---\ntitle: ${title}\ndate: 2020-01-0${day}\nlink: https://n.example/${day}\n---\n\n${body}\n`;

/** Three articles, newest first `a`, `b (2)`, `c`, that link to each other in several ways. */
const linked = () =>
  makeArchive({
    'news/a.md': post(
      'a',
      3,
      '[by path](b.md) [by address](https://n.example/1) [out](https://o.example/) [no](none.md)',
    ),
    'news/b.md': post('b (2)', 2, '{% post_link a 前篇 %} [[c]]'),
    'news/c.md': post('c', 1, '[to the first](/news/a.md#top)'),
  });

describe('links between articles of one file', () => {
  it('lead to them in an HTML file; others stay what they were', async () => {
    const root = linked();
    const html = readFileSync(await exported(await indexed(root), root, 'html'), 'utf8');
    for (const link of [
      '<a href="#article-2">by path</a>',
      '<a href="#article-3">by address</a>',
      '<a href="#article-1">前篇</a>',
      '<a href="#article-3">c</a>',
      '<a href="#article-1">to the first</a>',
      '<a href="https://o.example/">out</a>',
      '<span>no</span>',
    ])
      expect(html).toContain(link);
  });

  it('lead to files beside them in Markdown', async () => {
    const root = linked();
    const entries = await entriesOf(await exported(await indexed(root), root, 'markdown'));
    const first = entries.get('0001 a.md')?.toString();
    expect(first).toContain('[by path](0002%20b%20%282%29.md)');
    expect(entries.has('0002 b (2).md')).toBe(true);
  });

  it('lead to chapters of a book, which is valid even where one of them could not be read any more', async () => {
    const root = linked();
    const archive = await indexed(root);
    rmSync(join(root, 'news/b.md'));
    const file = await exported(archive, root, 'epub');
    expect(await complaints(readFileSync(file))).toEqual([]);
    const entries = await entriesOf(file);
    const chapter = entries.get('EPUB/article-1.xhtml')?.toString();
    expect(chapter).toContain('<a href="article-2.xhtml">by path</a>');
    expect(entries.get('EPUB/article-2.xhtml')?.toString()).toContain('could not be read');
  });

  it('are as they were where only one of the articles is written', async () => {
    const root = linked();
    const rows = [{ from: 0, to: 1 }];
    const file = await exported(await indexed(root), root, 'html', { scope: { ...everything, rows } });
    const html = readFileSync(file, 'utf8');
    expect(html).toContain('<span>by path</span>');
    expect(html).toContain('<a href="https://n.example/1">by address</a>');
  });
});
