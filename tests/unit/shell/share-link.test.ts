import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveId } from '../../../electron/base/archive-id.ts';
import { placesOf } from '../../../electron/shell/sharing/known-archives.ts';
import { isShareLink, parseShareLink, shareLink } from '../../../electron/shell/sharing/share-link.ts';

const text = fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' });
const shared = fc.record({
  archive: fc.record({ id: text, name: text }),
  article: fc.record(
    {
      path: text,
      title: text,
      instant: fc.integer({ min: 0, max: 4e12 }),
      hash: fc.string({ minLength: 16, maxLength: 16, unit: fc.constantFrom(...'0123456789abcdef') }),
    },
    { requiredKeys: ['path', 'title', 'instant'] },
  ),
});
const link = shareLink({
  archive: { id: 'news-0123456789ab', name: 'news' },
  article: { path: '要闻/a b.md', hash: '0123456789abcdef', title: '雪', instant: 1_643_030_427_000 },
});

describe('a share link', () => {
  it('says what it was made of', () => {
    fc.assert(
      fc.property(shared, value => {
        expect(parseShareLink(shareLink(value))).toEqual(value);
      }),
    );
  });

  it('is one word of ASCII, which survives a mail', () => {
    expect(link).toMatch(/^broadsheet:\/\/open\?[!-~]+$/);
    expect(isShareLink(link)).toBe(true);
    expect(isShareLink('/news/broadsheet:')).toBe(false);
  });

  it.each([
    'broadsheet://open',
    'broadsheet:///etc/passwd',
    'https://open/?archive=a&name=b&path=c&title=d&date=2022-01-24T13:20:27.000Z',
    link.replace('open', 'delete'),
    link.replace(/&date=[^&]*/, '&date=soon'),
    link.replace(/&hash=[^&]*/, '&hash=zz'),
    link.replace(/title=[^&]*/, 'title='),
    `${link}${'x'.repeat(20_000)}`,
    'broadsheet://[',
  ])('is refused where it is not whole: %.60s', broken => {
    expect(parseShareLink(broken)).toBeUndefined();
  });
});

/** Links whose every part is somebody's attempt, or noise. */
const hostileText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('../../../etc/passwd', 'C:\\Windows', '\u202e\u0000\n', 'x'.repeat(5_000), '%2e%2e%2f', ''),
);
const hostileLink = fc
  .dictionary(
    fc.oneof(fc.constantFrom('archive', 'name', 'path', 'hash', 'title', 'date', '__proto__'), fc.string()),
    fc.oneof(
      hostileText,
      fc.date({ noInvalidDate: true }).map(String),
      fc.constant('2022-01-24T13:20:27.000Z'),
    ),
  )
  .map(parts =>
    Object.entries(parts).map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`),
  )
  .chain(parts =>
    fc
      .constantFrom('broadsheet://open?', 'BROADSHEET://OPEN?', 'broadsheet:open?', 'broadsheet://open/../x?')
      .map(head => head + parts.join('&')),
  );

describe('whatever calls itself a share link', () => {
  it('is refused, or names one article of one archive and nothing else', () => {
    fc.assert(
      fc.property(fc.oneof(hostileLink, fc.string({ unit: 'binary' }), hostileText), link => {
        const parsed = parseShareLink(link);
        if (parsed === undefined) return;
        expect(Object.keys(parsed).sort()).toEqual(['archive', 'article']);
        expect(Object.keys(parsed.archive).sort()).toEqual(['id', 'name']);
        const { hash, path, title, instant, ...rest } = parsed.article;
        expect(rest).toEqual({});
        for (const part of [path, title, parsed.archive.id, parsed.archive.name])
          expect(part.length).toBeLessThanOrEqual(4_096);
        expect(hash ?? '0123456789abcdef').toMatch(/^[0-9a-f]{16}$/);
        expect(Number.isFinite(instant)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the places of a shared archive', () => {
  it('are the archive itself before others of its name, and no folder that the reader does not know', () => {
    const [here, there, other] = ['/a/news', '/b/news', '/other'];
    const known = [other, there, here].map(root => ({ path: root, root }));
    expect(placesOf({ id: archiveId(here), name: 'news' }, known)).toEqual([here, there]);
    expect(placesOf({ id: 'news-000000000000', name: 'news' }, known)).toEqual([there, here]);
    expect(placesOf({ id: 'x', name: '/a' }, known)).toEqual([]);
  });

  it('are told apart by where links to them lead', () => {
    const known = [
      { path: '/link', root: '/a/news' },
      { path: '/a/news', root: '/a/news' },
    ];
    expect(placesOf({ id: archiveId('/a/news'), name: 'news' }, known)).toEqual(['/link', '/a/news']);
  });
});
