import fc from 'fast-check';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { archiveId } from '../../../electron/base/archive-id.ts';
import { placesOf } from '../../../electron/shell/sharing/known-archives.ts';
import { isShareLink, parseShareLink, shareLink } from '../../../electron/shell/sharing/share-link.ts';
import { temporaryFolder } from '../../support/archive.ts';

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

describe('the places of a shared archive', () => {
  it('are the archive itself before others of its name, and no folder that the reader does not know', async () => {
    const root = temporaryFolder('places');
    const [here, there, other] = ['a/news', 'b/news', 'other'].map(name => join(root, name));
    for (const folder of [here, there, other]) mkdirSync(folder ?? '', { recursive: true });
    const known = [other ?? '', there ?? '', here ?? '', join(root, 'gone')];
    expect(await placesOf({ id: archiveId(here ?? ''), name: 'news' }, known)).toEqual([here, there]);
    expect(await placesOf({ id: 'news-000000000000', name: 'news' }, known)).toEqual([there, here]);
    expect(await placesOf({ id: 'x', name: root }, known)).toEqual([]);
  });
});
