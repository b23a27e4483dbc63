import { resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { ReaderPool } from '../../../electron/archive/reader-pool.ts';
import { makeArchive, zone } from '../../support/archive.ts';

const thread = resolve('tests/support/unruly-reader.mjs');
const { signal } = new AbortController();
const pools: ReaderPool[] = [];

afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close();
});

function poolOf(...names: string[]): ReaderPool {
  const root = makeArchive(Object.fromEntries(names.map(name => [name, 'x'])));
  const pool = new ReaderPool(thread, { root, zone }, 2, 0, 1500);
  pools.push(pool);
  return pool;
}

const setAside = { outcome: 'unreadable', remarks: [{ code: 'file-timed-out' }] };
const read = { outcome: 'skipped', remarks: [{ code: 'file-empty' }] };

test.each(['crash.md', 'throw.md', 'hang.md'])(
  'a file on which two threads end is set aside until it changes, and those beside it are read: %s',
  async bad => {
    const pool = poolOf('a.md', bad, 'b.md');
    const files = await pool.read(['a.md', bad, 'b.md'], signal);
    expect(files).toMatchObject([
      { path: 'a.md', ...read },
      { path: bad, ...setAside, fingerprint: { size: 1 } },
      { path: 'b.md', ...read },
    ]);
  },
);

test('a file that the disk does not hand out is named, and tried again at the next comparison', async () => {
  const pool = poolOf('a.md', 'stall.md');
  const files = await pool.read(['a.md', 'stall.md'], signal);
  expect(files).toMatchObject([
    { path: 'a.md', ...read },
    { path: 'stall.md', ...setAside },
  ]);
  expect(files[1]).not.toHaveProperty('fingerprint');
});

test('every request is answered while threads end one after the other', async () => {
  const names = Array.from({ length: 12 }, (_, file) => (file % 2 === 0 ? `crash${file}.md` : `${file}.md`));
  const pool = poolOf(...names);
  const answers = await Promise.all(names.map(name => pool.read([name], signal)));
  expect(answers.flat().map(({ outcome }) => outcome)).toEqual(
    names.map(name => (name.startsWith('crash') ? 'unreadable' : 'skipped')),
  );
});
