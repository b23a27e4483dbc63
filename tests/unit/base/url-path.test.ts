import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileInside, pathNames, relativeNames } from '../../../electron/base/url-path.ts';

const names = (path: string, platform: NodeJS.Platform = 'linux') =>
  pathNames(`archive://files/${path}`, platform);

describe('pathNames', () => {
  it('decodes each name', () => {
    expect(names('%E5%9B%BE%20%E7%89%87/a%23b.png')).toEqual(['图 片', 'a#b.png']);
  });

  it('gives back every path that was encoded name by name', () => {
    const name = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .filter(text => !/[/\0]/.test(text) && text !== '.' && text !== '..');
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), path => {
        expect(names(path.map(encodeURIComponent).join('/'))).toEqual(path);
      }),
    );
  });

  it.each(['%2e%2e%2fsecret', 'a%2f..%2fb', 'a%2fb', 'a//b', 'a/', '', '%00', 'a%00.png', '%ff.png', '%zz'])(
    'refuses %j',
    path => {
      expect(names(path)).toBeUndefined();
    },
  );

  it('never leaves the folder by dots, however they are written', () => {
    for (const path of ['../../secret', '%2e%2e/%2e%2e/secret', './../secret']) {
      expect(names(path) ?? []).not.toContain('..');
    }
  });

  it.each([
    'a%5C..%5Cb',
    'c:',
    'page.png:stream',
    'nul',
    'CON.png',
    'com1.svg',
    'COM%C2%B9',
    'dots.',
    'space%20',
    '%5C%5Cserver%5Cshare',
  ])('refuses %j on Windows', path => {
    expect(names(path, 'win32')).toBeUndefined();
  });

  it('takes names on Linux that only Windows reads otherwise', () => {
    expect(names('a%5Cb', 'linux')).toEqual(['a\\b']);
    expect(names('aux/12:30.png', 'linux')).toEqual(['aux', '12:30.png']);
    expect(names('console.png', 'win32')).toEqual(['console.png']);
  });
});

describe('relativeNames', () => {
  it('splits a path of the archive and refuses any other', () => {
    expect(relativeNames('news/a b.md', 'linux')).toEqual(['news', 'a b.md']);
    for (const path of ['/etc/passwd', '../a', 'a/../../b', 'a//b', '.']) {
      expect(relativeNames(path, 'linux')).toBeUndefined();
    }
  });
});

describe('fileInside', () => {
  let folder: string;
  let archive: string;
  beforeEach(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'broadsheet-')));
    archive = join(folder, 'archive');
    await mkdir(join(archive, 'pictures'), { recursive: true });
    await writeFile(join(archive, 'pictures', 'a.png'), '');
    await writeFile(join(folder, 'outside.png'), '');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('finds a file, also through a link that stays inside', async () => {
    await symlink(join(archive, 'pictures'), join(archive, 'link'), 'junction');
    const file = join(archive, 'pictures', 'a.png');
    expect(await fileInside(archive, ['pictures', 'a.png'])).toBe(file);
    expect(await fileInside(archive, ['link', 'a.png'])).toBe(file);
  });

  it('refuses a link that leaves', async () => {
    await symlink(folder, join(archive, 'up'), 'junction');
    expect(await fileInside(archive, ['up', 'outside.png'])).toBeUndefined();
  });

  it('refuses a neighbour whose name only begins like the archive', async () => {
    await mkdir(`${archive}-2`);
    await writeFile(join(`${archive}-2`, 'a.png'), '');
    expect(await fileInside(archive, ['..', 'archive-2', 'a.png'])).toBeUndefined();
  });

  it('has nothing to say about a file that is not there', async () => {
    expect(await fileInside(archive, ['pictures', 'b.png'])).toBeUndefined();
  });
});
