import { crc32 } from 'node:zlib';
import { readLines, noLines, type LineTable } from './line-reader.ts';
import { lineGap } from './sealed-file.ts';

/** The lines of the next generation of a file. */
export interface Draft {
  readonly lines: readonly Uint8Array[];
  /** By row; 0 for rows without a line. */
  readonly lengths: Uint32Array;
  readonly checks: Uint32Array;
  /** Rows that should have a line, but it could not be read back. */
  readonly lost: readonly number[];
}

/** Stands for a line that was lost; no row can be made of it. */
const lostLine = Buffer.from('null');

/**
 * The strings of a shard's rows, one line of JSON each: in memory from being put until they are written, after
 * that in the file alone.
 *
 * A table of offsets holds for one generation of the file. It is replaced together with the file, but not in the
 * same moment: whoever reads in between finds lines whose check fails, and reads again once the write is over.
 */
export class ShardTexts {
  readonly #path: string;
  #table: LineTable = noLines;
  #fresh = new Map<number, string>();
  /** Fresh lines on their way into the file. */
  #leaving = new Map<number, string>();
  #writing: Promise<void> | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  /** Takes over the lines of a file whose first line is at `linesAt`. */
  load(lengths: Uint32Array, checks: Uint32Array, linesAt: number): void {
    this.#table = { starts: startsOf(lengths, linesAt), lengths, checks };
  }

  set(row: number, line: string): void {
    this.#fresh.set(row, line);
  }

  delete(row: number): void {
    this.#fresh.delete(row);
    this.#leaving.delete(row);
  }

  /**
   * Calls `decode` for each of `rows`, in the same turn of the event loop for all, so that it meets the columns
   * that belong to the line; the line is undefined where it is damaged.
   */
  async read<T>(rows: readonly number[], decode: (row: number, line: string | undefined) => T): Promise<T[]> {
    for (;;) {
      const table = this.#table;
      const bytes = await this.linesInFile(rows);
      if (table !== this.#table) continue;
      const lines = rows.map(row => this.#pending(row) ?? intact(bytes.get(row), table.checks[row]));
      if (this.#writing && lines.includes(undefined)) {
        await this.#writing.catch(() => undefined);
        continue;
      }
      return rows.map((row, index) => decode(row, lines[index]));
    }
  }

  /** Those lines of `rows` that are in the file alone, unchecked. */
  linesInFile(rows: readonly number[]): Promise<Map<number, Buffer>> {
    const inFile = rows.filter(row => this.#pending(row) === undefined);
    return readLines(this.#path, this.#table, inFile);
  }

  /** What `rows` are to be written as: the fresh lines, and the others as they stand in the file. Nothing changes. */
  draft(rows: readonly number[], rowCount: number, inFile: ReadonlyMap<number, Uint8Array>): Draft {
    const lengths = new Uint32Array(rowCount);
    const checks = new Uint32Array(rowCount);
    const lost: number[] = [];
    const lines = rows.map(row => {
      const fresh = this.#fresh.get(row);
      const kept = inFile.get(row);
      const line =
        fresh !== undefined
          ? Buffer.from(fresh)
          : kept?.length === this.#table.lengths[row]
            ? kept
            : undefined;
      if (!line) lost.push(row);
      lengths[row] = (line ?? lostLine).length;
      // A line taken over keeps its check, so that damage is not sealed anew.
      checks[row] = fresh === undefined && line ? (this.#table.checks[row] ?? 0) : crc32(line ?? lostLine);
      return line ?? lostLine;
    });
    return { lines, lengths, checks, lost };
  }

  /** Carries out `write`, which resolves to the place of the first line, and goes over to the new file. */
  async replace({ lengths, checks }: Draft, write: () => Promise<number>): Promise<void> {
    this.#leaving = this.#fresh;
    this.#fresh = new Map();
    const replaced = write().then(linesAt => this.load(lengths, checks, linesAt));
    this.#writing = replaced;
    try {
      await replaced;
    } catch (thrown) {
      this.#fresh = new Map([...this.#leaving, ...this.#fresh]);
      throw thrown;
    } finally {
      this.#leaving = new Map();
      this.#writing = undefined;
    }
  }

  #pending(row: number): string | undefined {
    return this.#fresh.get(row) ?? this.#leaving.get(row);
  }
}

function startsOf(lengths: Uint32Array, linesAt: number): Uint32Array {
  let at = linesAt;
  return lengths.map(length => {
    const start = at;
    if (length > 0) at += length + lineGap;
    return start;
  });
}

function intact(bytes: Buffer | undefined, check: number | undefined): string | undefined {
  return bytes && crc32(bytes) === check ? bytes.toString() : undefined;
}
