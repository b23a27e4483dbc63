import type { ArchiveStatus } from '../contract/archive-contract.ts';

export interface TaskbarProgress {
  /** 0 to 1; above 1 it moves without an end in sight; below 0 it is not shown. */
  readonly value: number;
  readonly mode: 'normal' | 'error';
}

/** What the taskbar button or the dock icon shows of the state of the index. */
export function taskbarProgress(status: ArchiveStatus | undefined): TaskbarProgress {
  if (!status || status.stopped || status.state === 'idle') return { value: -1, mode: 'normal' };
  if (status.state === 'failed') return { value: 1, mode: 'error' };
  const { run } = status;
  if (!run || run.toDo === 0) return { value: 2, mode: 'normal' };
  return { value: Math.min(1, run.done / run.toDo), mode: 'normal' };
}
