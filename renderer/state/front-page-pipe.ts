import type { FrontPage } from '../../electron/contract/front-page.ts';
import { isClientMessage, type Pipe } from '../../electron/wire/messages.ts';

/**
 * The pipe of an archive that is still being opened. What its front page tells is answered at once; everything else
 * waits for the pipe that `attach` is given, and from then on this is that pipe.
 */
export class FrontPagePipe implements Pipe {
  readonly #answers: ReadonlyMap<string, unknown>;
  readonly #version: number;
  readonly #listeners = new Set<(message: unknown) => void>();
  #waiting: unknown[] = [];
  #pipe: Pipe | undefined;

  constructor({ status, query, order, page, rows, facets, timeline }: FrontPage) {
    this.#version = status.version;
    this.#answers = new Map<string, unknown>([
      [keyOf('status', {}), status],
      [keyOf('page', { query, order, offset: 0, limit: rows }), page],
      [keyOf('facets', { query }), facets],
      [keyOf('timeline', { query, unit: 'auto' }), timeline],
    ]);
  }

  send(message: unknown): void {
    if (this.#pipe) return this.#pipe.send(message);
    if (isClientMessage(message) && message.type === 'request') {
      const value = this.#answers.get(keyOf(message.name, message.input));
      if (value !== undefined) {
        const { id } = message;
        // As over any pipe, after the call has returned.
        return queueMicrotask(() => this.#tell({ type: 'reply', id, result: { ok: true, value } }));
      }
    }
    this.#waiting.push(message);
  }

  onMessage(listener: (message: unknown) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The archive is open: what waited is sent, and whoever shows the front page is told to look again. */
  attach(pipe: Pipe): void {
    this.#pipe = pipe;
    pipe.onMessage(message => this.#tell(message));
    for (const message of this.#waiting.splice(0)) pipe.send(message);
    this.#tell({ type: 'event', name: 'changed', value: { version: this.#version } });
  }

  #tell(message: unknown): void {
    for (const listener of this.#listeners) listener(message);
  }
}

const keyOf = (name: string, input: unknown): string => JSON.stringify([name, input]);
