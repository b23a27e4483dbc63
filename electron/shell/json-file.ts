import { readFileSync } from 'node:fs';
import type { Adapter } from 'lowdb';
import { isMissing } from '../base/data-fault.ts';
import { writeDurably } from '../base/durable-write.ts';

/**
 * The lowdb adapter of small JSON files. lowdb's own does not sync a file before it takes the place of the one before, so
 * that a power cut may leave an empty one.
 */
export class JsonFile<Value> implements Adapter<Value> {
  readonly #file: string;
  #newest: Value | undefined;
  /** The write that was begun last. */
  #begun: Promise<void> = Promise.resolve();
  /** The one that comes after it, with what is newest then. */
  #next: Promise<void> | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  /**
   * Null where there is no file, else what stands there, unchecked. Rejects with a `SyntaxError` for what is no JSON. Reads
   * at once: a few kilobytes take less than the turns in which the shell, while it starts, would hear of them.
   */
  read(): Promise<Value | null> {
    // What is thrown in here rejects.
    return new Promise(resolve => {
      try {
        resolve(JSON.parse(readFileSync(this.#file, 'utf8')) as Value);
      } catch (thrown) {
        if (!isMissing(thrown)) throw thrown;
        resolve(null);
      }
    });
  }

  /**
   * Resolves when `value`, or one that came after it, survives a power cut. What comes while the disk is busy shares the
   * next write.
   */
  write(value: Value): Promise<void> {
    this.#newest = value;
    this.#next ??= this.#begun.then(() => {
      this.#next = undefined;
      const written = writeDurably(this.#file, Buffer.from(JSON.stringify(this.#newest, null, 2)));
      this.#begun = written.catch(() => undefined);
      return written;
    });
    return this.#next;
  }
}
