import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { MarkStore } from '../../marks/mark-store.ts';
import type { Operation } from '../../marks/operation.ts';
import { inTurns } from '../turns.ts';
import { followArticles, lostByPath, missedOperations, recognise, type Followed } from './follow-articles.ts';
import { identify, pathsAtOnce, withoutPath } from './identify.ts';
import type { MarkedArticles } from './marked-articles.ts';

/** Lets the marks of an archive follow its articles, time after time, and writes down what has become of them. */
export class Following {
  readonly #catalogue: Catalogue;
  #since: Followed;
  #isFirst = true;
  /** Slots without an article when that was last looked for, by the digests of their paths. */
  #lost: ReadonlyMap<string, number> = new Map();

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
    this.#since = stateOf(catalogue);
  }

  /** No article has changed since they followed last. */
  get isDone(): boolean {
    return !this.#isFirst && this.#since.version === this.#catalogue.version;
  }

  /** These marks have been put to the articles that are where they were. */
  begin(marked: MarkedArticles): void {
    this.#lost = lostByPath(marked);
  }

  /** Of `ids`, those that have come since and were marked before; they have their marks from now on. */
  recognise(ids: readonly number[], marked: MarkedArticles): readonly number[] {
    return recognise(ids, this.#lost, marked, this.#catalogue);
  }

  /** Resolves with whether anything has become of them. Where there is no store, it holds for this session alone. */
  async run(marked: MarkedArticles, store: MarkStore | undefined, signal: AbortSignal): Promise<boolean> {
    const now = stateOf(this.#catalogue);
    const steps = followArticles(marked, this.#catalogue, this.#since, this.#isFirst);
    const { identified, missed, returned } = await inTurns(steps, signal);
    this.#lost = lostByPath(marked);
    this.#since = now;
    this.#isFirst = false;
    const slots = [...new Set([...identified, ...withoutPath(marked)])];
    if (slots.length + missed.length + returned.length === 0) return false;
    const carryOut = async (operations: readonly Operation[]) => {
      if (store) await store.commit(() => operations);
      else for (const operation of operations) marked.table.apply(operation, Date.now());
    };
    for (let start = 0; start < slots.length; start += pathsAtOnce) {
      await carryOut(await this.#identified(slots.slice(start, start + pathsAtOnce), marked));
    }
    await carryOut(missedOperations(missed, returned));
    return true;
  }

  /** What these articles are known by now. */
  async #identified(slots: readonly number[], { idOf }: MarkedArticles): Promise<readonly Operation[]> {
    const slotOf = new Map(
      slots.flatMap(slot => {
        const id = idOf(slot);
        return id === undefined ? [] : [[id, slot] as const];
      }),
    );
    const { ids, identities } = await identify([...slotOf.keys()], this.#catalogue);
    return [{ kind: 'identify', slots: Uint32Array.from(ids, id => slotOf.get(id) ?? 0), identities }];
  }
}

const stateOf = ({ version, nextId }: Catalogue): Followed => ({ version, nextId });
