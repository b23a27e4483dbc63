import { describe, expect, it } from 'vitest';
import { context, lines, modified, read, readGood } from './reading.ts';
import { readArticle } from '../../../electron/article/read-article.ts';

const article = (frontMatter: readonly string[], path?: string) =>
  readGood(lines('---', ...frontMatter, '---', 'Body text'), path).article;

describe('the title', () => {
  it('is the stated one, with entities decoded once and white space collapsed', () => {
    expect(article(['title: "A &#123;braced&#125; &amp;amp;  title"']).title).toBe('A {braced} &amp; title');
    expect(article(['title: Q&A at R&D']).title).toBe('Q&A at R&D');
  });

  it('keeps numbers as written', () => {
    expect(article(['title: 007']).title).toBe('007');
  });

  it.each(['title:', 'title: null', 'title: ""', 'title: ~', 'other: x'])(
    'is the first heading with %s',
    line => {
      const { article } = readGood(
        lines('---', line, '---', 'Intro', '', '## The *first* heading', '', '# Second'),
      );
      expect(article.title).toBe('The first heading');
    },
  );

  it.each([
    ['a/20171030 Fair day.md', 'Fair day'],
    ['a/2024-02-28-fair-day.md', 'fair-day'],
    ['a/2024-02-28.md', '2024-02-28'],
    ['a/Fair day.markdown', 'Fair day'],
    ['2024-02-28-fair-day/index.md', 'fair-day'],
  ])('is else the name of %s: %s', (path, title) => {
    expect(readGood('No heading here', path).article.title).toBe(title);
  });
});

describe('categories and tags', () => {
  const tagsOf = (...frontMatter: string[]) => article(frontMatter).tags;

  it.each([
    [
      ['categories:', ' - 地方', ' - 晚报', 'tags: 天气'],
      ['地方', '晚报'],
      ['地方', '晚报', '天气'],
    ],
    [['categories: 地方，晚报、头条'], ['地方', '晚报', '头条'], ['地方', '晚报', '头条']],
    [['categories: [[Local, Evening], [Other]]'], ['Local', 'Evening'], ['Local', 'Evening', 'Other']],
    [['category: Local', 'tags: [2021, 7]'], ['Local'], ['Local', '2021', '7']],
    [
      ['categories: [Local]', 'tags: [Local, "#sea", sea]', 'keywords: sea; port'],
      ['Local'],
      ['Local', 'sea', 'port'],
    ],
    [['categories: "&#123;a&#125;"'], ['{a}'], ['{a}']],
  ])('of %j are the section %j and the tags %j', (frontMatter, section, tags) => {
    expect(article(frontMatter)).toMatchObject({ section, tags });
  });

  it('leave the section to the folders where there are none, and those are no tags', () => {
    const path = 'content/news/2024/02/28/Evening/a.md';
    expect(article(['tags: sea'], path)).toMatchObject({ section: ['news', 'Evening'], tags: ['sea'] });
  });

  it('with quotes, repeats and empty items are clean', () => {
    expect(tagsOf('tags:', ' - ""', ' - sea', ' - "sea "', ' - ~')).toEqual(['sea']);
  });
});

describe('author, link and picture', () => {
  it('come under many names', () => {
    expect(article(['creator: A', 'source_url: https://e.example/x', 'cover: pictures/a.png'])).toMatchObject(
      {
        author: 'A',
        link: 'https://e.example/x',
        image: 'pictures/a.png',
      },
    );
    expect(article(['author: {name: A}', 'banner: {src: "https://e.example/b.png"}'])).toMatchObject({
      author: 'A',
      image: 'https://e.example/b.png',
    });
    expect(article(['authors: [A, B]', 'permalink: /a/b/']).author).toBe('A, B');
  });

  it('take an address for a link only where it is http or https', () => {
    for (const link of ['javascript:alert(1)', '/a/b/', 'file:///etc/x', 'data:text/html,x', 'https://']) {
      expect(article([`link: "${link}"`])).not.toHaveProperty('link');
    }
  });

  it.each([
    'https://picsum.photos/400/300?random=7',
    'https://via.placeholder.com/150',
    'https://cdn.e.example/img/spacer.gif',
    'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
    'javascript:alert(1)',
    '',
  ])('leave out the placeholder picture %s', image => {
    expect(article([`headimg: '${image}'`])).not.toHaveProperty('image');
  });

  it('take the next picture where the first is a placeholder', () => {
    expect(article(['headimg: https://picsum.photos/1', 'thumbnail: https://e.example/t.png']).image).toBe(
      'https://e.example/t.png',
    );
  });

  it('of comment metadata are read, the translator’s address for the author left out', () => {
    const text = lines(
      '[#]: subject: (A fair day)',
      '[#]: via: (https://e.example/a)',
      '[#]: author: (Ann https://e.example/ann)',
      '',
      'Body',
    );
    expect(readGood(text).article).toMatchObject({
      title: 'A fair day',
      link: 'https://e.example/a',
      author: 'Ann',
    });
  });
});

