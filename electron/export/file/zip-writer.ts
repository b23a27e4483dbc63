import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { WholeFile } from '../../base/whole-file.ts';

/** A ZIP archive that is written while it is made: one entry at a time is in memory. */
export class ZipWriter {
  readonly #zip = new ZipFile();
  readonly #file: WholeFile;
  readonly #written: Promise<void>;

  constructor(file: WholeFile) {
    this.#file = file;
    this.#written = this.#pump();
    // Whoever adds or ends is told.
    this.#written.catch(() => undefined);
  }

  /** Resolves when the entry has been passed on. */
  async add(name: string, content: string | Uint8Array): Promise<void> {
    let bytes: Uint8Array | undefined = typeof content === 'string' ? Buffer.from(content) : content;
    const taken = new Promise<void>(resolve => {
      this.#zip.addReadStreamLazy(name, plainEntry, give => {
        const stream = Readable.from(bytes ? [bytes] : [], { objectMode: false });
        // The library keeps this function to the end of the archive, so it must not keep what was written.
        bytes = undefined;
        stream.once('close', resolve);
        give(null, stream);
      });
    });
    // A disk that is full ends the pump, and then nobody takes the entry any more.
    await Promise.race([taken, this.#written]);
  }

  /** For what is to be found without decompressing, at a place that is known: small. */
  addStored(name: string, content: string): void {
    this.#zip.addBuffer(Buffer.from(content), name, { ...plainEntry, compress: false });
  }

  async end(): Promise<void> {
    this.#zip.end();
    await this.#written;
  }

  async #pump(): Promise<void> {
    for await (const piece of this.#zip.outputStream as AsyncIterable<Uint8Array>) {
      await this.#file.write(piece);
    }
  }
}

/** Without the extra field that holds times, which EPUB forbids for its first entry. */
const plainEntry = { forceDosTimestamp: true };
