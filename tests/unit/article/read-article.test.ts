import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOf, isArticleFile } from '../../../electron/article/article-file.ts';
import type { Article, Reading } from '../../../electron/article/article.ts';
import { renderArticle } from '../../../electron/article/render.ts';
import { articleText } from '../../../electron/article/text.ts';
import { brokenHtml } from './hostile-html.ts';
import { codes, read, readGood } from './reading.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/articles');
const fixture = (name: string) => readFileSync(join(fixtures, name));

describe('which files are articles', () => {
  it('is told by the extension, in any case', () => {
    for (const name of ['a.md', 'a.MD', 'a.markdown', 'a.mdown', 'a.html', 'a.HTM', 'a.txt', 'x.y/a.b.md']) {
      expect(isArticleFile(name)).toBe(true);
    }
    for (const name of ['a', 'a.mdx', '.md', '._a.md', '.hidden.md', 'a.md.bak', 'x/.a.md', 'md', 'a.png']) {
      expect(isArticleFile(name)).toBe(false);
    }
    expect(formatOf('a.HTM')).toBe('page');
  });
});

/** What every article of the generator's shape must show, the fixture's and the real one's alike. */
function expectReport(reading: Reading, hidden: readonly string[]): Extract<Reading, { article: Article }> {
  if (!('article' in reading)) throw new Error('not read');
  expect(reading).toMatchObject({
    outcome: 'indexed',
    encoding: 'utf-8',
    remarks: [],
    article: { kind: 'html', language: 'zh' },
  });
  const html = renderArticle(reading.article, 'a/b.md');
  for (const word of hidden) {
    expect(reading.text.body).not.toContain(word);
    expect(html).not.toContain(word);
  }
  expect(html).not.toMatch(/style|<!--|<img|cms-|\u3000|<font|<pre|<p><\/p>/);
  expect(articleText(html).text).toBe(reading.text.body);
  return reading;
}

describe('an article of the generator', () => {
  it('is read: metadata, the report’s paragraphs, and nothing else', () => {
    const { article, text } = expectReport(read(fixture('feed-report.md'), '城市/晚报/晚报－民生/老桥.md'), [
      'qr_box',
      'border',
      '正文下',
      'news_keyword',
    ]);
    expect(article).toMatchObject({
      title: '老桥修缮{完工}，周末恢复通行',
      section: ['城市', '晚报', '晚报－民生'],
      tags: ['城市', '晚报', '晚报－民生'],
      author: '晚报',
      image: 'https://pictures.example/2022/bridge.png',
      date: { instant: Date.UTC(2022, 2, 4, 1, 5, 6), source: 'front-matter' },
    });
    expect(text.body.split('\n')).toEqual([
      '河上的老桥经过半年修缮，将于本周末恢复通行。',
      '一是更换桥面。施工队把旧石板编号存放，再按原样铺回。',
      '桥头新立了一块牌子，写着桥的年纪。',
      '扫一扫，看更多城市新闻',
      '编辑：林小满',
    ]);
  });

  const seed = join(import.meta.dirname, '../../../../shared/seed/article.md');
  if (existsSync(seed)) {
    it('is read where it is the real one', () => {
      const { article, text } = expectReport(read(readFileSync(seed), 'a/b/c.md'), [
        'appendQr',
        'clearfix',
        '文末二维码',
        '74px',
        'news_keyword',
      ]);
      expect(article.section).toHaveLength(3);
      expect(article.tags).toEqual(article.section);
      expect(article.author).toBe(article.section[1]);
      expect(article.date).toEqual({ instant: Date.UTC(2022, 0, 24, 13, 20, 27), source: 'front-matter' });
      expect(article.title).toMatch(/^新疆.*工作$/);
      expect(text.body).toMatch(/^1月24日0时至16时/);
      expect(text.body.split('\n')).toHaveLength(7);
    });
  }
});

