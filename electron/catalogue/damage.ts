import { rename, stat } from 'node:fs/promises';
import { isMissing } from '../base/data-fault.ts';

/** A shard that could not be read; its files are to be read again. */
export interface DamagedShard {
  readonly shard: number;
  /** Full path of the damaged file, which is kept. */
  readonly movedTo: string;
}

/** Renames a damaged file to the first free `<name>.damaged-<n>` and resolves to the new path. */
export async function moveAside(path: string): Promise<string> {
  for (let number = 1; ; number++) {
    const movedTo = `${path}.damaged-${number}`;
    if (await exists(movedTo)) continue;
    await rename(path, movedTo);
    return movedTo;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (thrown) {
    if (isMissing(thrown)) return false;
    throw thrown;
  }
}
