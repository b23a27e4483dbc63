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
    let steps: readonly Operation[] = [];
    const operations = await store.commit(() => {
      steps = compose();
      articles = countArticles(steps);
      return steps;
    });
    if (!undoable) this.#leave(steps);
    else if (operations.length > 0) {
      this.#done.push({ change, articles, operations });
      if (this.#done.length > remembered) this.#done.shift();
      this.#undone.length = 0;
    }
    return articles;
  }

  /** What is written on and on is no action; going back beyond it, older actions leave it as it is. */
  #leave(steps: readonly Operation[]): void {
    const written = new Set(steps.flatMap(textsOf));
    if (written.size === 0) return;
    for (const actions of [this.#done, this.#undone]) {
      const left = actions.flatMap(action => {
        const operations = action.operations.filter(each => !textsOf(each).some(text => written.has(text)));
        return operations.length === 0 ? [] : [{ ...action, operations }];
      });
      actions.splice(0, actions.length, ...left);
    }
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

/** The notes and highlights that an operation sets or takes away. */
function textsOf(operation: Operation): string[] {
  if (operation.kind !== 'mark') return [];
  const { change, slots } = operation;
  switch (change.kind) {
    case 'note':
      return [...slots].map(slot => `${slot} note`);
    case 'highlight':
      return [...slots].map(slot => `${slot} ${change.highlight.key}`);
    case 'no-highlight':
      return [...slots].map(slot => `${slot} ${change.key}`);
    default:
      return [];
  }
}

/** A single one, or all that are read at once, is not counted one by one. */
function countArticles(operations: readonly Operation[]): number {
  const marks = operations.filter(operation => operation.kind === 'mark');
  const [first, ...more] = marks;
  if (more.length === 0) return first?.slots.length ?? 0;
  return new Set(marks.flatMap(({ slots }) => [...slots])).size;
}
