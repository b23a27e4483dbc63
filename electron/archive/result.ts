import { Failure } from '../base/failure.ts';
import type { QueryInput, Sort } from '../contract/archive-contract.ts';
import { parseQuery } from '../search/parse-query.ts';
import type { Query, QueryProblem } from '../search/query.ts';
import { evaluate, type Searchable } from './evaluate.ts';

interface Waiter {
  readonly until: number;
  readonly settle: (fault?: Error) => void;
}

/**
 * The ids that answer a query, in order, as they are found. Those who wait for a part of it are woken as soon as
 * that part is there; when the last of them gives up, the search stops.
 */
export class Result {
  readonly query: Query;
  readonly problems: readonly QueryProblem[];
  /** The state of the catalogue that was asked. */
  readonly version: number;
  readonly #abort = new AbortController();
  readonly #waiting = new Set<Waiter>();
  #ids = new Uint32Array(256);
  #known = 0;
  #state: 'running' | 'complete' | 'failed' = 'running';
  #fault: Error | undefined;

  constructor({ text, typing }: QueryInput, sort: Sort, archive: Searchable) {
    const { query, problems } = parseQuery(text, typing);
    this.query = query;
    this.problems = problems;
    this.version = archive.index.catalogue.version;
    evaluate(query, sort, archive, id => this.#add(id), this.#abort.signal).then(
      () => this.#end('complete'),
      (thrown: unknown) => {
        this.#end('failed', thrown instanceof Error ? thrown : new Error(String(thrown)));
      },
    );
  }

  get known(): number {
    return this.#known;
  }

  get complete(): boolean {
    return this.#state === 'complete';
  }

  get failed(): boolean {
    return this.#state === 'failed';
  }

  /** A view of what is known now; valid until more is found. */
  ids(from = 0, to = this.#known): Uint32Array {
    return this.#ids.subarray(Math.min(from, this.#known), Math.min(to, this.#known));
  }

  /** Resolves once `until` ids are known, or all there are. */
  wait(until: number, signal: AbortSignal): Promise<void> {
    if (this.#fault) return Promise.reject(this.#fault);
    if (this.#known >= until || this.#state === 'complete') return Promise.resolve();
    if (signal.aborted) return Promise.reject(new Failure('cancelled'));
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        this.#waiting.delete(waiter);
        reject(new Failure('cancelled'));
        if (this.#waiting.size === 0) this.#giveUp();
      };
      const waiter: Waiter = {
        until,
        settle: fault => {
          signal.removeEventListener('abort', giveUp);
          if (fault) reject(fault);
          else resolve();
        },
      };
      this.#waiting.add(waiter);
      signal.addEventListener('abort', giveUp, { once: true });
    });
  }

  /** From this moment on nobody may wait for this result: whoever asks the same again is not the one who gave up. */
  #giveUp(): void {
    this.#abort.abort();
    this.#end('failed', new Failure('cancelled'));
  }

  #add(id: number): void {
    if (this.#known === this.#ids.length) {
      const grown = new Uint32Array(this.#ids.length * 2);
      grown.set(this.#ids);
      this.#ids = grown;
    }
    this.#ids[this.#known++] = id;
    for (const waiter of this.#waiting) {
      if (waiter.until > this.#known) continue;
      this.#waiting.delete(waiter);
      waiter.settle();
    }
  }

  #end(state: 'complete' | 'failed', fault?: Error): void {
    if (this.#state !== 'running') return;
    this.#state = state;
    this.#fault = fault;
    for (const waiter of this.#waiting) waiter.settle(fault);
    this.#waiting.clear();
  }
}

/** A page, its count, its facets and its timeline are asked for one after the other and share one result. */
const resultsKept = 6;

export class Results {
  readonly #archive: Searchable;
  readonly #kept = new Map<string, Result>();

  constructor(archive: Searchable) {
    this.#archive = archive;
  }

  /** The result for the present state of the index; made when it is not there yet. */
  of(input: QueryInput, sort: Sort): Result {
    const key = JSON.stringify([input.text, input.typing, sort]);
    let result = this.#kept.get(key);
    this.#kept.delete(key);
    if (!result || result.failed || result.version !== this.#archive.index.catalogue.version) {
      result = new Result(input, sort, this.#archive);
    }
    this.#kept.set(key, result);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= resultsKept) break;
      this.#kept.delete(oldest);
    }
    return result;
  }
}
