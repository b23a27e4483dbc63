import { Worker } from 'node:worker_threads';
import { Failure } from '../base/failure.ts';
import { log } from '../base/log.ts';
import type { InputOf, OutputOf, RequestName } from '../wire/contract.ts';
import { connect, type Connection } from '../wire/connect.ts';
import type { ReaderContract, ReadFile } from './reader-contract.ts';
import type { ReaderData } from './reader-thread.ts';
import { workerPipe } from './thread-pipe.ts';
import { setAside } from './set-aside.ts';

/** A slow disk may need long for a request of many files; a thread that is silent longer is taken for hung. */
const usualPatienceMs = 30_000;
/** A thread that was busy for less of its time was waiting for the disk. */
const busyShare = 0.5;
/** A thread takes some twenty megabytes: one with nothing to do for so long is let go. */
const idleMs = 20_000;

/** Why a request failed whose thread was waiting for the disk. */
const stalled = 'the disk does not answer';

interface Reader {
  readonly worker: Worker;
  readonly connection: Connection<ReaderContract>;
  idle: NodeJS.Timeout | undefined;
  /** It was ended while it waited for the disk: no file is to blame. */
  stalled: boolean;
}

/**
 * Reader threads up to a number, each with one request at a time; further requests wait their turn. A thread is started
 * when it is needed and let go when it is not. One that dies or hangs is replaced, and its request fails alone.
 */
export class ReaderPool {
  readonly #threadFile: string;
  readonly #data: ReaderData;
  readonly #idle: Reader[] = [];
  readonly #waiting: ((reader: Reader) => void)[] = [];
  #closed = false;
  readonly #all = new Set<Reader>();
  /** Readers at work or being handed over. */
  #busy = 0;
  /** Number of threads at most. */
  readonly size: number;
  /** Number of threads that stay though they have nothing to do, once they were started. */
  readonly #kept: number;
  readonly #patienceMs: number;

  constructor(threadFile: string, data: ReaderData, threads: number, kept = 0, patienceMs = usualPatienceMs) {
    this.#threadFile = threadFile;
    this.#data = data;
    this.size = threads;
    this.#kept = kept;
    this.#patienceMs = patienceMs;
  }

  /** Starts a thread ahead of the first request. */
  warmUp(): void {
    if (this.#all.size === 0 && !this.#closed) this.#rest(this.#start());
  }

  /** Rejects with the reader's `Failure`; `cancelled` when `signal` fires or the pool closes. */
  async request<Name extends RequestName<ReaderContract>>(
    name: Name,
    input: InputOf<ReaderContract, Name>,
    signal?: AbortSignal,
  ): Promise<OutputOf<ReaderContract, Name>> {
    const reader = await this.#acquire();
    let timer: NodeJS.Timeout | undefined;
    try {
      if (this.#closed) throw new Failure('cancelled');
      const { performance } = reader.worker;
      const before = performance.eventLoopUtilization();
      timer = setTimeout(() => {
        reader.stalled = performance.eventLoopUtilization(before).utilization < busyShare;
        void reader.worker.terminate();
      }, this.#patienceMs);
      return await reader.connection.request(name, input, signal);
    } finally {
      clearTimeout(timer);
      this.#release(reader);
    }
  }

  /**
   * Reads files for the index. When a thread dies or hangs on a request, its files are tried again one by one,
   * and the one that does it a second time is reported as unreadable. It is left alone until it changes, unless the
   * disk was to blame.
   */
  async read(paths: readonly string[], signal: AbortSignal): Promise<readonly ReadFile[]> {
    try {
      return await this.request('read', { paths: [...paths] }, signal);
    } catch (thrown) {
      if (!(thrown instanceof Failure) || thrown.code !== 'archive-crashed') throw thrown;
      if (paths.length > 1) {
        const read = [];
        for (const path of paths) read.push(...(await this.read([path], signal)));
        return read;
      }
      const untilItChanges = thrown.details['reason'] !== stalled;
      return paths.map(path => setAside(this.#data.root, path, 'file-timed-out', untilItChanges));
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#all].map(reader => reader.worker.terminate()));
  }

  #acquire(): Promise<Reader> {
    if (this.#busy === this.size) return new Promise(resolve => this.#waiting.push(resolve));
    this.#busy++;
    return Promise.resolve(this.#usable(this.#idle.pop()));
  }

  #release(reader: Reader): void {
    const next = this.#waiting.shift();
    if (next) return next(this.#usable(reader));
    this.#busy--;
    this.#rest(reader);
  }

  #rest(reader: Reader): void {
    this.#idle.push(reader);
    reader.idle = setTimeout(() => {
      if (this.#idle.length <= this.#kept) return;
      this.#idle.splice(this.#idle.indexOf(reader), 1);
      void reader.worker.terminate();
    }, idleMs).unref();
  }

  /** The reader, or a new one where there is none or its thread has died, at work or while it was idle. */
  #usable(reader: Reader | undefined): Reader {
    clearTimeout(reader?.idle);
    return reader && (this.#all.has(reader) || this.#closed) ? reader : this.#start();
  }

  #start(): Reader {
    const worker = new Worker(this.#threadFile, { workerData: this.#data });
    const connection = connect<ReaderContract>(workerPipe(worker));
    const reader: Reader = { worker, connection, idle: undefined, stalled: false };
    this.#all.add(reader);
    worker.on('error', thrown => log('reader', 'a reader thread failed', thrown));
    worker.on('exit', () => {
      this.#all.delete(reader);
      const reason = reader.stalled ? stalled : 'reader thread';
      connection.close(new Failure(this.#closed ? 'cancelled' : 'archive-crashed', { reason }));
    });
    return reader;
  }
}