describe('dates of other formats', () => {
  it('are read from TOML, with and without a zone', () => {
    const instantOf = (date: string) => readGood(lines('+++', `date = ${date}`, '+++', 'x')).article.date;
    expect(instantOf('2021-03-22T04:50:45Z').instant).toBe(Date.UTC(2021, 2, 22, 4, 50, 45));
    expect(instantOf('2021-03-22 04:50:45').instant).toBe(Date.UTC(2021, 2, 21, 20, 50, 45));
    expect(instantOf('2021-03-22').instant).toBe(Date.UTC(2021, 2, 21, 16));
  });

  it('are read from JSON numbers', () => {
    expect(readGood('{"date": 1643030427}\nx').article.date.instant).toBe(1643030427000);
  });
});

describe('metadata that was made to hurt', () => {
  it('is bounded: aliases that would expand without end, cycles, endless lists', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefghi'.split('').map((name, index) => {
        const before = 'abcdefgh'[index] ?? 'a';
        return `${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`;
      }),
      'tags: *d',
      'title: x',
    ];
    expect(article(bomb.slice(0, 4).concat(['tags: *d', 'title: x'])).tags.length).toBeLessThanOrEqual(100);
    expect(article(bomb).title).toBe('x');
    expect(article(['tags: &t [a, *t]', 'title: x']).tags).toEqual(['a']);
    expect(article([`title: ${'x'.repeat(20_000)}`]).title.length).toBeLessThanOrEqual(1_000);
  });

  it('is text: markup in it stays as it is; control characters, changes of direction and lone surrogates go', () => {
    expect(article(['title: <img src=x onerror=alert(1)>']).title).toBe('<img src=x onerror=alert(1)>');
    expect(article(['title: "a\\u0000b\\u202e"']).title).toBe('ab');
    expect(readGood('{"title": "a\\ud800b"}\nx').article.title).toBe('a\ufffdb');
  });

  it('takes time in proportion to its length on runs of blank lines', () => {
    const blank = '\n'.repeat(60_000);
    for (const text of [
      `---\ntitle: x${blank}---\nBody`,
      `${blank}${blank}---\ntitle: x\n---\n`,
      `---\ntitle: "x${blank}`,
      `[#]: a: b${' '.repeat(60_000)}c\n\nx`,
      `;;;\n"a": "b" c${' '.repeat(60_000)}d\n;;;\nx`,
      `---\na: 'b' c${' '.repeat(60_000)}d\n---\nx`,
      `---\na${' '.repeat(60_000)}d\n---\nx`,
      `---\ntitle: 'a'b'${' \n'.repeat(30_000)}---\n`,
    ]) {
      const start = process.cpuUsage();
      read(text);
      const used = process.cpuUsage(start);
      expect(used.user + used.system).toBeLessThan(3_000_000);
    }
  });
});

describe('an article without a zone in its date', () => {
  it('is local to the archive', () => {
    const bytes = new TextEncoder().encode('---\ndate: 2021-03-22 04:50:45\n---\nx');
    const reading = readArticle(bytes, { path: 'a.md', modified }, { ...context, zone: 'UTC' });
    expect(reading).toMatchObject({ article: { date: { instant: Date.UTC(2021, 2, 22, 4, 50, 45) } } });
  });
});

describe('names that turn the direction of what follows them', () => {
  it('turn nothing any more, wherever they come from', () => {
    const turned = 'invoice\u202egpj.exe\u2066\u2067\u2068\u2069\u202a\u202b\u202c\u202d';
    const read = article(
      [`title: ${turned}`, `author: ${turned}`, `tags: [${turned}]`],
      `news/${turned}/a.md`,
    );
    const plain = 'invoicegpj.exe';
    expect([read.title, read.author, ...read.tags, ...read.section]).toEqual([
      plain,
      plain,
      plain,
      'news',
      plain,
    ]);
  });

  it('keep the marks that Hebrew and Arabic are written with', () => {
    expect(article(['title: "שלום\u200f! \u061c"']).title).toBe('שלום\u200f! \u061c');
  });
});
