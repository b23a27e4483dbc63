import { toFailureData } from '../../../electron/base/failure.ts';
import type { MergePreview } from '../../../electron/contract/marks-exchange-contract.ts';
import type { Host } from '../host.svelte.ts';
import { isGivenUp } from '../latest.ts';
import type { Marks } from './marks.svelte.ts';

/** A document of marks from elsewhere: what it would change is shown first, then it is taken up as one action. */
export class MarksImport {
  /** What the document that was chosen would change. */
  chosen = $state.raw<{ readonly file: string; readonly preview: MergePreview }>();
  readonly #host: Host;
  readonly #marks: Marks;

  constructor(host: Host, marks: Marks) {
    this.#host = host;
    this.#marks = marks;
  }

  /** Asks for a document; whether there is one to be shown. */
  async choose(): Promise<boolean> {
    await this.#telling(async () => {
      this.chosen = (await this.#host.request('chooseMarks', {})) ?? undefined;
    });
    return this.chosen !== undefined;
  }

  /** Takes up what was shown. What came of it is told where marks tell of themselves, with the way back. */
  async takeUp(): Promise<void> {
    await this.#telling(async () => {
      const { changed } = await this.#host.request('importMarks', {});
      this.#marks.notice = { kind: 'done', change: null, articles: changed };
    });
  }

  async #telling(work: () => Promise<void>): Promise<void> {
    this.chosen = undefined;
    try {
      await work();
    } catch (thrown) {
      if (!isGivenUp(thrown)) this.#marks.notice = { kind: 'refused', failure: toFailureData(thrown) };
    }
  }
}
