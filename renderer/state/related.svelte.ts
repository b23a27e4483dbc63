import type { SimilarArticle } from '../../electron/contract/archive-contract.ts';
import type { ArchiveConnection } from './archive.svelte.ts';
import { Latest } from './latest.ts';

/** Similar articles offered below an article: as many as fit without being searched through. */
const offered = 6;

/** What else the archive has on the article that is being read. */
export class Related {
  /** Other articles that carry its story, earliest first. */
  copies = $state.raw<readonly SimilarArticle[]>([]);
  /** Most alike first. */
  similar = $state.raw<readonly SimilarArticle[]>([]);
  readonly #archive: ArchiveConnection;
  readonly #latest = new Latest();

  constructor(archive: ArchiveConnection) {
    this.#archive = archive;
  }

  /** Forgets what was told of the former article at once; what of this one cannot be had is left out. */
  async fetch(id: number): Promise<void> {
    const signal = this.#latest.begin();
    this.copies = [];
    this.similar = [];
    const nothing = (): readonly SimilarArticle[] => [];
    const copies = await this.#archive.request('copiesOf', { id }, signal).catch(nothing);
    if (signal.aborted) return;
    this.copies = copies.filter(({ row }) => row.id !== id);
    const similar = await this.#archive.request('similar', { id, limit: offered }, signal).catch(nothing);
    if (!signal.aborted) this.similar = similar;
  }

  close(): void {
    this.#latest.cancel();
  }
}
