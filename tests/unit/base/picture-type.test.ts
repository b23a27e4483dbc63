import { expect, it } from 'vitest';
import { pictureType } from '../../../electron/base/picture-type.ts';

const bytes = (latin1: string) => new Uint8Array(Buffer.from(latin1, 'latin1'));

it.each([
  ['a.png', '\x89PNG\r\n\x1a\n', 'image/png'],
  ['a.JPG', '\xff\xd8\xff\xe0', 'image/jpeg'],
  ['a.jpeg', '\xff\xd8\xff\xdb', 'image/jpeg'],
  ['a.gif', 'GIF89a', 'image/gif'],
  ['a.webp', 'RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
  ['a.avif', '\0\0\0\x20ftypavif', 'image/avif'],
  ['a.bmp', 'BM\x46\0\0\0\0\0\0\0\x36', 'image/bmp'],
  ['a.ico', '\0\0\x01\0\x01\0', 'image/x-icon'],
  ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'],
])('knows %s by its first bytes', (name, start, type) => {
  expect(pictureType(name, bytes(start))).toBe(type);
});

it('names the type of the content where the extension names another picture', () => {
  expect(pictureType('a.jpg', bytes('\x89PNG\r\n\x1a\n'))).toBe('image/png');
});

it('takes an SVG behind a byte order mark, a declaration, comments and a document type', () => {
  const start = '\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a --><!DOCTYPE svg>\n<!-- b -->\n<svg>';
  expect(pictureType('a.svg', bytes(start))).toBe('image/svg+xml');
});

it.each([
  ['a.html', '\x89PNG\r\n\x1a\n'],
  ['a', '\x89PNG\r\n\x1a\n'],
  ['a.png', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['a.png', '<script>'],
  ['a.svg', '<html><svg>'],
  ['a.svg', '\x89PNG\r\n\x1a\n'],
  ['a.svg', '<svgx>'],
  ['a.gif', ''],
])('refuses %s with the content %j', (name, start) => {
  expect(pictureType(name, bytes(start))).toBeUndefined();
});
