import { lstatSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
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
  for (const path of asSpelled(root, paths, settled)) {
    const entry = examine(root, path);
    (isYoung(entry) ? unsettled : settled).set(path, entry);
  }
  const deadline = performance.now() + longestMs;
  while (unsettled.size > 0) {
    await pause(missingQuiet(unsettled.values()), undefined, { signal });
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

/**
 * The paths by the names that the file system lists them under; those of other names are noted in `absent`. Where
 * case makes no difference a file is found by its former name too, and below a folder that was replaced by a link lies
 * another folder.
 */
function asSpelled(
  root: string,
  paths: Iterable<string>,
  absent: Map<string, WalkEntry | undefined>,
): ReadonlySet<string> {
  const spelled = new Set<string>();
  for (const path of paths) {
    const name = spellingOf(root, path);
    if (name !== path) absent.set(path, undefined);
    if (name !== undefined) spelled.add(name);
  }
  for (const path of spelled) absent.delete(path);
  return spelled;
}

/** Undefined where the path leads out of the archive. */
function spellingOf(root: string, path: string): string | undefined {
  const absolute = join(root, path);
  try {
    if (lstatSync(absolute).isSymbolicLink()) return path;
    const real = relative(root, realpathSync.native(absolute));
    return real.startsWith('..') || isAbsolute(real) ? undefined : real.split(sep).join('/');
  } catch {
    // It is gone, or not to be looked at: `examine` tells which.
    return path;
  }
}

/**
 * How much longer none of these may change to be finished, in milliseconds. The clock of a file system may be coarse or
 * wrong: half of the time is waited whatever it says.
 */
function missingQuiet(entries: Iterable<WalkEntry | undefined>): number {
  let missing = quietMs / 2;
  for (const entry of entries) {
    const age = entry?.kind === 'file' ? Date.now() - entry.fingerprint.modified : quietMs;
    missing = Math.max(missing, quietMs - Math.max(0, age));
  }
  return missing;
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
