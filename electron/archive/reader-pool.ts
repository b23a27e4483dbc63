import { Worker } from 'node:worker_threads';
import { Failure } from '../base/failure.ts';
import { inTime } from '../base/in-time.ts';
import { log } from '../base/log.ts';
import type { InputOf, OutputOf, RequestName } from '../wire/contract.ts';
import { connect, type Connection } from '../wire/connect.ts';
import type { ReaderContract, ReadFile } from './reader-contract.ts';
import type { ReaderData } from './reader-thread.ts';
import { workerPipe } from './thread-pipe.ts';
import { setAside } from './set-aside.ts';

/** A slow disk may need long for a request of many files; a thread that is silent longer is taken for hung. */
const usualPatienceMs = 30_000;
/** One whose request was cancelled has only this long to end it, so that the next one waits no longer. */
const cancelledPatienceMs = 1_000;
/** A thread that was busy for less of its time was waiting for the disk. */
const busyShare = 0.5;
/** A thread takes some twenty megabytes: one with nothing to do for so long is let go. */
const idleMs = 20_000;
/** A thread that waits for a dead disk does not end before that answers; closing waits no longer than this. */
const closingMs = 1_000;

/** Why a request failed whose thread was waiting for the disk. */
const stalled = 'the disk does not answer';

interface Reader {
  readonly worker: Worker;
  readonly connection: Connection<ReaderContract>;
  /** Called when its request is answered, or never will be; undefined while it has none. */
  free: (() => void) | undefined;
  idle: NodeJS.Timeout | undefined;
}

/**
 * Reader threads up to a number, each with one request at a time; further requests wait their turn. A thread is started
 * when it is needed and let go when it is not. One that dies or hangs is replaced, and its request fails alone. A request
 * that was cancelled keeps its thread until it is answered, so that no other is blamed for what it does.
 */
export class ReaderPool {
  readonly #threadFile: string;
  readonly #data: ReaderData;
  #idle: Reader[] = [];
  readonly #waiting: (() => void)[] = [];
  #closed = false;
  readonly #all = new Set<Reader>();
  /** Requests whose turn it is. */
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

  /** Rejects with the reader's `Failure`; `cancelled` when `signal` fires, once its turn has come, or the pool closes. */
  async request<Name extends RequestName<ReaderContract>>(
    name: Name,
    input: InputOf<ReaderContract, Name>,
    signal?: AbortSignal,
  ): Promise<OutputOf<ReaderContract, Name>> {
    await this.#turn();
    if (this.#closed || signal?.aborted) {
      this.#passTurn();
      throw new Failure('cancelled');
    }
    const reader = this.#idle.pop() ?? this.#start();
    clearTimeout(reader.idle);
    const { performance } = reader.worker;
    const before = performance.eventLoopUtilization();
    const giveUp = () => {
      const waited = performance.eventLoopUtilization(before).utilization < busyShare;
      void this.#end(reader, waited ? stalled : 'reader thread');
    };
    let timer = setTimeout(giveUp, this.#patienceMs);
    const free = () => {
      reader.free = undefined;
      clearTimeout(timer);
      if (this.#all.has(reader)) this.#rest(reader);
      this.#passTurn();
    };
    reader.free = free;
    const answer = reader.connection.request(name, input, signal);
    answer.catch(() => {
      // Whoever asked has given it up, and the thread is at it still.
      if (reader.free !== free) return;
      clearTimeout(timer);
      timer = setTimeout(giveUp, cancelledPatienceMs);
    });
    return answer;
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
      if (!isEnd(thrown)) throw thrown;
      const read = [];
      for (const path of paths) read.push(...(await this.#readAgain(path, signal)));
      return read;
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    const ended = Promise.all([...this.#all].map(reader => this.#end(reader, 'closed')));
    await inTime<unknown>(ended, closingMs, () => undefined);
  }

  async #readAgain(path: string, signal: AbortSignal): Promise<readonly ReadFile[]> {
    try {
      return await this.request('read', { paths: [path] }, signal);
    } catch (thrown) {
      if (!isEnd(thrown)) throw thrown;
      const untilItChanges = thrown.details['reason'] !== stalled;
      return [setAside(this.#data.root, path, 'file-timed-out', untilItChanges)];
    }
  }

  async #turn(): Promise<void> {
    if (this.#busy < this.size) this.#busy++;
    else await new Promise<void>(resolve => this.#waiting.push(resolve));
  }

  #passTurn(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#busy--;
  }

  #rest(reader: Reader): void {
    this.#idle.push(reader);
    reader.idle = setTimeout(() => {
      if (this.#idle.length > this.#kept) void this.#end(reader, 'idle');
    }, idleMs).unref();
  }

  #start(): Reader {
    const worker = new Worker(this.#threadFile, { workerData: this.#data });
    const connection = connect<ReaderContract>(workerPipe(worker));
    const reader: Reader = { worker, connection, free: undefined, idle: undefined };
    this.#all.add(reader);
    // Replies are all that it sends, one for each request.
    worker.on('message', () => reader.free?.());
    worker.on('error', thrown => log('reader', 'a reader thread failed', thrown));
    worker.on('exit', () => void this.#end(reader, 'reader thread'));
    return reader;
  }

  /**
   * Takes the reader out of the pool, and fails its request at once: its thread may end only when the disk answers.
   * Resolves when it has ended.
   */
  #end(reader: Reader, reason: string): Promise<unknown> {
    if (!this.#all.delete(reader)) return Promise.resolve();
    clearTimeout(reader.idle);
    this.#idle = this.#idle.filter(other => other !== reader);
    reader.connection.close(new Failure(this.#closed ? 'cancelled' : 'archive-crashed', { reason }));
    reader.free?.();
    return reader.worker.terminate();
  }
}

/** The thread has ended, or was given up, before it answered. */
const isEnd = (thrown: unknown): thrown is Failure =>
  thrown instanceof Failure && thrown.code === 'archive-crashed';
