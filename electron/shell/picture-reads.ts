import { inTime } from '../base/in-time.ts';
import { readPicture, type PictureFile } from '../base/picture-file.ts';
import { Slots } from './slots.ts';

/** Of one archive. Each is a thread that may have to wait, and a file as a whole in memory. */
const mostAtATime = 2;
/** A picture that has not come by then is not waited for, in milliseconds. */
const patience = 10_000;

/**
 * Reads the pictures of one archive. While its disk or share does not answer, nothing more is asked of it: each thread
 * that asks is held up, and the shell has few.
 */
class ArchiveReads {
  readonly #root: string;
  readonly #read: typeof readPicture;
  readonly #slots = new Slots(mostAtATime);
  /** Reads that were given up and have not come back. */
  #overdue = 0;

  constructor(root: string, read: typeof readPicture) {
    this.#root = root;
    this.#read = read;
  }

  async picture(url: string): Promise<PictureFile | undefined> {
    return this.#overdue > 0 ? undefined : this.#slots.use(() => this.#begin(url));
  }

  /** Those that waited for their turn find out here that it is too late. */
  async #begin(url: string): Promise<PictureFile | undefined> {
    if (this.#overdue > 0) return undefined;
    const reading = this.#read(url, this.#root);
    return inTime(reading, patience, () => {
      this.#overdue++;
      void reading.finally(() => this.#overdue--);
      return undefined;
    });
  }
}

/** Reads the pictures of archives, each archive for itself. */
export class PictureReads {
  readonly #read: typeof readPicture;
  readonly #archives = new Map<string, ArchiveReads>();

  constructor(read = readPicture) {
    this.#read = read;
  }

  /** As `readPicture`; undefined, too, for what does not come in time. */
  picture(url: string, realRoot: string): Promise<PictureFile | undefined> {
    const reads = this.#archives.get(realRoot) ?? new ArchiveReads(realRoot, this.#read);
    this.#archives.set(realRoot, reads);
    return reads.picture(url);
  }
}

/** For all windows and what is printed: they have the same few threads. */
export const pictureReads = new PictureReads();
