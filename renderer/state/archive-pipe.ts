import type { FailureData } from '../../electron/base/failure.ts';
import type { FrontPage } from '../../electron/contract/front-page.ts';
import { isClientMessage, isServerMessage, type Pipe } from '../../electron/wire/messages.ts';

/** What is told of requests whose process ended before it had answered. */
const unanswered: FailureData = { code: 'archive-crashed', details: {} };

/**
 * The pipe of an archive whose process comes, and may go and come again. While there is none, what the front page tells
 * is answered at once; everything else waits for the pipe that `attach` is given.
 */
export class ArchivePipe implements Pipe {
  readonly #listeners = new Set<(message: unknown) => void>();
  readonly #version: number;
  #answers: ReadonlyMap<string, unknown>;
  /** Ids of requests that went to the process and are not answered yet. */
  readonly #asked = new Set<number>();
  #waiting: unknown[] = [];
  #pipe: Pipe | undefined;
  #stop = () => {};
  /** What is on show came from elsewhere than the process that is to come. */
  #isOutdated: boolean;

  /** @param frontPage the archive as it was when it was last open */
  constructor(frontPage?: FrontPage) {
    this.#version = frontPage?.status.version ?? 0;
    this.#answers = new Map(frontPage ? answersOf(frontPage) : []);
    this.#isOutdated = frontPage !== undefined;
  }

  get isAttached(): boolean {
    return this.#pipe !== undefined;
  }

  send(message: unknown): void {
    if (isClientMessage(message) && message.type === 'request') {
      const { id } = message;
      if (this.#pipe) this.#asked.add(id);
      const value = this.#answers.get(keyOf(message.name, message.input));
      // As over any pipe, after the call has returned.
      if (value !== undefined)
        return queueMicrotask(() => this.#tell({ type: 'reply', id, result: { ok: true, value } }));
    }
    if (this.#pipe) this.#pipe.send(message);
    else this.#waiting.push(message);
  }

  onMessage(listener: (message: unknown) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The archive is open: what waited is sent, and whoever shows what was before is told to look again. */
  attach(pipe: Pipe): void {
    this.#pipe = pipe;
    this.#answers = new Map();
    this.#stop = pipe.onMessage(message => {
      if (isServerMessage(message) && message.type === 'reply') this.#asked.delete(message.id);
      this.#tell(message);
    });
    for (const message of this.#waiting.splice(0)) this.send(message);
    if (this.#isOutdated) this.#tell({ type: 'event', name: 'changed', value: { version: this.#version } });
    this.#isOutdated = true;
  }

  /** The process has ended: nobody knows how far it came with what it was asked. */
  detach(): void {
    this.#stop();
    this.#pipe = undefined;
    const asked = [...this.#asked];
    this.#asked.clear();
    for (const id of asked) this.#tell({ type: 'reply', id, result: { ok: false, failure: unanswered } });
  }

  #tell(message: unknown): void {
    for (const listener of this.#listeners) listener(message);
  }
}

const answersOf = ({
  status,
  query,
  order,
  page,
  rows,
  facets,
  timeline,
}: FrontPage): [string, unknown][] => [
  [keyOf('status', {}), status],
  [keyOf('page', { query, order, offset: 0, limit: rows }), page],
  [keyOf('facets', { query }), facets],
  [keyOf('timeline', { query, unit: 'auto' }), timeline],
];

const keyOf = (name: string, input: unknown): string => JSON.stringify([name, input]);
