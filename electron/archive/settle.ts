import { setTimeout as pause } from 'node:timers/promises';
import { examine, type WalkEntry } from './walk.ts';

/** A file is taken for finished when it did not change for this long; after the longest time it is read as it is. */
const quietMs = 80;
const longestMs = 5000;

/**
 * What stands at each path once it is no longer being written. A file whose last change lies further back than the
 * quiet time is finished at once.
 */
export async function settle(
  root: string,
  paths: Iterable<string>,
  signal: AbortSignal,
): Promise<Map<string, WalkEntry | undefined>> {
  const settled = new Map<string, WalkEntry | undefined>();
  let unsettled = new Map<string, WalkEntry | undefined>();
  for (const path of paths) {
    const entry = examine(root, path);
    (isYoung(entry) ? unsettled : settled).set(path, entry);
  }
  const deadline = performance.now() + longestMs;
  while (unsettled.size > 0) {
    await pause(quietMs, undefined, { signal });
    const late = performance.now() > deadline;
    const moving = new Map<string, WalkEntry | undefined>();
    for (const [path, before] of unsettled) {
      const now = examine(root, path);
      (late || same(before, now) ? settled : moving).set(path, now);
    }
    unsettled = moving;
  }
  return settled;
}

const isYoung = (entry: WalkEntry | undefined): boolean =>
  entry?.kind === 'file' && Math.abs(Date.now() - entry.fingerprint.modified) < quietMs * 2;

function same(before: WalkEntry | undefined, now: WalkEntry | undefined): boolean {
  if (before?.kind !== 'file' || now?.kind !== 'file') return before?.kind === now?.kind;
  return (
    before.fingerprint.size === now.fingerprint.size &&
    before.fingerprint.modified === now.fingerprint.modified
  );
}
