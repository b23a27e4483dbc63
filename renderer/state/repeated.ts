/** Work that is asked for often and need not be done as often: once at a time, and at most half of the time. */
export class Repeated {
  readonly #work: () => Promise<void>;
  #wanted = false;
  #busy = false;

  constructor(work: () => Promise<void>) {
    this.#work = work;
  }

  /** Does the work now, or once more when what is under way has ended. */
  request(): void {
    this.#wanted = true;
    if (!this.#busy) void this.#run();
  }

  async #run(): Promise<void> {
    this.#busy = true;
    while (this.#wanted) {
      this.#wanted = false;
      const started = performance.now();
      await this.#work();
      const worked = performance.now() - started;
      await new Promise(resolve => setTimeout(resolve, Math.max(period - worked, worked)));
    }
    this.#busy = false;
  }
}

/** Milliseconds from one beginning to the next: a list that changes more often is hard to read. */
const period = 250;
