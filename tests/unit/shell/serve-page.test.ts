import { join, resolve, sep } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../electron/shell/content-security-policy.ts';
import { pageFile } from '../../../electron/shell/serve-page.ts';

const folder = resolve('page');
const get = (url: string, method = 'GET') => pageFile({ method, url }, folder);

it('serves the page under the strict policy', () => {
  const { path, headers } = get('app://broadsheet/index.html');
  expect(path).toBe(join(folder, 'index.html'));
  expect(headers?.['Content-Type']).toBe('text/html; charset=utf-8');
  expect(headers?.['Content-Security-Policy']).toBe(contentSecurityPolicy(undefined));
});

it('serves modules as scripts', () => {
  const { path, headers } = get('app://broadsheet/assets/index.js');
  expect(path).toBe(join(folder, 'assets', 'index.js'));
  expect(headers?.['Content-Type']).toBe('text/javascript; charset=utf-8');
});

it('serves the same page for whatever its address ends with', () => {
  for (const end of ['?article=1', '#x']) {
    expect(get(`app://broadsheet/index.html${end}`)).toEqual(get('app://broadsheet/index.html'));
  }
});

it.each([
  'app://broadsheet/..%2fsecret.json',
  'app://broadsheet/assets/index.map',
  'app://broadsheet/',
  'app://other/index.html',
])('has nothing at %s', url => expect(get(url)).toEqual({ error: -6 }));

it('serves nothing outside of its folder, whatever the address', () => {
  const parts = fc.constantFrom(
    '..',
    '%2e%2e',
    '%2E.',
    '/',
    '%2f',
    '\\',
    '%5c',
    '\0',
    '%00',
    'assets',
    'C:',
    '?',
    '#',
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), names => {
      const { path } = get(`app://broadsheet/${names.join('')}secret.json`);
      if (path !== undefined) expect(path.startsWith(folder + sep), path).toBe(true);
    }),
  );
});

it('answers no other method', () =>
  expect(get('app://broadsheet/index.html', 'POST')).toEqual({ error: -6 }));

it('allows no inline script or style, no remote address and no frame with an address', () => {
  const policy = contentSecurityPolicy(undefined);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-src 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|ws:|\*/);
});

it('is widened by the address of the development server alone', () => {
  const policy = contentSecurityPolicy(new URL('http://localhost:5173'));
  expect(policy).toContain("connect-src 'self' ws://localhost:5173");
  expect(policy).toContain("script-src 'self';");
});
