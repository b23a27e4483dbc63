/** Counts what may happen only so often within a time, by a clock that nobody sets. */
export class RateLimit {
  readonly #most: number;
  readonly #withinMs: number;
  #moments: number[] = [];

  constructor(most: number, withinMs: number) {
    this.#most = most;
    this.#withinMs = withinMs;
  }

  /** False when it has happened too often of late; else it counts. @param now in milliseconds */
  allows(now: number): boolean {
    this.#moments = this.#moments.filter(moment => now - moment < this.#withinMs);
    if (this.#moments.length === this.#most) return false;
    this.#moments.push(now);
    return true;
  }
}
