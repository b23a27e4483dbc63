import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PictureFile } from '../../../electron/base/picture-file.ts';
import { PictureReads } from '../../../electron/shell/picture-reads.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const picture: PictureFile = { type: 'image/png', bytes: new Uint8Array(1) };

/** Archives whose files come when they are told to. */
function start() {
  const asked: string[] = [];
  const answers = new Map<string, () => void>();
  const reads = new PictureReads((url, root) => {
    asked.push(root + url);
    return new Promise(resolve => answers.set(root + url, () => resolve(picture)));
  });
  return { reads, asked, answers };
}

test('two pictures of an archive are read at a time, the others in their turn', async () => {
  const { reads, asked, answers } = start();
  const read = ['/1', '/2', '/3'].map(url => reads.picture(url, '/disk'));
  expect(asked).toEqual(['/disk/1', '/disk/2']);
  answers.get('/disk/1')?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toEqual(['/disk/1', '/disk/2', '/disk/3']);
  for (const answer of answers.values()) answer();
  expect(await Promise.all(read)).toEqual([picture, picture, picture]);
});

test('a share that does not answer holds up two reads and nothing else, until it answers', async () => {
  const { reads, asked, answers } = start();
  const waiting = ['/1', '/2', '/3', '/4'].map(url => reads.picture(url, '/share'));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await Promise.all(waiting)).toEqual([undefined, undefined, undefined, undefined]);
  expect(await reads.picture('/5', '/share')).toBeUndefined();
  expect(asked).toEqual(['/share/1', '/share/2']);

  const other = reads.picture('/1', '/disk');
  answers.get('/disk/1')?.();
  expect(await other).toBe(picture);

  for (const url of ['/1', '/2']) answers.get(`/share${url}`)?.();
  await vi.advanceTimersByTimeAsync(0);
  const again = reads.picture('/5', '/share');
  answers.get('/share/5')?.();
  expect(await again).toBe(picture);
});
