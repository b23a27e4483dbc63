import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { log } from '../base/log.ts';

const noteSchema = v.object({
  /** Nothing else was being read: a file that was alone and whose process crashed is to blame. */
  alone: v.boolean(),
  paths: v.array(v.string()),
});

/**
 * Which files are being read, written down beside the index. When the process ends without warning, the next one reads
 * these one by one, each while no other is read; the one during which it ends again is set aside. The note has to outlive
 * the process, not the machine, so nothing is synced.
 */
export class ReadingNote {
  readonly #file: string;
  readonly #underWay = new Set<readonly string[]>();
  /** Files one of which may have ended the process. */
  readonly #suspects: Set<string>;
  /** The file that ended it a second time, until it is set aside. */
  #culprit: string | undefined;
  #handle: number | undefined;
  #closed = false;

  /** @param folder of the index. @param hasCrashed whether the last process that had it open ended without warning */
  constructor(folder: string, hasCrashed: boolean) {
    this.#file = join(folder, 'reading.json');
    const left = hasCrashed ? readNote(this.#file) : undefined;
    this.#culprit = left?.alone ? left.paths[0] : undefined;
    this.#suspects = new Set(left?.alone ? [] : left?.paths);
  }

  /** Which of these files are to be set aside, which to be read alone, and which may be read as always. */
  part(paths: readonly string[]): {
    readonly culprits: readonly string[];
    readonly suspects: readonly string[];
    readonly others: readonly string[];
  } {
    const culprits = paths.filter(path => path === this.#culprit);
    // Whatever it has become when it is to be read again is tried anew.
    if (culprits.length > 0) this.#culprit = undefined;
    const rest = paths.filter(path => !culprits.includes(path));
    return {
      culprits,
      suspects: rest.filter(path => this.#suspects.has(path)),
      others: rest.filter(path => !this.#suspects.has(path)),
    };
  }

  /** Notes the files while `read` reads them. With `alone`, nothing else may be noted meanwhile. */
  async during<Result>(
    paths: readonly string[],
    read: () => Promise<Result>,
    alone = false,
  ): Promise<Result> {
    this.#underWay.add(paths);
    this.#write(alone);
    try {
      const result = await read();
      for (const path of paths) this.#suspects.delete(path);
      return result;
    } finally {
      this.#underWay.delete(paths);
      if (alone || this.#underWay.size === 0) this.#write(false);
    }
  }

  close(): void {
    this.#closed = true;
    if (this.#handle !== undefined) closeSync(this.#handle);
    this.#handle = undefined;
  }

  #write(alone: boolean): void {
    if (this.#closed) return;
    const text = JSON.stringify({ alone, paths: [...this.#underWay].flat() });
    try {
      this.#handle ??= openSync(this.#file, 'w');
      // What is left of a longer note stands behind the end of the line.
      const length = writeSync(this.#handle, `${text}\n`, 0);
      ftruncateSync(this.#handle, length);
    } catch (thrown) {
      // Whatever ails the folder is told by those who keep something there.
      log('reading', 'what is being read cannot be noted', thrown);
      this.close();
    }
  }
}

function readNote(file: string): v.InferOutput<typeof noteSchema> | undefined {
  try {
    const [line = ''] = readFileSync(file, 'utf8').split('\n', 1);
    return v.parse(noteSchema, JSON.parse(line));
  } catch {
    return undefined;
  }
}
