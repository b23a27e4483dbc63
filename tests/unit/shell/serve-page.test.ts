import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../electron/shell/content-security-policy.ts';
import { servePage } from '../../../electron/shell/serve-page.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-'));
  await mkdir(join(folder, 'page', 'assets'), { recursive: true });
  await writeFile(join(folder, 'page', 'index.html'), '<!doctype html>');
  await writeFile(join(folder, 'page', 'assets', 'index.js'), '1');
  await writeFile(join(folder, 'secret.json'), '{}');
});
afterEach(() => rm(folder, { recursive: true }));

const get = (url: string, method = 'GET') => servePage({ method, url }, join(folder, 'page'));

it('serves the page under the strict policy', async () => {
  const answer = await get('app://broadsheet/index.html');
  expect(await answer.text()).toBe('<!doctype html>');
  expect(answer.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
  expect(answer.headers.get('Content-Security-Policy')).toBe(contentSecurityPolicy(undefined));
});

it('serves modules as scripts', async () => {
  const answer = await get('app://broadsheet/assets/index.js');
  expect(answer.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
});

it.each([
  'app://broadsheet/..%2fsecret.json',
  'app://broadsheet/%2e%2e/secret.json',
  'app://broadsheet/missing.js',
  'app://broadsheet/',
  'app://other/index.html',
])('has nothing at %s', async url => {
  expect((await get(url)).status).toBe(404);
});

it('answers no other method', async () => {
  expect((await get('app://broadsheet/index.html', 'POST')).status).toBe(404);
});

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
