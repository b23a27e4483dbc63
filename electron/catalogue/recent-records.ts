import type { FileRecord } from './record.ts';

/** The records that were read last, so that scrolling to and fro does not read the disk again. */
export class RecentRecords {
  readonly #limit: number;
  /** A map keeps the order of insertion: the first key is the one used longest ago. */
  readonly #records = new Map<number, FileRecord>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(id: number): FileRecord | undefined {
    const record = this.#records.get(id);
    if (record) this.set(id, record);
    return record;
  }

  set(id: number, record: FileRecord): void {
    this.#records.delete(id);
    this.#records.set(id, record);
    const [oldest] = this.#records.keys();
    if (this.#records.size > this.#limit && oldest !== undefined) this.#records.delete(oldest);
  }

  delete(id: number): void {
    this.#records.delete(id);
  }
}
