/** Work that is asked for often and need not be done as often: once at a time, with a pause after each. */
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
      await this.#work();
      await new Promise(resolve => setTimeout(resolve, pause));
    }
    this.#busy = false;
  }
}

/** Milliseconds: a list that changes more often is hard to read. */
const pause = 300;
