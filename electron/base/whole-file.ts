import { randomUUID } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { renameOver } from './durable-write.ts';
import { Failure } from './failure.ts';

/**
 * A file that is written piece by piece beside its place and appears there whole or not at all. Every method rejects
 * with `output-unwritable`, which names the file.
 */
export class WholeFile {
  readonly path: string;
  readonly #handle: FileHandle;
  readonly #temporary: string;

  private constructor(path: string, temporary: string, handle: FileHandle) {
    this.path = path;
    this.#temporary = temporary;
    this.#handle = handle;
  }

  static async create(path: string): Promise<WholeFile> {
    const temporary = `${path}.${randomUUID()}.part`;
    const handle = await open(temporary, 'wx').catch((thrown: unknown) => refuse(path, thrown));
    return new WholeFile(path, temporary, handle);
  }

  async write(piece: string | Uint8Array): Promise<void> {
    // One call may write less than it was given.
    await this.#handle.writeFile(piece).catch((thrown: unknown) => refuse(this.path, thrown));
  }

  /** Puts the file in its place, over one that is there. */
  async finish(): Promise<void> {
    try {
      await this.#handle.sync();
      await this.#handle.close();
      await renameOver(this.#temporary, this.path);
    } catch (thrown) {
      await this.discard();
      refuse(this.path, thrown);
    }
  }

  /** Leaves nothing behind; for a file that is not finished. */
  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    await rm(this.#temporary, { force: true }).catch(() => undefined);
  }
}

function refuse(path: string, thrown: unknown): never {
  const reason = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown);
  throw new Failure('output-unwritable', { path, reason }, thrown);
}
