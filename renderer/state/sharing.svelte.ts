import { toFailureData, type FailureData } from '../../electron/base/failure.ts';
import type { ArticleView, RowRange } from '../../electron/contract/archive-contract.ts';
import type { Exported, ExportProgress } from '../../electron/contract/export-contract.ts';
import type {
  ExportFormat,
  ExportScope,
  MarksFormat,
  TextForm,
} from '../../electron/contract/export-scope.ts';
import type { Host } from './host.svelte.ts';
import { isGivenUp, Latest } from './latest.ts';
import type { Reading } from './reading.svelte.ts';
import type { Result } from './result.svelte.ts';

export type SharingState =
  | { readonly kind: 'idle' }
  /** `progress` where articles are counted. */
  | { readonly kind: 'working'; readonly progress?: ExportProgress }
  | { readonly kind: 'copied' }
  /** `exported` where it was more than one article, or could have been. */
  | { readonly kind: 'written'; readonly file: string; readonly exported?: Exported }
  | { readonly kind: 'marks-written'; readonly file: string; readonly articles: number }
  | { readonly kind: 'failed'; readonly failure: FailureData };

/** How articles and marks leave the program, one piece of work at a time: a later one gives up what is under way. */
export class Sharing {
  state = $state.raw<SharingState>({ kind: 'idle' });
  readonly #host: Host;
  readonly #reading: Reading;
  readonly #result: Result;
  readonly #work = new Latest();

  constructor(host: Host, reading: Reading, result: Result) {
    this.#host = host;
    this.#reading = reading;
    this.#result = result;
    host.onExportProgress(progress => {
      if (this.state.kind === 'working') this.state = { kind: 'working', progress };
    });
  }

  copyAs(form: TextForm): Promise<void> {
    return this.#copy(({ id }, signal) => this.#host.request('copyArticle', { id, form }, signal));
  }

  copyShareLink(): Promise<void> {
    return this.#copy(({ id }, signal) => this.#host.request('copyShareLink', { id }, signal));
  }

  copyFileLink(): Promise<void> {
    return this.#copy(({ path }, signal) => this.#host.request('copyFileLink', { path }, signal));
  }

  openInEditor(): Promise<void> {
    return this.#withArticle(async ({ path }, signal) => {
      await this.#host.request('openInEditor', { path }, signal);
      return { kind: 'idle' };
    });
  }

  print(): Promise<void> {
    return this.#withArticle(async ({ id }, signal) => {
      await this.#host.request('printArticle', { id }, signal);
      return { kind: 'idle' };
    });
  }

  savePdf(): Promise<void> {
    return this.#withArticle(async ({ id }, signal) => {
      const saved = await this.#host.request('savePdf', { id }, signal);
      return saved ? { kind: 'written', ...saved } : { kind: 'idle' };
    });
  }

  exportArticle(format: ExportFormat): Promise<void> {
    return this.#withArticle(({ id, title }, signal) =>
      this.#export({ kind: 'articles', ids: [id] }, format, title, signal),
    );
  }

  /** All that the list shows, in its order. */
  exportResult(format: ExportFormat): Promise<void> {
    return this.#exportRows(format, undefined);
  }

  /** The selected rows of the list, in its order. */
  exportSelection(format: ExportFormat): Promise<void> {
    return this.#exportRows(format, [...this.#result.selection.ranges]);
  }

  /** All marks of the archive. */
  exportMarks(format: MarksFormat): Promise<void> {
    return this.#do(async signal => {
      const written = await this.#host.request('exportMarks', { format }, signal);
      return written ? { kind: 'marks-written', ...written } : { kind: 'idle' };
    });
  }

  /** Shows the file that was written in its folder. */
  reveal(): void {
    void this.#host.request('revealWritten', {});
  }

  /** Stops what is under way, or takes away what was told of it. */
  dismiss(): void {
    this.#work.cancel();
    this.state = { kind: 'idle' };
  }

  #copy(copy: (article: ArticleView, signal: AbortSignal) => Promise<null>): Promise<void> {
    return this.#withArticle(async (article, signal) => {
      await copy(article, signal);
      return { kind: 'copied' };
    });
  }

  #exportRows(format: ExportFormat, rows: RowRange[] | undefined): Promise<void> {
    const { query, order, archive, number } = this.#result;
    const result = rows && number;
    const name = query.text.trim() || archive.name;
    return this.#do(signal =>
      this.#export({ kind: 'result', query, order, rows, result }, format, name, signal),
    );
  }

  async #export(
    scope: ExportScope,
    format: ExportFormat,
    name: string,
    signal: AbortSignal,
  ): Promise<SharingState> {
    const written = await this.#host.request('exportArticles', { scope, format, name }, signal);
    return written ? { kind: 'written', file: written.file, exported: written } : { kind: 'idle' };
  }

  async #withArticle(
    work: (article: ArticleView, signal: AbortSignal) => Promise<SharingState>,
  ): Promise<void> {
    const { current } = this.#reading;
    if (current) await this.#do(signal => work(current, signal));
  }

  async #do(work: (signal: AbortSignal) => Promise<SharingState>): Promise<void> {
    const signal = this.#work.begin();
    this.state = { kind: 'working' };
    let state: SharingState;
    try {
      state = await work(signal);
    } catch (thrown) {
      state = isGivenUp(thrown) ? { kind: 'idle' } : { kind: 'failed', failure: toFailureData(thrown) };
    }
    if (!signal.aborted) this.state = state;
  }
}
