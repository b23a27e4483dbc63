import { randomInt } from 'node:crypto';
import type { IdSet } from '../base/id-set.ts';
import { Failure } from '../base/failure.ts';
import type { Order, QueryInput } from '../contract/archive-contract.ts';
import { parseQuery } from '../search/parse-query.ts';
import type { Query, QueryProblem } from '../search/query.ts';
import type { Copies } from './copies.ts';
import { evaluate, type Searchable } from './evaluate.ts';
import { Ranking } from './relevance.ts';
import { RowIds } from './row-ids.ts';
import { asksForMarks } from './marks/mark-filter.ts';
import { inTurns } from './turns.ts';

/** A result laid out as a list. */
export interface Listing {
  readonly ids: RowIds;
  /** Present where the list is ordered by relevance. */
  readonly ranking: Ranking | undefined;
  /** How many articles of the result the row of this id stands for. */
  copiesOf(id: number): number;
  /** The articles of the result that rows of these ids stand for, themselves included. */
  articlesOf(ids: readonly number[]): Iterable<number>;
}

/** So few are sorted faster than the first rows of them are found in the order of all. */
const worthSorting = 2000;

let nextNumber = randomInt(2 ** 47);

/**
 * The answer to a query at one state of the index. It is found once, for all who ask for a part of it: a page, the
 * count, the facets. When the last of them gives up, so does the search.
 */
export class Result {
  /** No other has it, of another process neither: what a window shows may come from the last time. */
  readonly number = nextNumber++;
  readonly query: Query;
  readonly problems: readonly QueryProblem[];
  /** What is marked meanwhile changes the answer. */
  readonly asksForMarks: boolean;
  /** The state of the catalogue that was asked. */
  readonly version: number;
  readonly #archive: Searchable;
  readonly #copies: Copies;
  readonly #abort = new AbortController();
  readonly #ids: Promise<IdSet>;
  readonly #listings = new Map<string, Promise<Listing>>();
  /** The articles that were not hidden when it was found. */
  #visible: IdSet | undefined;
  #waiting = 0;
  #settled = false;
  #failed = false;

  constructor({ text, typing }: QueryInput, archive: Searchable, copies: Copies) {
    const { query, problems } = parseQuery(text, typing);
    this.query = query;
    this.problems = problems;
    this.version = archive.index.catalogue.version;
    this.#archive = archive;
    this.#copies = copies;
    this.asksForMarks = asksForMarks(query);
    // What is hidden must be known, whatever is asked.
    const marks = this.asksForMarks ? archive.marks.ready() : archive.marks.opened();
    this.#ids = marks.then(() => {
      this.#visible = archive.marks.visible;
      return this.#run(evaluate(query, archive));
    });
    this.#ids.then(
      () => (this.#settled = true),
      () => (this.#failed = true),
    );
  }

  /** It cannot be had any more: whoever asks the same again needs a new one. */
  get failed(): boolean {
    return this.#failed;
  }

  /** The index has another state by now, or other articles are hidden. */
  get outdated(): boolean {
    const { index, marks } = this.#archive;
    if (this.version !== index.catalogue.version) return true;
    return this.#visible !== undefined && this.#visible !== marks.visible;
  }

  /** Rejects with `cancelled` when `signal` fires. */
  ids(signal: AbortSignal): Promise<IdSet> {
    return this.#waitFor(this.#ids, signal);
  }

  listing(order: Order, signal: AbortSignal): Promise<Listing> {
    const key = `${order.sort} ${order.copies}`;
    let listing = this.#listings.get(key);
    if (!listing) {
      listing = this.#ids.then(ids => this.#run(this.#lay(ids, order)));
      listing.catch(() => (this.#failed = true));
      this.#listings.set(key, listing);
    }
    return this.#waitFor(listing, signal);
  }

  *#lay(ids: IdSet, { sort, copies }: Order): Generator<void, Listing> {
    const { catalogue } = this.#archive.index;
    const ranking =
      sort === 'relevance' ? yield* Ranking.of(this.query, this.#archive, ids.limit, Date.now()) : undefined;
    const ranked = ranking && (yield* ranking.order(catalogue.sortNewestFirst(ids)));
    if (copies === 'apart') {
      return { ids: this.#rows(ids.copy(), ranked), ranking, copiesOf: () => 1, articlesOf: rows => rows };
    }
    const first = yield* this.#copies.keepFirst(ids, ranked);
    yield;
    return {
      ids: this.#rows(first.ids, ranked),
      ranking,
      copiesOf: id => first.count(id),
      articlesOf: rows => {
        const some = ids.like();
        for (const id of rows) some.add(id);
        return first.articlesOf(some);
      },
    };
  }

  /** Of `ids`, which is used up, those that are listed still. */
  #rows(ids: IdSet, ranked: Uint32Array | undefined): RowIds {
    const { catalogue } = this.#archive.index;
    ids.intersect(catalogue.listed());
    const isWorthSorting = ids.size < worthSorting;
    return new RowIds(
      ids,
      ranked ?? (isWorthSorting ? catalogue.sortNewestFirst(ids) : catalogue.newestFirst()),
    );
  }

  #run<Value>(steps: Generator<void, Value>): Promise<Value> {
    return inTurns(steps, this.#abort.signal);
  }

  async #waitFor<Value>(value: Promise<Value>, signal: AbortSignal): Promise<Value> {
    if (signal.aborted) throw new Failure('cancelled');
    this.#waiting++;
    let giveUp: (() => void) | undefined;
    const cancelled = new Promise<never>((_, reject) => {
      giveUp = () => reject(new Failure('cancelled'));
      signal.addEventListener('abort', giveUp, { once: true });
    });
    try {
      return await Promise.race([value, cancelled]);
    } finally {
      if (giveUp) signal.removeEventListener('abort', giveUp);
      if (--this.#waiting === 0 && signal.aborted && !this.#settled) {
        // From this moment on nobody may wait for it: whoever asks the same again is not the one who gave up.
        this.#failed = true;
        this.#abort.abort();
      }
    }
  }
}

/** A page, its count, its facets and its timeline are asked for one after the other and share one result. */
const resultsKept = 6;
/** Results that others have replaced, and that a window still shows for a moment. */
const formerKept = 2;

export class Results {
  readonly #archive: Searchable;
  readonly #copies: Copies;
  readonly #kept = new Map<string, Result>();
  readonly #former: Result[] = [];

  constructor(archive: Searchable, copies: Copies) {
    this.#archive = archive;
    this.#copies = copies;
  }

  /**
   * The result for the present state of the index; made when it is not there yet. What the reader marks leaves a result
   * as it is, so that an article stays in a list of unread ones while it is being read; `anew` looks again.
   */
  of(input: QueryInput, anew = false): Result {
    const key = JSON.stringify([input.text, input.typing]);
    let result = this.#kept.get(key);
    this.#kept.delete(key);
    if (!result || result.failed || result.outdated || (anew && result.asksForMarks)) {
      if (result) this.#former.push(result);
      if (this.#former.length > formerKept) this.#former.shift();
      result = new Result(input, this.#archive, this.#copies);
    }
    this.#kept.set(key, result);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= resultsKept) break;
      this.#kept.delete(oldest);
    }
    return result;
  }

  /** The one with this number; throws `Failure('list-changed')` where it is no longer known. */
  numbered(number: number): Result {
    const result = [...this.#kept.values(), ...this.#former].find(each => each.number === number);
    if (!result || result.failed) throw new Failure('list-changed');
    return result;
  }
}
