import { mkdtemp, open, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { servePicture } from '../../../electron/shell/serve-picture.ts';

const png = Buffer.from('\x89PNG\r\n\x1a\nrest', 'latin1');
let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'broadsheet-')));
});
afterEach(() => rm(folder, { recursive: true }));

const only = (host: string) => (host === 'files' ? folder : undefined);
const get = (url: string) => servePicture({ method: 'GET', url }, only);

it('serves a picture under its type, not to be guessed at', async () => {
  await writeFile(join(folder, '图.png'), png);
  const answer = await get('archive://files/%E5%9B%BE.png');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Content-Type')).toBe('image/png');
  expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(png);
});

it('puts an SVG into a sandbox of its own', async () => {
  await writeFile(join(folder, 'a.svg'), '<svg/>'.replace('/', ' onload="parent.ran = true" /'));
  const policy = (await get('archive://files/a.svg')).headers.get('Content-Security-Policy');
  expect(policy).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox");
});

it.each([
  'archive://files/a.md',
  'archive://files/page.png',
  'archive://files/..%2fa.png',
  'archive://files/missing.png',
  'archive://files/',
  'archive://elsewhere/a.png',
])('answers %s as if nothing were there', async url => {
  await writeFile(join(folder, 'a.png'), png);
  await writeFile(join(folder, 'a.md'), 'text');
  await writeFile(join(folder, 'page.png'), '<!doctype html>');
  const answer = await get(url);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toBe('');
});

it('follows no link out of the archive', async () => {
  const outside = await mkdtemp(join(tmpdir(), 'broadsheet-'));
  await writeFile(join(outside, 'a.png'), png);
  await symlink(outside, join(folder, 'link'), 'junction');
  expect((await get('archive://files/link/a.png')).status).toBe(404);
  await rm(outside, { recursive: true });
});

it('refuses a file that is too large to be a picture of an article', async () => {
  const file = await open(join(folder, 'a.png'), 'w');
  await file.write(png);
  await file.truncate(32 * 1024 * 1024 + 1);
  await file.close();
  expect((await get('archive://files/a.png')).status).toBe(404);
});

it('serves nothing while no archive is open, and to no other method', async () => {
  await writeFile(join(folder, 'a.png'), png);
  const request = { method: 'GET', url: 'archive://files/a.png' };
  expect((await servePicture(request, () => undefined)).status).toBe(404);
  expect((await servePicture({ ...request, method: 'POST' }, only)).status).toBe(405);
});
