import { describe, expect, test } from 'vitest';
import { localPicture } from '../../../../renderer/views/local-picture.ts';

describe('a picture of an article', () => {
  test('lies beside it, above it, or in the archive where its path begins with a slash', () => {
    expect(localPicture('rain.png', 'news/one.md')).toBe('archive://files/news/rain.png');
    expect(localPicture('../pictures/rain.png', 'news/one.md')).toBe('archive://files/pictures/rain.png');
    expect(localPicture('/pictures/雨.png?w=9', 'news/one.md')).toBe(
      'archive://files/pictures/%E9%9B%A8.png',
    );
  });

  test('is the same file whether its path was encoded or not', () => {
    expect(localPicture('heavy%20rain.png', 'one.md')).toBe(localPicture('heavy rain.png', 'one.md'));
  });

  test('is none where it lies outside the archive', () => {
    for (const image of [
      'https://example.org/a.png',
      '//example.org/a.png',
      'data:image/png,',
      '../a.png',
      '\\\\host\\a.png',
    ]) {
      expect(localPicture(image, 'one.md')).toBeUndefined();
    }
  });
});
