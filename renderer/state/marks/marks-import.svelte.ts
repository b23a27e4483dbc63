import { toFailureData } from '../../../electron/base/failure.ts';
import type { MergePreview } from '../../../electron/contract/marks-exchange-contract.ts';
import type { Host } from '../host.svelte.ts';
import { isGivenUp, Latest } from '../latest.ts';
import type { Marks } from './marks.svelte.ts';

export type ImportState =
  | { readonly kind: 'idle' }
  /** It is put to what is marked, to see what would change. */
  | { readonly kind: 'reading'; readonly file: string }
  | { readonly kind: 'shown' | 'importing'; readonly file: string; readonly preview: MergePreview };

/** A document of marks from elsewhere: what it would change is shown first, then it is taken up as one action. */
export class MarksImport {
  state = $state.raw<ImportState>({ kind: 'idle' });
  readonly #host: Host;
  readonly #marks: Marks;
  readonly #work = new Latest();

  constructor(host: Host, marks: Marks) {
    this.#host = host;
    this.#marks = marks;
  }

  /** Asks for a document, and reads it. */
  choose(): Promise<void> {
    return this.#do(async signal => {
      const chosen = await this.#host.request('chooseMarks', {}, signal);
      if (!chosen || signal.aborted) return;
      const { file } = chosen;
      this.state = { kind: 'reading', file };
      const preview = await this.#host.request('previewMarks', {}, signal);
      if (!signal.aborted) this.state = { kind: 'shown', file, preview };
    });
  }

  /** Takes up what is shown. What came of it is told where marks tell of themselves, with the way back. */
  async takeUp(): Promise<void> {
    if (this.state.kind !== 'shown') return;
    this.state = { ...this.state, kind: 'importing' };
    await this.#do(async signal => {
      const { changed } = await this.#host.request('importMarks', {}, signal);
      this.#marks.notice = { kind: 'done', change: null, articles: changed };
      if (!signal.aborted) this.state = { kind: 'idle' };
    });
  }

  /** Gives up what is being read. What is being taken up is taken up all the same: it is one action. */
  close(): void {
    if (this.state.kind !== 'importing') this.#work.cancel();
    this.state = { kind: 'idle' };
  }

  async #do(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const signal = this.#work.begin();
    try {
      await work(signal);
    } catch (thrown) {
      if (signal.aborted) return;
      this.state = { kind: 'idle' };
      if (!isGivenUp(thrown)) this.#marks.notice = { kind: 'refused', failure: toFailureData(thrown) };
    }
  }
}
