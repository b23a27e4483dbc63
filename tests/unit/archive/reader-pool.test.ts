import { execFileSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
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
  return poolFor(makeArchive(Object.fromEntries(names.map(name => [name, 'x']))), 2);
}

function poolFor(root: string, threads: number): ReaderPool {
  const pool = new ReaderPool(thread, { root, zone }, threads, 0, 1500);
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

test('a file during which a thread ends once, for whatever reason, is read all the same', async () => {
  expect(await poolOf('once.md').read(['once.md'], signal)).toMatchObject([{ path: 'once.md', ...read }]);
});

/** Asks for a file and gives up the moment the thread has been asked. */
async function cancelled(pool: ReaderPool, path: string): Promise<void> {
  const abort = new AbortController();
  const reading = pool.request('read', { paths: [path] }, abort.signal);
  // It has been sent by then, and no answer has been heard.
  await new Promise<void>(resolve => process.nextTick(resolve));
  abort.abort();
  await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
}

test.each(['crash.md', 'hang.md', 'stall.md'])(
  'what a cancelled request does to its thread is not blamed on the next: %s',
  async bad => {
    const pool = poolFor(makeArchive({ [bad]: 'x', 'a.md': 'x' }), 1);
    await cancelled(pool, bad);
    const next = await pool.request('read', { paths: ['a.md'] }, signal);
    expect(next).toMatchObject([{ path: 'a.md', ...read }]);
  },
);

test('a cancelled request that soon ends costs no thread', async () => {
  const pool = poolFor(makeArchive({ 'a.md': 'x', 'b.md': 'x' }), 1);
  const before = await pool.read(['a.md'], signal);
  await cancelled(pool, 'b.md');
  expect(await pool.read(['a.md'], signal)).toEqual(before);
});

// Elsewhere a test cannot have a disk that does not answer.
test.skipIf(process.platform === 'win32')(
  'a disk that never answers is given up after a while, and neither reading nor closing waits for it',
  async () => {
    const root = makeArchive({ 'a.md': 'x' });
    const pipe = join(root, 'dead.md');
    execFileSync('mkfifo', [pipe]);
    const pool = poolFor(root, 1);
    try {
      const files = await pool.read(['a.md', 'dead.md'], signal);
      expect(files).toMatchObject([
        { path: 'a.md', ...read },
        { path: 'dead.md', ...setAside },
      ]);
      expect(files[1]).not.toHaveProperty('fingerprint');
      await pool.close();
    } finally {
      // Lets the threads end.
      closeSync(openSync(pipe, 'r+'));
    }
  },
);
