/** Changes that come this close together are one; a stream that never pauses is cut at the longer time. */
const calmMs = 40;
const longestMs = 1000;
/** From so many on, comparing the whole folder costs less than a look at each, and their names need not be kept. */
const mostPaths = 2000;

/** Stands for every path, among those that may have changed. */
export const everything = '';

/** Gathers the paths that may have changed, and tells those that come in one burst in one call. */
export class Burst {
  readonly #tell: (paths: ReadonlySet<string>) => void;
  #paths = new Set<string>();
  #firstAt = 0;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(tell: (paths: ReadonlySet<string>) => void) {
    this.#tell = tell;
  }

  add(path: string): void {
    if (this.#closed) return;
    if (this.#paths.size === 0) this.#firstAt = performance.now();
    if (this.#paths.size >= mostPaths) this.#paths = new Set([everything]);
    // What is known to be among the changes need not be named.
    if (!this.#paths.has(everything)) this.#paths.add(path);
    clearTimeout(this.#timer);
    const wait = Math.min(calmMs, this.#firstAt + longestMs - performance.now());
    this.#timer = setTimeout(() => this.#end(), Math.max(0, wait));
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  #end(): void {
    const paths = this.#paths;
    this.#paths = new Set();
    this.#tell(paths);
  }
}
