import { expect, it } from 'vitest';
import type { ArchiveStatus } from '../../../electron/contract/archive-contract.ts';
import { taskbarProgress } from '../../../electron/shell/taskbar-progress.ts';

const status: ArchiveStatus = {
  state: 'indexing',
  articles: 0,
  total: 0,
  run: { done: 30, toDo: 120, rate: 10 },
  watching: 'events',
  counts: { indexed: 0, repaired: 0, unreadable: 0, skipped: 0 },
  damaged: [],
  stopped: false,
  version: 0,
  zone: 'UTC',
};

it('shows the share of the files that are read', () => {
  expect(taskbarProgress(status)).toEqual({ value: 0.25, mode: 'normal' });
});

it('moves without an end in sight until the number of files is known', () => {
  const { run: _, ...unknown } = status;
  expect(taskbarProgress({ ...unknown, state: 'reconciling' }).value).toBeGreaterThan(1);
});

it('disappears when there is nothing to do', () => {
  for (const idle of [undefined, { ...status, state: 'idle' as const }, { ...status, stopped: true }]) {
    expect(taskbarProgress(idle).value).toBeLessThan(0);
  }
});

it('turns red when indexing failed', () => {
  expect(taskbarProgress({ ...status, state: 'failed' })).toEqual({ value: 1, mode: 'error' });
});
