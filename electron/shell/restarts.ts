/** A file that ends the process is found out by its second crash, so this is room for two such files. */
const mostRestarts = 4;
/** Crashes that are further apart are no circle, in milliseconds. */
const withinMs = 60_000;

/** Whether a process that has crashed is started anew, or left to the reader because it crashes again and again. */
export class Restarts {
  #begun: number[] = [];

  /** Counts as a restart where it may. @param now milliseconds of a clock that nobody sets */
  mayBegin(now: number): boolean {
    this.#begun = this.#begun.filter(moment => now - moment < withinMs);
    if (this.#begun.length === mostRestarts) return false;
    this.#begun.push(now);
    return true;
  }
}
