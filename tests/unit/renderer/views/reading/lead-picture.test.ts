import { describe, expect, it } from 'vitest';
import { leadPicture } from '../../../../../renderer/views/reading/lead-picture.ts';

const path = 'News/Harbour/ferry.md';

describe('the lead picture', () => {
  it.each([
    ['a.png', 'archive://files/News/Harbour/a.png'],
    ['./a.png?size=2', 'archive://files/News/Harbour/a.png'],
    ['../图 1.png', 'archive://files/News/%E5%9B%BE%201.png'],
    ['../%E5%9B%BE%201.png', 'archive://files/News/%E5%9B%BE%201.png'],
    ['/pictures/a.png', 'archive://files/pictures/a.png'],
    ['pictures\\a.png', 'archive://files/News/Harbour/pictures/a.png'],
  ])('%s is a file of the archive', (image, address) => {
    expect(leadPicture({ image, path, html: '' })).toBe(address);
  });

  it.each(['https://example.org/a.png', '//example.org/a.png', 'data:image/png;base64,x', 'file:///a.png'])(
    '%s is never loaded',
    image => expect(leadPicture({ image, path, html: '' })).toBeUndefined(),
  );

  it('does not lead out of the archive', () => {
    expect(leadPicture({ image: '../../../a.png', path, html: '' })).toBeUndefined();
    expect(leadPicture({ image: '..%2f..%2f..%2fa.png', path, html: '' })).toBeUndefined();
  });

  it('is left out where the body begins its pictures with it', () => {
    const html = '<p>x</p><img alt="" src="archive://files/News/%E5%9B%BE.png" /><img src="other">';
    expect(leadPicture({ image: '../图.png', path, html })).toBeUndefined();
    expect(leadPicture({ image: 'b.png', path, html })).toBe('archive://files/News/Harbour/b.png');
  });

  it('is missing where the article names none', () => {
    expect(leadPicture({ path, html: '' })).toBeUndefined();
  });
});
