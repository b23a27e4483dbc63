import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { makeArchive, outFolder, temporaryFolder } from '../support/archive.ts';
import { writeHostileArchive } from '../support/hostile-archive.ts';
import { fingerprintOf } from '../support/tree-fingerprint.ts';

/** Rights mean nothing to root, so for root the archive is a file system that takes no writing. */
const isRoot = process.getuid?.() === 0;
const mounted =
  'mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" && ! touch "$1/written" 2>/dev/null && shift && exec "$@"';

let restore = () => {};
afterEach(() => restore());

/** An archive that cannot be written to, and how a program is started for which that is so. */
function readOnlyArchive(): { readonly root: string; readonly starting: readonly string[] } {
  const root = makeArchive();
  writeHostileArchive(root, 'beacon.test');
  if (isRoot) return { root, starting: ['unshare', '--mount', 'sh', '-c', mounted, 'sh', root] };
  const places = [
    root,
    ...(readdirSync(root, { recursive: true }) as string[]).map(name => join(root, name)),
  ];
  for (const place of places.toReversed()) chmodSync(place, 0o555);
  restore = () => places.forEach(place => chmodSync(place, 0o755));
  if (process.platform !== 'win32') expect(() => writeFileSync(join(root, 'written'), '')).toThrow();
  return { root, starting: [] };
}

it('an archive that takes no writing is indexed, searched, shown, exported and verified like any other', () => {
  const { root, starting } = readOnlyArchive();
  const before = fingerprintOf(root);
  const data = temporaryFolder('read-only');
  for (const words of [
    ['index', root],
    ['search', root, 'top'],
    ['show', root, 'scripts/1.md', '--format', 'html'],
    ['ledger', root],
    ['export', root, '', '--format', 'html', '--out', join(data, 'all.html')],
    ['verify', root],
  ]) {
    const [program = '', ...rest] = [
      ...starting,
      process.execPath,
      join(outFolder, 'cli.js'),
      ...words,
      '--user-data',
      data,
    ];
    const { status, stderr } = spawnSync(program, rest, { encoding: 'utf8' });
    expect(status, `${words[0]}: ${stderr}`).toBe(0);
  }
  expect(fingerprintOf(root)).toEqual(before);
});
