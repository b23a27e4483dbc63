import { describe, expect, it } from 'vitest';
import {
  linkNames,
  nameInLink,
  plainAddress,
  plainName,
  slugOf,
} from '../../../electron/article/link-name.ts';
import { lines, readGood } from './reading.ts';

describe('a name', () => {
  it.each([
    ['How to read a weather map', 'how-to-read-a-weather-map'],
    ['写 好_说明：七条', '写-好-说明-七条'],
    ['Ｃａｆé', 'café'],
    ['？！', '?!'],
  ])('%j is compared as %j', (name, plain) => expect(plainName(name)).toBe(plain));
});

describe('an address of the web', () => {
  it.each([
    ['https://www.e.example/a/', 'http://e.example/a'],
    ['https://e.example/a/index.html#part', 'https://e.example/a'],
    ['https://e.example/a?utm_source=x&id=3', 'https://e.example/a?id=3'],
  ])('%s is the same as %s', (one, other) => expect(plainAddress(one)).toBe(plainAddress(other)));

  it('is none of another scheme', () => expect(plainAddress('archive://files/a')).toBeUndefined());
});

describe('the name in a link', () => {
  it.each([
    ['2019/05/14/lantern-2-0/', 'lantern-2-0'],
    ['_posts/2019-05-14-lantern-2-0.md', 'lantern-2-0'],
    ['notes/garden/index.html', 'garden'],
    ['posts/9f3c1a.html', '9f3c1a'],
    ['index.md', 'index'],
    ['', ''],
  ])('of %j is %j', (path, name) => expect(nameInLink(path)).toBe(name));
});

describe('a slug', () => {
  it.each([
    ['/posts/4a17b156.html', '4a17b156'],
    ['4a17b156', '4a17b156'],
    ['https://blog.example/2020/01/%E8%8C%B6/', '茶'],
    ['/:year/:title/', undefined],
    ['https://blog.example/', undefined],
  ])('of %j is %j', (address, slug) => expect(slugOf(address)).toBe(slug));

  it('is read from the metadata, a short link before all', () => {
    const { article } = readGood(
      lines('---', 'title: A', 'permalink: /b/c/', 'abbrlink: 4a17b156', '---', 'text'),
    );
    expect(article.slug).toBe('4a17b156');
    expect(linkNames({ ...article, link: 'https://www.e.example/x/' }, '_posts/2020-01-02-b.md')).toEqual([
      'b',
      'a',
      '4a17b156',
      'e.example/x',
    ]);
  });
});
