import type { Marked } from '../../contract/marks-contract.ts';
import type { MarkStore } from '../../marks/mark-store.ts';
import type { Operation } from '../../marks/operation.ts';

/** One action of the reader, and what leads back from it. */
interface Action extends Marked {
  readonly operations: readonly Operation[];
}

const remembered = 100;

/** Carries out what the reader does, and takes it back, or brings it back. */
export class Actions {
  readonly #store: () => Promise<MarkStore>;
  readonly #onDone: () => void;
  readonly #done: Action[] = [];
  readonly #undone: Action[] = [];

  /** `onDone` is called after something was taken back or brought back. */
  constructor(store: () => Promise<MarkStore>, onDone: () => void) {
    this.#store = store;
    this.#onDone = onDone;
  }

  /** Resolves with the number of articles that were marked, once that is on disk; `change` is what they became. */
  async carryOut(
    compose: () => readonly Operation[],
    change: Marked['change'],
    undoable: boolean,
  ): Promise<number> {
    const store = await this.#store();
    let articles = 0;
    const operations = await store.commit(() => {
      const steps = compose();
      articles = countArticles(steps);
      return steps;
    });
    if (undoable && operations.length > 0) {
      this.#done.push({ change, articles, operations });
      if (this.#done.length > remembered) this.#done.shift();
      this.#undone.length = 0;
    }
    return articles;
  }

  undo(): Promise<Marked | null> {
    return this.#go(this.#done, this.#undone);
  }

  redo(): Promise<Marked | null> {
    return this.#go(this.#undone, this.#done);
  }

  async #go(from: Action[], to: Action[]): Promise<Marked | null> {
    const store = await this.#store();
    const action = from.pop();
    if (!action) return null;
    try {
      to.push({ ...action, operations: await store.commit(() => action.operations) });
    } catch (thrown) {
      from.push(action);
      throw thrown;
    }
    this.#onDone();
    return { change: action.change, articles: action.articles };
  }
}

/** A single one, or all that are read at once, is not counted one by one. */
function countArticles(operations: readonly Operation[]): number {
  const marks = operations.filter(operation => operation.kind === 'mark');
  const [first, ...more] = marks;
  if (more.length === 0) return first?.slots.length ?? 0;
  return new Set(marks.flatMap(({ slots }) => [...slots])).size;
}
