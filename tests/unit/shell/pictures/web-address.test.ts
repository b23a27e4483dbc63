import { expect, it } from 'vitest';
import { httpAddress, mayRedirect } from '../../../../electron/shell/pictures/web-address.ts';

it('takes addresses of the web alone, without a user name or a password', () => {
  expect(httpAddress('https://a.example/图.png')?.href).toBe('https://a.example/%E5%9B%BE.png');
  expect(httpAddress('b.png', new URL('http://a.example/x/a.png'))?.href).toBe('http://a.example/x/b.png');
  for (const refused of [
    'file:///etc/passwd',
    'ftp://a.example/a.png',
    'data:image/png;base64,AA',
    'archive://files/a.png',
    'https://name:word@a.example/a.png',
    'javascript:0',
    'a.png',
    '',
  ]) {
    expect(httpAddress(refused), refused).toBeUndefined();
  }
});

it.each([
  'http://127.0.0.1/a.png',
  'http://127.1/a.png',
  'http://0x7f000001/a.png',
  'http://localhost/a.png',
  'http://printer.local/a.png',
  'http://router/a.png',
  'http://10.1.2.3/',
  'http://172.20.0.1/',
  'http://192.168.1.1/reboot',
  'http://169.254.169.254/latest/meta-data',
  'http://[::1]/',
  'http://[fd00::1]/',
  'http://[fe80::1]/',
  'http://[::ffff:192.168.1.1]/',
])('lets no server on the web send the program to %s', address => {
  expect(mayRedirect(new URL('https://a.example/'), new URL(address))).toBe(false);
  expect(mayRedirect(new URL('http://127.0.0.1/'), new URL(address))).toBe(true);
});

it('lets a server send the program to another one on the web', () => {
  expect(mayRedirect(new URL('https://a.example/'), new URL('https://b.example/'))).toBe(true);
  expect(mayRedirect(new URL('https://a.example/'), new URL('https://8.8.8.8/'))).toBe(true);
  expect(mayRedirect(new URL('http://localhost/'), new URL('https://b.example/'))).toBe(true);
});
