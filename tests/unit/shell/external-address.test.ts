import { expect, it } from 'vitest';
import { externalAddress } from '../../../electron/shell/external-address.ts';

it('lets web and mail addresses out in their normal form', () => {
  expect(externalAddress('https://example.org/新闻?q=a b#c')).toBe(
    'https://example.org/%E6%96%B0%E9%97%BB?q=a%20b#c',
  );
  expect(externalAddress('HTTP://EXAMPLE.org')).toBe('http://example.org/');
  expect(externalAddress('mailto:a@example.org')).toBe('mailto:a@example.org');
});

it('keeps the draft of a mail and drops what would attach a file', () => {
  expect(externalAddress('mailto:a@example.org?subject=Hello%20you&attach=/etc/passwd&body=1%2B1')).toBe(
    'mailto:a@example.org?subject=Hello%20you&body=1%2B1',
  );
});

it.each([
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'archive://files/a.png',
  'app://broadsheet/index.html',
  'ms-msdt:/id',
  'smb://server/share',
  '//example.org',
  'example.org',
  '\\\\server\\share',
  'https://bank.example@evil.example/',
  'https://user:secret@example.org/',
  '',
  `https://example.org/${'a'.repeat(8192)}`,
])('keeps %j inside', text => {
  expect(externalAddress(text)).toBeUndefined();
});
