import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examine, walk, type WalkEntry } from '../../../electron/archive/walk.ts';

function archive(files: readonly string[]): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'broadsheet-walk-')));
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), 'text');
  }
  return root;
}

const pathsOf = (entries: Iterable<WalkEntry>) => [...entries].map(({ path }) => path).sort();

describe('a walk', () => {
  it('meets every article file at any depth, and nothing else', () => {
    const root = archive([
      'a.md',
      '财经/新浪/b.md',
      'c.HTML',
      'd/e/f/g.txt',
      'picture.png',
      'data.json',
      '.hidden.md',
    ]);
    expect(pathsOf(walk(root))).toEqual(['a.md', 'c.HTML', 'd/e/f/g.txt', '财经/新浪/b.md'].sort());
  });

  it('stays out of folders that hold the data of tools', () => {
    const root = archive(['a.md', '.git/b.md', '.obsidian/c.md', 'node_modules/d/readme.md']);
    expect(pathsOf(walk(root))).toEqual(['a.md']);
  });

  it('tells size and time of a file', () => {
    const root = archive(['a.md']);
    utimesSync(join(root, 'a.md'), 1_643_030_427, 1_643_030_427);
    expect(examine(root, 'a.md')).toEqual({
      kind: 'file',
      path: 'a.md',
      fingerprint: { size: 4, modified: 1_643_030_427_000 },
    });
  });

  it('reports nothing where there is no file', () => {
    expect(examine(archive([]), 'a.md')).toBeUndefined();
  });

  it('throws when the archive itself is not there', () => {
    expect(() => [...walk(join(tmpdir(), 'broadsheet-no-such-folder'))]).toThrow(/ENOENT/);
  });

  // Links and pipes are made without special rights only on POSIX systems.
  if (process.platform === 'win32') return;
  describe('on a POSIX system', () => {
    it('follows a link to a file inside, and refuses one that leaves the archive', () => {
      const root = archive(['a.md']);
      const outside = archive(['secret.md']);
      symlinkSync(join(root, 'a.md'), join(root, 'b.md'));
      symlinkSync(join(outside, 'secret.md'), join(root, 'c.md'));
      const entries = new Map([...walk(root)].map(entry => [entry.path, entry]));
      expect(entries.get('b.md')).toMatchObject({ kind: 'file' });
      expect(entries.get('c.md')).toMatchObject({
        kind: 'obstacle',
        remark: { code: 'link-leaves-archive' },
      });
    });

    it('is not caught in a loop of linked folders', () => {
      const root = archive(['a/b.md']);
      symlinkSync(root, join(root, 'a', 'again'));
      expect(pathsOf(walk(root))).toEqual(['a/b.md']);
    });

    // macOS takes no such names.
    it.skipIf(process.platform !== 'linux')(
      'tells once of names that become one when they are decoded',
      () => {
        const root = archive(['\uFFFD.md', 'b\uFFFD/c.md']);
        const undecodable = (...bytes: number[]) =>
          Buffer.concat([Buffer.from(`${root}/`), Buffer.from(bytes), Buffer.from('.md')]);
        for (const byte of [0x80, 0xff]) {
          writeFileSync(undecodable(byte), 'text');
          writeFileSync(undecodable(0x61, byte), 'text');
          mkdirSync(Buffer.concat([Buffer.from(`${root}/b`), Buffer.of(byte)]));
        }
        const met = [...walk(root)].sort((one, other) => (one.path < other.path ? -1 : 1));
        expect(met).toMatchObject([
          { path: 'a\uFFFD.md', kind: 'obstacle', remark: { code: 'name-undecodable' } },
          { path: 'b\uFFFD/c.md', kind: 'file' },
          { path: '\uFFFD.md', kind: 'file' },
        ]);
      },
    );

    it('leaves a named pipe alone and says so', () => {
      const root = archive([]);
      execFileSync('mkfifo', [join(root, 'pipe.md')]);
      expect([...walk(root)]).toEqual([
        { kind: 'obstacle', path: 'pipe.md', folder: false, remark: { code: 'file-not-regular' } },
      ]);
    });
  });
});
