import type { IdSet } from '../base/id-set.ts';
import { parseQuery } from '../search/parse-query.ts';
import type { SearchCount } from '../contract/marks-contract.ts';
import { evaluate, type Searchable } from './evaluate.ts';
import { asksForMarks } from './marks/mark-filter.ts';
import { inTurns } from './turns.ts';

/** What is asked by age is another answer after a while, in milliseconds. */
const holdsMs = 60 * 60 * 1000;

interface Known {
  /** The articles that were visible, and the marks, when it was counted. */
  readonly visible: IdSet;
  readonly marks: number;
  readonly at: number;
  readonly from: number;
  readonly count: SearchCount;
}

/**
 * How many articles saved searches have, beside the results that windows show: counted one after the other, in turns,
 * and kept until the answer may be another.
 */
export class SearchCounts {
  readonly #archive: Searchable;
  readonly #known = new Map<string, Known>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(archive: Searchable) {
    this.#archive = archive;
  }

  /** Ids from `from` on are new. Rejects with `cancelled`. */
  count(text: string, from: number, signal: AbortSignal): Promise<SearchCount> {
    const counted = this.#queue.then(() => this.#count(text, from, signal));
    this.#queue = counted.catch(() => undefined);
    return counted;
  }

  async #count(text: string, from: number, signal: AbortSignal): Promise<SearchCount> {
    const { marks } = this.#archive;
    const { query } = parseQuery(text, false);
    const isOfMarks = asksForMarks(query);
    await (isOfMarks ? marks.ready() : marks.opened());
    const state = { visible: marks.visible, marks: isOfMarks ? marks.version : 0, at: Date.now(), from };
    const known = this.#known.get(text);
    if (known && isSame(known, state)) return known.count;
    const ids = await inTurns(evaluate(query, this.#archive), signal);
    const count = { total: ids.size, fresh: countFrom(ids, from) };
    this.#known.set(text, { ...state, count });
    return count;
  }

  /** Forgets what was counted of searches that are no longer saved. */
  keepOnly(texts: ReadonlySet<string>): void {
    for (const text of this.#known.keys()) if (!texts.has(text)) this.#known.delete(text);
  }
}

const isSame = (known: Known, state: Omit<Known, 'count'>): boolean =>
  known.visible === state.visible &&
  known.marks === state.marks &&
  known.from === state.from &&
  Math.abs(state.at - known.at) < holdsMs;

function countFrom(ids: IdSet, from: number): number {
  let count = 0;
  for (let id = from; id < ids.limit; id++) if (ids.has(id)) count++;
  return count;
}
