import { opendir, stat } from 'node:fs/promises';
import { rootFailure } from './walker.ts';
import { systemCode } from './walk.ts';
import { Failure, type FailureData } from '../base/failure.ts';
import { inTime } from '../base/in-time.ts';

export type Presence =
  | {
      readonly kind: 'present';
      /** Differs when another folder stands there now. */
      readonly identity: string;
    }
  | { readonly kind: 'absent'; readonly failure: FailureData };

/** Whether the archive folder can be used now. An empty folder counts as absent: an unmounted disk leaves one. */
export async function presenceOf(root: string, emptyIsAbsent: boolean): Promise<Presence> {
  try {
    const stats = await stat(root);
    if (!stats.isDirectory()) throw new Failure('archive-not-a-folder', { path: root });
    if (emptyIsAbsent && (await isEmpty(root))) {
      throw new Failure('archive-folder-missing', { path: root, reason: 'empty' });
    }
    // The number of a folder that was removed is soon given to another.
    return { kind: 'present', identity: `${stats.dev}:${stats.ino}:${stats.birthtimeMs}` };
  } catch (thrown) {
    const { code, details } = thrown instanceof Failure ? thrown : rootFailure(root, systemCode(thrown));
    return { kind: 'absent', failure: { code, details } };
  }
}

/** Asked every other second, of folders that may hold a hundred thousand files: one entry is enough. */
async function isEmpty(root: string): Promise<boolean> {
  const folder = await opendir(root);
  try {
    return (await folder.read()) === null;
  } finally {
    await folder.close();
  }
}

/** A folder that has not answered by then is out of reach, in milliseconds. */
const patience = 5_000;

/** Asks again and again whether the archive folder can be used, and waits for no answer that does not come. */
export class PresenceCheck {
  readonly #root: string;
  readonly #ask: typeof presenceOf;
  #asked: Promise<Presence> | undefined;

  constructor(root: string, ask = presenceOf) {
    this.#root = root;
    this.#ask = ask;
  }

  look(emptyIsAbsent: boolean): Promise<Presence> {
    // A dead share holds up each thread that asks, so it is not asked anew before it has answered.
    this.#asked ??= this.#ask(this.#root, emptyIsAbsent).finally(() => (this.#asked = undefined));
    return inTime(this.#asked, patience, () => ({
      kind: 'absent',
      failure: { code: 'archive-folder-unreachable', details: { path: this.#root } },
    }));
  }
}
