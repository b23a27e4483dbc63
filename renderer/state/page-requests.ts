import type { Page } from '../../electron/contract/archive-contract.ts';

type Load = (page: number, signal: AbortSignal) => Promise<Page>;

/** The requests for pages that are under way: one for each page, cancelled when it is no longer wanted. */
export class PageRequests {
  readonly #load: Load;
  readonly #underWay = new Map<number, { readonly abort: AbortController; readonly page: Promise<Page> }>();

  constructor(load: Load) {
    this.#load = load;
  }

  /** Asks for page `number`, or joins the request for it that is under way. */
  start(number: number): Promise<Page> {
    const running = this.#underWay.get(number);
    if (running) return running.page;
    const abort = new AbortController();
    const page = this.#load(number, abort.signal).finally(() => {
      if (this.#underWay.get(number)?.abort === abort) this.#underWay.delete(number);
    });
    this.#underWay.set(number, { abort, page });
    return page;
  }

  /** Cancels all but these. */
  keepOnly(numbers: readonly number[]): void {
    for (const [number, { abort }] of [...this.#underWay]) {
      if (numbers.includes(number)) continue;
      this.#underWay.delete(number);
      abort.abort();
    }
  }
}
