import { open, readFile, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../base/durable-write.ts';
import { checkedJson, parseCheckedJson } from './checked-json.ts';
import { parseRecord, writtenRecord, type JournalRecord } from './operation.ts';

/**
 * A file that is only ever added to, one record a line. What `append` was called with survives a kill or a power cut
 * once it has resolved.
 */
export class Journal {
  readonly path: string;
  readonly #handle: FileHandle;
  #length = 0;

  private constructor(path: string, handle: FileHandle) {
    this.path = path;
    this.#handle = handle;
  }

  /** A new file; nothing that was acknowledged stands in one of this name. */
  static async create(path: string): Promise<Journal> {
    const journal = new Journal(path, await open(path, 'w'));
    try {
      await syncFolder(dirname(path));
    } catch (thrown) {
      await journal.close();
      throw thrown;
    }
    return journal;
  }

  /** In bytes. */
  get length(): number {
    return this.#length;
  }

  /** One write and one sync for all of them. After a rejection the file is as it was, as far as the disk lets it. */
  async append(records: readonly JournalRecord[]): Promise<void> {
    const bytes = Buffer.from(records.map(record => checkedJson(writtenRecord(record))).join(''));
    try {
      let written = 0;
      while (written < bytes.length) {
        const rest = bytes.length - written;
        written += (await this.#handle.write(bytes, written, rest, this.#length + written)).bytesWritten;
      }
      await this.#handle.datasync();
    } catch (thrown) {
      await this.#handle.truncate(this.#length).catch(() => undefined);
      throw thrown;
    }
    this.#length += bytes.length;
  }

  close(): Promise<void> {
    return this.#handle.close();
  }
}

export interface JournalContent {
  readonly records: readonly JournalRecord[];
  /** A line was changed after it had been written; whether it was acknowledged is not known. */
  readonly damaged: boolean;
}

/**
 * A last line without its end was cut while it was being written, so nobody was told that it is kept: it is dropped.
 * Throws `marks-newer`, or what the file system says.
 */
export async function readJournal(path: string): Promise<JournalContent> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  lines.pop();
  const records = lines.map(line => parseRecord(parseCheckedJson(line), path));
  return {
    records: records.filter(record => record !== undefined),
    damaged: records.includes(undefined),
  };
}
