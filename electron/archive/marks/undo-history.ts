import type { Change } from '../../marks/mark.ts';
import type { Operation } from '../../marks/operation.ts';

/** One action of the reader, and what leads back from it. */
export interface Action {
  /** What the articles became by it. */
  readonly change: Change;
  readonly articles: number;
  readonly operations: readonly Operation[];
}

const remembered = 100;

/** Actions that can be taken back, and those that were, the last of each on top. */
export class UndoHistory {
  readonly done: Action[] = [];
  readonly undone: Action[] = [];

  /** What was taken back before can no longer be brought back. */
  add(action: Action): void {
    this.done.push(action);
    if (this.done.length > remembered) this.done.shift();
    this.undone.length = 0;
  }
}
