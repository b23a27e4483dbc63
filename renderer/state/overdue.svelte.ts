/** Below it a person takes an answer for instant, in milliseconds. */
export const patience = 150;

/**
 * Whether something has been awaited for long enough to be told of. What is answered sooner changes nothing in the
 * window: to fade the counts of the sidebar with every key took a fifth of the time until its rows were painted.
 */
export class Overdue {
  #holds = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  get holds(): boolean {
    return this.#holds;
  }

  begin(): void {
    this.#timer ??= setTimeout(() => (this.#holds = true), patience);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#holds = false;
  }
}
