import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorsOf } from '../../../electron/export/citation/authors.ts';
import { escapeTex } from '../../../electron/export/citation/bibtex.ts';
import { citations } from '../../../electron/export/citation/citation.ts';
import type { CitedArticle } from '../../../electron/export/citation/cited-article.ts';

const context = { zone: 'Asia/Shanghai', now: Date.UTC(2026, 10, 25, 16) };
const cited: CitedArticle = {
  path: '财经/新浪/核酸检测.md',
  title: '新疆启动核酸检测',
  author: '新浪财经',
  section: ['财经', '新浪财经'],
  link: 'https://example.com/a?b=1',
  date: { instant: Date.UTC(2022, 0, 24, 13, 20), source: 'front-matter' },
};
const english: CitedArticle = {
  ...cited,
  title: 'The last typewriter',
  author: 'Jane van Doe and John Q. Public',
  section: ['News'],
};
const without = (...keys: readonly (keyof CitedArticle)[]): CitedArticle => {
  const copy: Partial<Record<keyof CitedArticle, unknown>> = { ...cited };
  for (const key of keys) delete copy[key];
  return copy as CitedArticle;
};

describe('a citation after GB/T 7714', () => {
  it('names author, title, day of publication, day of citing and address', () => {
    expect(citations['gb-t-7714'](cited, context)).toBe(
      '新浪财经. 新疆启动核酸检测[EB/OL]. (2022-01-24)[2026-11-26]. https://example.com/a?b=1.',
    );
  });

  it('writes Western names with the family first, in capitals', () => {
    expect(citations['gb-t-7714'](english, context)).toMatch(
      /^VAN DOE J, PUBLIC J Q\. The last typewriter\[EB/,
    );
  });

  it('names three authors and counts the others in', () => {
    const many = { ...cited, author: '王小明、李大山、张三、赵四' };
    expect(citations['gb-t-7714'](many, context)).toMatch(/^王小明, 李大山, 张三, 等\. /);
    const western = { ...english, author: 'Ann Lee; Bo Ray; Cy Fox; Di Orr' };
    expect(citations['gb-t-7714'](western, context)).toMatch(/^LEE A, RAY B, FOX C, et al\. /);
  });

  it('leaves out what is not known', () => {
    expect(citations['gb-t-7714'](without('author', 'link'), context)).toBe(
      '新疆启动核酸检测[Z]. 2022-01-24.',
    );
    const undated = { ...without('author', 'link'), date: { instant: 0, source: 'modified' as const } };
    expect(citations['gb-t-7714'](undated, context)).toBe('新疆启动核酸检测[Z].');
  });
});

describe('a citation after APA', () => {
  it('has family names, initials and the date in words', () => {
    expect(citations.apa(english, context)).toBe(
      'van Doe, J., & Public, J. Q. (2022, January 24). The last typewriter. https://example.com/a?b=1',
    );
  });

  it('begins with the title where nobody is named, and says n.d. where no day is known', () => {
    const undated = { ...without('author', 'link'), date: { instant: 0, source: 'modified' as const } };
    expect(citations.apa(undated, context)).toBe('新疆启动核酸检测. (n.d.).');
  });

  it('adds no full stop to a title that ends with a sign of its own', () => {
    expect(citations.apa({ ...english, title: 'Why now?' }, context)).toContain(' Why now? https:');
  });
});

describe('names', () => {
  it.each([
    ['Smith, Jane', 'Smith|Jane'],
    ['Jane Smith, John Doe', 'Smith|Jane Doe|John'],
    ['The Harbour Post', '=The Harbour Post'],
    ['Reuters', '=Reuters'],
    ['新华社', '=新华社'],
    ['王小明，李大山', '=王小明 =李大山'],
    ['김철수', '=김철수'],
    ['https://example.com', '=https://example.com'],
    ['news desk 24', '=news desk 24'],
  ])('%s are %s', (author, expected) => {
    const told = authorsOf({ ...english, author }).map(name =>
      name.kind === 'person' ? `${name.family}|${name.given}` : `=${name.name}`,
    );
    expect(told.join(' ')).toBe(expected);
  });

  it('are not turned around where the section has the same name', () => {
    const source = { ...english, author: 'Harbour Mail', section: ['News', 'Harbour Mail'] };
    expect(authorsOf(source)).toEqual([{ kind: 'name', name: 'Harbour Mail' }]);
  });
});

/** The value of a field as BibTeX finds it: up to the brace that closes it, counted without regard to backslashes. */
function fieldOf(entry: string, name: string): string | undefined {
  const start = entry.indexOf(`  ${name} = {`);
  if (start < 0) return undefined;
  const from = start + `  ${name} = {`.length;
  let depth = 1;
  for (let at = from; at < entry.length; at++) {
    if (entry[at] === '{') depth++;
    if (entry[at] === '}' && --depth === 0) return entry.slice(from, at);
  }
  return undefined;
}

/** What TeX shows of escaped text. */
function shown(tex: string): string {
  const named: Readonly<Record<string, string>> = {
    textbackslash: '\\',
    textbraceleft: '{',
    textbraceright: '}',
    textasciitilde: '~',
    textasciicircum: '^',
  };
  return tex.replace(
    /\\(?:([a-z]+)\{\}|([$&#%_]))/g,
    (_, name: string | undefined, sign: string | undefined) =>
      name === undefined ? (sign ?? '') : (named[name] ?? '?'),
  );
}

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'\\{}~^$&#%_"@,= \n\'`'),
      fc.constantFrom('textbackslash', '中', 'é'),
      fc.string(),
    ),
    {
      maxLength: 30,
    },
  )
  .map(parts => parts.join(''));

describe('BibTeX', () => {
  it('is an entry with every field that is known', () => {
    expect(citations.bibtex(english, context)).toMatch(
      /^@misc\{jane2022-[0-9a-f]{6},\n {2}author = \{van Doe, Jane and Public, John Q\.\},\n {2}title = \{\{The last typewriter\}\},\n {2}year = \{2022\},\n {2}month = jan,\n {2}day = \{24\},\n {2}url = \{https:\/\/example\.com\/a\?b=1\},\n {2}urldate = \{2026-11-26\}\n\}\n$/,
    );
  });

  it('keeps a Chinese name in one piece', () => {
    expect(citations.bibtex(cited, context)).toContain('author = {{新浪财经}}');
  });

  it('shows escaped text exactly as it was', () => {
    fc.assert(fc.property(hostile, text => shown(escapeTex(text)) === text));
  });

  it('closes no brace early, whatever title, author and address hold', () => {
    fc.assert(
      fc.property(hostile, hostile, fc.webUrl({ withQueryParameters: true }), (title, author, link) => {
        const entry = citations.bibtex({ ...cited, title, author, link: `${link}{}\\` }, context);
        expect(shown(fieldOf(entry, 'title')?.slice(1, -1) ?? '')).toBe(title);
        expect(fieldOf(entry, 'url')).toBe(`${link}%7B%7D%5C`);
        expect(entry.split('{').length).toBe(entry.split('}').length);
      }),
    );
  });
});
