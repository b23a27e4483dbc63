import { describe, expect, it } from 'vitest';
import { lines, modified, read, readGood } from './reading.ts';
import { readArticle } from '../../../electron/article/read-article.ts';

const day = (text: string, path?: string) => {
  const { date } = readGood(text, path).article;
  return [new Date(date.instant + 8 * 3_600_000).toISOString().slice(0, 10), date.source];
};

describe('metadata in the manner of other programs', () => {
  it('is read from the inner tables of Zola, where the outer one lacks it', () => {
    const { article } = readGood(
      lines(
        '+++',
        'title = "Trams"',
        'date = 2020-03-04',
        '[taxonomies]',
        'tags = ["rails", "city"]',
        'categories = ["traffic"]',
        '[extra]',
        'author = "Ann Lee"',
        'title = "not this"',
        '+++',
        'Text.',
      ),
    );
    expect(article).toMatchObject({
      title: 'Trams',
      section: ['traffic'],
      tags: ['traffic', 'rails', 'city'],
      author: 'Ann Lee',
    });
  });

  it('is read from the plain lines of Pelican, up to a blank one', () => {
    const reading = readGood(
      lines(
        'Title: A bridge: opened',
        'Date: 2010-12-03 10:20',
        'Category: City',
        'Authors: Ann, Bo',
        '',
        'It is open.',
      ),
    );
    expect(reading.article).toMatchObject({
      title: 'A bridge: opened',
      author: 'Ann, Bo',
      section: ['City'],
    });
    expect(reading.text.body).toBe('It is open.');
    expect(readGood('Title: a\nand nothing more\n').text.body).toBe('Title: a and nothing more');
    expect(readGood('Title: a\n\nDate: b\n').text.body).toBe('Title: a\nDate: b');
  });

  it('of a translation has the title of the translation, not of the original', () => {
    const head = lines(
      '[#]: subject: "A fair day"',
      '[#]: via: "https://e.example/a"',
      '[#]: url: "https://t.example/1"',
      '',
    );
    expect(readGood(`${head}晴朗的一天\n======\n\n文章。\n`).article).toMatchObject({
      title: '晴朗的一天',
      link: 'https://e.example/a',
    });
    expect(readGood(`${head}文章。\n`).article.title).toBe('A fair day');
  });

  it('names authors and tags without the brackets of Obsidian', () => {
    const { article } = readGood('---\nauthor:\n  - "[[Ann Lee]]"\ntags: ["[[notes/City|City]]"]\n---\nx\n');
    expect(article).toMatchObject({ author: 'Ann Lee', tags: ['City'] });
  });
});

describe('a date in the manner of other programs', () => {
  it.each([
    ['+++\npath = "2014/12/12/a.html"\n+++\n', '2014-12-12'],
    ['---\npermalink: /2015/9/6/a.html\n---\n', '2015-09-06'],
    ['---\nsource: "https://e.example/news/2019-02-03-a"\n---\n', '2019-02-03'],
    ['---\ndate: Last Modified\nurl: /2016/01/02/\n---\n', '2016-01-02'],
    ['---\npublish_time: 2023-05-06 08:30\n---\n', '2023-05-06'],
    ['---\ncreated: 2024-03-15T23:42:49 (UTC -05:00)\n---\n', '2024-03-16'],
  ])('is found in %j', (text, expected) => {
    expect(day(text)).toEqual([expected, 'front-matter']);
  });

  it.each([
    '# A\n\n- created: 2023-04-24T20:24+08:00\n',
    '# A\n\nSeverity: low\nPublished: 2023-04-24\n',
    '# 甲\n\n> **发布时间**：2023年4月24日 10:00\n',
  ])('is found on a line of its own at the head of %j', text => {
    expect(day(text)).toEqual(['2023-04-24', 'page']);
  });

  it('is no line of prose that happens to start like one', () => {
    expect(day('Date: to be announced in 2023\n')[1]).toBe('modified');
    expect(day('时间：大约两三天\n')[1]).toBe('modified');
  });

  it.each(['a/2013/09/b.md', 'a/201309/b.md', 'a/2013-09/b.md', 'a/2013年9月/b.md', 'a/2013-09/c/b.md'])(
    'is the start of the month that %s lies in',
    path => {
      expect(day('x', path)).toEqual(['2013-09-01', 'path']);
    },
  );

  it('is the file’s own where that lies within the month of its folder', () => {
    const reading = readArticle(
      new TextEncoder().encode('x'),
      { path: '2020/01/a.md', modified },
      { zone: 'Asia/Shanghai', now: Date.UTC(2024, 5, 1) },
    );
    expect(reading).toMatchObject({
      article: { date: { instant: modified, source: 'modified' }, section: [] },
    });
  });

  it('is no doubt where Eleventy asks for the time of the file', () => {
    expect(read('---\ndate: git Last Modified\n---\n', '2020-05-01-a.md')).not.toHaveProperty(
      'article.date.doubt',
    );
  });
});
