import { Failure } from '../../electron/base/failure.ts';

/** Only the latest of a kind of work matters: to begin anew cancels what was under way. */
export class Latest {
  #abort = new AbortController();

  begin(): AbortSignal {
    this.cancel();
    this.#abort = new AbortController();
    return this.#abort.signal;
  }

  cancel(): void {
    this.#abort.abort();
  }
}

/** Whether a rejection only says that nobody waits for the answer any more. */
export const isGivenUp = (thrown: unknown): boolean =>
  thrown instanceof Failure && (thrown.code === 'cancelled' || thrown.code === 'archive-closed');
