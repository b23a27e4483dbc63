import type { ArchiveStatus } from '../contract/archive-contract.ts';

/** The rate is that of the last seconds, so that it follows a disk that slows down. */
const windowMs = 10_000;

/** How far reading has come. Times in milliseconds of `performance.now()`. */
export class Progress {
  readonly #toDo: number;
  readonly #samples: { readonly at: number; readonly done: number }[];
  #done = 0;

  constructor(toDo: number, now: number) {
    this.#toDo = toDo;
    this.#samples = [{ at: now, done: 0 }];
  }

  add(files: number, now: number): void {
    this.#done += files;
    this.#samples.push({ at: now, done: this.#done });
    while (this.#samples.length > 2 && now - (this.#samples[0]?.at ?? now) > windowMs) this.#samples.shift();
  }

  report(now: number): NonNullable<ArchiveStatus['run']> {
    const since = this.#samples[0] ?? { at: now, done: 0 };
    const seconds = (now - since.at) / 1000;
    const rate = seconds > 0 ? (this.#done - since.done) / seconds : 0;
    const left = this.#toDo - this.#done;
    return { done: this.#done, toDo: this.#toDo, rate, ...(rate > 0 && { secondsLeft: left / rate }) };
  }
}
