import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Failure } from '../base/failure.ts';
import type { TextBatch } from './full-text-writer.ts';
import { isWriterReply, openingId, type WriterRequest } from './writer-messages.ts';

type Settle = (failure: Failure | undefined) => void;

/**
 * A FullTextWriter in a thread of its own. Calls are carried out in the order they are made; each rejects with
 * the `Failure` of the thread, or with `archive-crashed` once the thread is gone.
 */
export class TextWriter {
  readonly #thread: Worker;
  readonly #waiting = new Map<number, Settle>();
  #nextId = openingId + 1;
  #ended: Failure | undefined;

  private constructor(thread: Worker) {
    this.#thread = thread;
    thread.on('message', (message: unknown) => {
      if (!isWriterReply(message)) return;
      const settle = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      settle?.(message.failure && Failure.fromData(message.failure));
    });
    thread.on('error', thrown => this.#end(new Failure('archive-crashed', {}, thrown)));
    thread.on('exit', () => this.#end(new Failure('archive-crashed')));
  }

  /** `threadFile` is the built writer-thread.js; resolves when the index at `indexFile` is open. */
  static async start(threadFile: string, indexFile: string): Promise<TextWriter> {
    const writer = new TextWriter(new Worker(threadFile, { workerData: { file: indexFile } }));
    await writer.#reply(openingId);
    return writer;
  }

  /** The buffers of the texts are handed over: the batch cannot be used any more. */
  write(batch: TextBatch): Promise<void> {
    const buffers = batch.added.flatMap(({ title, body }) => [title, body]).filter(ownsItsBuffer);
    const transferred = new Set(buffers.map(bytes => bytes.buffer));
    return this.#request({ kind: 'write', id: this.#nextId++, batch }, [...transferred]);
  }

  forgetShards(shards: readonly number[]): Promise<void> {
    return this.#request({ kind: 'forget', id: this.#nextId++, shards });
  }

  /** Resolves when what was asked before is done, the file is closed and the thread has ended. */
  async close(): Promise<void> {
    if (this.#ended) return;
    const exit = once(this.#thread, 'exit');
    const closed = this.#request({ kind: 'close', id: this.#nextId++ });
    this.#ended = new Failure('archive-closed');
    await closed;
    await exit;
  }

  #request(request: WriterRequest, transferred: readonly ArrayBuffer[] = []): Promise<void> {
    if (this.#ended) return Promise.reject(this.#ended);
    const reply = this.#reply(request.id);
    this.#thread.postMessage(request, transferred);
    return reply;
  }

  #reply(id: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, failure => (failure ? reject(failure) : resolve()));
    });
  }

  #end(failure: Failure): void {
    this.#ended ??= failure;
    for (const settle of this.#waiting.values()) settle(failure);
    this.#waiting.clear();
  }
}

/** A view of a part of a buffer, such as a small Buffer of Node's pool, is copied: others use the rest. */
function ownsItsBuffer(bytes: Uint8Array): bytes is Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength;
}
