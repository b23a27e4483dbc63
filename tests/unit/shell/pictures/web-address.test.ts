import { expect, it } from 'vitest';
import {
  httpAddress,
  isOwnNetwork,
  lookupOnWeb,
  OnOwnNetwork,
} from '../../../../electron/shell/pictures/web-address.ts';

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
])('knows %s for an address of the own network', address => {
  expect(isOwnNetwork(new URL(address))).toBe(true);
});

it.each(['https://a.example/', 'https://8.8.8.8/', 'https://[2001:db8::1]/', 'https://local.example/'])(
  'takes %s for an address on the web',
  address => expect(isOwnNetwork(new URL(address))).toBe(false),
);

it.each([true, false])(
  'refuses a name that stands for this machine (all of its addresses: %s)',
  async all => {
    const fault = await new Promise(resolve => lookupOnWeb('localhost', { all }, resolve));
    expect(fault).toBeInstanceOf(OnOwnNetwork);
  },
);

it('says that a name stands for nothing', async () => {
  const fault = await new Promise(resolve => lookupOnWeb('nothing.invalid', {}, resolve));
  expect(fault).not.toBeInstanceOf(OnOwnNetwork);
  expect(fault).toBeInstanceOf(Error);
});
