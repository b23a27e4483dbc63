import { Failure } from '../base/failure.ts';

/** The dialogs of the system that pages can ask for: one at a time, so that none pile up before the reader. */
export class OneDialog {
  #isOpen = false;

  /** Rejects with `dialog-open` while the reader has not answered another one. */
  async during<Answer>(show: () => Promise<Answer>): Promise<Answer> {
    if (this.#isOpen) throw new Failure('dialog-open');
    this.#isOpen = true;
    try {
      return await show();
    } finally {
      this.#isOpen = false;
    }
  }
}
