import { Worker } from 'node:worker_threads';
import { Failure } from '../base/failure.ts';
import { log } from '../base/log.ts';
import type { SegmentMaker } from '../search/full-text-index.ts';
import type { SegmentContent } from '../search/segment-builder.ts';
import { connect, type Connection } from '../wire/connect.ts';
import type { SegmentContract } from './segment-contract.ts';
import { workerPipe } from './thread-pipe.ts';

/** A thread that has nothing to do for so long is let go, and with it the memory of its last batch. */
const idleMs = 20_000;

/** Two threads, each started when it is first needed: new segments are built while old ones are merged. */
export class SegmentThreads implements SegmentMaker {
  readonly #builder: SegmentThread;
  readonly #merger: SegmentThread;

  /** `threadFile` is the built segment-thread.js. */
  constructor(threadFile: string) {
    this.#builder = new SegmentThread(threadFile);
    this.#merger = new SegmentThread(threadFile);
  }

  async build(path: string, content: SegmentContent): Promise<void> {
    const { texts, gone } = content;
    await this.#builder.use(thread =>
      thread.request('build', { path, content: { texts: [...texts], gone: [...gone] } }),
    );
  }

  async merge(paths: readonly string[], into: string, forgetsGone: boolean): Promise<void> {
    await this.#merger.use(thread => thread.request('merge', { paths: [...paths], into, forgetsGone }));
  }

  /** What is under way is given up. */
  async close(): Promise<void> {
    await Promise.all([this.#builder.close(), this.#merger.close()]);
  }
}

class SegmentThread {
  readonly #file: string;
  #running: { readonly worker: Worker; readonly connection: Connection<SegmentContract> } | undefined;
  #idle: NodeJS.Timeout | undefined;
  #under = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** Rejects with the `Failure` of the thread, or with `archive-crashed` once the thread is gone. */
  async use<Value>(action: (connection: Connection<SegmentContract>) => Promise<Value>): Promise<Value> {
    clearTimeout(this.#idle);
    this.#under++;
    try {
      return await action((this.#running ??= this.#start()).connection);
    } finally {
      this.#under--;
      if (this.#under === 0) this.#idle = setTimeout(() => void this.close(), idleMs).unref();
    }
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const running = this.#running;
    this.#running = undefined;
    await running?.worker.terminate();
  }

  #start() {
    const worker = new Worker(this.#file);
    const connection = connect<SegmentContract>(workerPipe(worker));
    const running = { worker, connection };
    worker.on('error', thrown =>
      log('segments', 'the thread that writes the full-text index failed', thrown),
    );
    worker.on('exit', () => {
      if (this.#running === running) this.#running = undefined;
      connection.close(new Failure('archive-crashed', { reason: 'segment thread' }));
    });
    return running;
  }
}
