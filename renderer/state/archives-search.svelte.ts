import { SvelteMap } from 'svelte/reactivity';
import { toFailureData, type FailureData } from '../../electron/base/failure.ts';
import type { ArchiveHits, KnownArchive } from '../../electron/contract/host-contract.ts';
import type { Host } from './host.svelte.ts';
import { isGivenUp, Latest } from './latest.ts';

export type Searched =
  | { readonly kind: 'asked' }
  | { readonly kind: 'found'; readonly hits: ArchiveHits }
  | { readonly kind: 'failed'; readonly failure: FailureData };

/** Of each archive the newest few are shown; whoever wants more goes there. */
const shownOfEach = 8;

/** One query for all archives that the reader knows. Each answers for itself, and is shown as soon as it has. */
export class ArchivesSearch {
  text = $state('');
  /** The query that was asked last. */
  asked = $state.raw<string>();
  /** What came of it, by the path of the archive. */
  readonly #answers = new SvelteMap<string, Searched>();
  readonly #host: Host;
  readonly #latest = new Latest();

  constructor(host: Host) {
    this.#host = host;
  }

  /** The archives that were asked, the one opened last first. */
  get results(): readonly { readonly archive: KnownArchive; readonly searched: Searched }[] {
    return this.#known.flatMap(archive => {
      const searched = this.#answers.get(archive.path);
      return searched ? [{ archive, searched }] : [];
    });
  }

  /** Those that cannot be asked now. */
  get away(): readonly KnownArchive[] {
    return this.#known.filter(({ standing }) => standing === 'missing' || standing === 'unreachable');
  }

  get pending(): boolean {
    return [...this.#answers.values()].some(({ kind }) => kind === 'asked');
  }

  /** Articles found in all of them so far. */
  get articles(): number {
    const counts = [...this.#answers.values()].map(each => (each.kind === 'found' ? each.hits.articles : 0));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /** Asks all of them; what was asked before is given up. */
  async submit(): Promise<void> {
    const text = this.text.trim();
    const signal = this.#latest.begin();
    this.#answers.clear();
    this.asked = text === '' ? undefined : text;
    if (text === '') return;
    // A share that is dead is not asked for anything but whether it is there.
    await this.#host.request('lookForArchives', {}, signal).catch(() => undefined);
    if (signal.aborted) return;
    const { away } = this;
    const paths = this.#known.filter(archive => !away.includes(archive)).map(({ path }) => path);
    for (const path of paths) this.#answers.set(path, { kind: 'asked' });
    await Promise.all(paths.map(path => this.#ask(path, text, signal)));
  }

  /** Shows an article in the window of its archive. */
  show(path: string, id: number): void {
    // What goes wrong is the state of that window, or is told by the shell.
    this.#host.request('showArticleOf', { path, id }).catch(() => undefined);
  }

  close(): void {
    this.#latest.cancel();
  }

  get #known(): readonly KnownArchive[] {
    return this.#host.state?.recent ?? [];
  }

  async #ask(path: string, text: string, signal: AbortSignal): Promise<void> {
    try {
      const hits = await this.#host.request('searchArchive', { path, text, limit: shownOfEach }, signal);
      if (!signal.aborted) this.#answers.set(path, { kind: 'found', hits });
    } catch (thrown) {
      if (signal.aborted) return;
      if (isGivenUp(thrown)) this.#answers.delete(path);
      else this.#answers.set(path, { kind: 'failed', failure: toFailureData(thrown) });
    }
  }
}
