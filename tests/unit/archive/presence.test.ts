import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PresenceCheck, type Presence } from '../../../electron/archive/presence.ts';
import { isRemoteType } from '../../../electron/archive/remote-folder.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const present: Presence = { kind: 'present', identity: '1' };

test('a share that does not answer is out of reach, is asked only once, and is there again when it answers', async () => {
  const answers: ((presence: Presence) => void)[] = [];
  const check = new PresenceCheck('/share', () => new Promise(resolve => answers.push(resolve)));
  for (let time = 0; time < 3; time++) {
    const looked = check.look(true);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await looked).toEqual({
      kind: 'absent',
      failure: { code: 'archive-folder-unreachable', details: { path: '/share' } },
    });
  }
  expect(answers).toHaveLength(1);

  answers[0]?.(present);
  await vi.advanceTimersByTimeAsync(0);
  const looked = check.look(true);
  expect(answers).toHaveLength(2);
  answers[1]?.(present);
  expect(await looked).toEqual(present);
  expect(vi.getTimerCount()).toBe(0);
});

test('a folder whose answer is a fault is asked anew', async () => {
  let asked = 0;
  const check = new PresenceCheck('/share', () => {
    asked++;
    return Promise.reject(new Error('fault'));
  });
  await expect(check.look(true)).rejects.toThrow('fault');
  await expect(check.look(true)).rejects.toThrow('fault');
  expect(asked).toBe(2);
});

test('shares are known by the type of their file system, disks are none', () => {
  const [ext4, btrfs, tmpfs, xfs] = [0xef53, 0x9123683e, 0x01021994, 0x58465342];
  const [nfs, cifs] = [0x6969, 0xff534d42];
  for (const type of [ext4, btrfs, tmpfs, xfs]) expect(isRemoteType(type)).toBe(false);
  // Where it does not fit, the system gives it a sign.
  for (const type of [nfs, cifs, cifs | 0]) expect(isRemoteType(type)).toBe(true);
});