describe('files with flaws', () => {
  it('are repaired and say how', () => {
    const reading = readGood(fixture('broken-template.md'));
    expect(codes(reading)).toEqual(['front-matter-recovered']);
    expect(reading.outcome).toBe('repaired');
    expect(reading.article).toMatchObject({ title: "他说'好'了", section: ['地方', '集市'] });
  });

  it('in other encodings are read and named', () => {
    expect(readGood(fixture('gbk.md'))).toMatchObject({
      encoding: 'gb18030',
      remarks: [],
      article: { title: '集市开张' },
    });
    expect(readGood(fixture('utf-16le-crlf.txt'), 'a.txt')).toMatchObject({
      encoding: 'utf-16le',
      text: { body: '第一行\nsecond line' },
    });
  });

  it('cut inside a character are read to the cut', () => {
    expect(codes(readGood(fixture('cut.md')))).toEqual(['bytes-replaced']);
  });

  it('that are empty or binary are skipped', () => {
    expect(read('')).toEqual({ outcome: 'skipped', remarks: [{ code: 'file-empty' }] });
    expect(read(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0))).toEqual({
      outcome: 'skipped',
      remarks: [{ code: 'file-binary' }],
    });
  });

  it('nested too deep are flattened, and say so', () => {
    const reading = readGood(`${'<div>'.repeat(100_000)}deep`);
    expect(codes(reading)).toEqual(['nesting-flattened']);
    expect(reading.text.body).toBe('deep');
  });

  it('with line ends of any kind read alike', () => {
    const text = '---\ntitle: x\ntags:\n - a\n---\n# h\n\nbody';
    const plain = readGood(text);
    for (const end of ['\r\n', '\r']) {
      expect(readGood(text.replace(/\n/g, end))).toEqual(plain);
    }
  });

  it('of nothing but white space are articles without text', () => {
    expect(readGood(' \n\n ', 'a/name.md')).toMatchObject({
      outcome: 'indexed',
      article: { title: 'name', words: 0, excerpt: '' },
    });
  });
});

describe('reading', () => {
  const pieces = fc.constantFrom(
    '---',
    '+++',
    ';;;',
    '---js',
    '\n',
    '\n\n',
    'title: ',
    "'",
    '"',
    '{',
    '}',
    '[',
    ']',
    'date: 2022-01-24',
    'tags:',
    ' - ',
    'a: &x [*x]',
    '[#]: a: b',
    '{%',
    '%}',
    '\0',
    '\ufeff',
    '\r',
    '中',
    '&#123;',
    ': ',
    '# ',
    '```',
    '|',
    '<div>',
    '&',
  );
  const file = fc.oneof(
    fc
      .array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 40 })
      .map(parts => new TextEncoder().encode(parts.join(''))),
    brokenHtml.map(html => new TextEncoder().encode(html)),
    fc.uint8Array({ maxLength: 200 }),
  );
  const name = fc.constantFrom('a.md', 'x/y/2022-01-24 a.html', 'x/a.txt', '2024/02/28/index.md');

  it('never throws, and an article has a title, a date and a reason for every repair', () => {
    fc.assert(
      fc.property(file, name, (bytes, path) => {
        const reading = read(bytes, path);
        if (!('article' in reading)) {
          expect(reading.remarks.length).toBeGreaterThan(0);
          return;
        }
        expect(reading.outcome).toBe(reading.remarks.length > 0 ? 'repaired' : 'indexed');
        expect(reading.article.title).not.toBe('');
        expect(Number.isFinite(reading.article.date.instant)).toBe(true);
        expect(JSON.stringify(reading).isWellFormed()).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('finds the text that rendering shows', () => {
    fc.assert(
      fc.property(file, name, (bytes, path) => {
        const reading = read(bytes, path);
        if (!('article' in reading)) return;
        expect(articleText(renderArticle(reading.article, path)).text).toBe(reading.text.body);
      }),
      { numRuns: 500 },
    );
  });
});
