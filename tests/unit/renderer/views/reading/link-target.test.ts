import { describe, expect, it } from 'vitest';
import { linkTarget } from '../../../../../renderer/views/reading/link-target.ts';

describe('a link in an article', () => {
  it.each(['http://example.org/a', 'https://example.org/a?b#c', 'mailto:someone@example.org'])(
    'leads outside when it is %s',
    href => expect(linkTarget(href)).toEqual({ kind: 'outside', url: href }),
  );

  it('stays in the article when it is a fragment, encoded or not', () => {
    expect(linkTarget('#%E6%B3%A8')).toEqual({ kind: 'fragment', name: '注' });
    expect(linkTarget('#100%')).toEqual({ kind: 'fragment', name: '100%' });
  });

  it('stays in the archive when it is the address of a file there', () => {
    const address = 'archive://files/%E9%87%91%E8%9E%8D/a%20b.md#x';
    expect(linkTarget(address)).toEqual({ kind: 'inside', address });
  });

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'app://broadsheet/index.html',
    'archive://other/a.md',
    'archive://files/',
    '//example.org/a',
    'a.md',
    '',
  ])('is refused when it is %j', href => expect(linkTarget(href)).toEqual({ kind: 'refused', url: href }));
});
