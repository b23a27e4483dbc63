/** What is asked about one article and those that tell the same or nearly the same. */
import { Failure } from '../base/failure.ts';
import type { SimilarArticle, TextChange } from '../contract/archive-contract.ts';
import type { Searchable } from './evaluate.ts';
import { compareTexts } from './compare.ts';
import type { Copies } from './copies.ts';
import type { ReaderPool } from './reader-pool.ts';
import { findSimilar, type Similar } from './similar.ts';
import { summarise } from './summary.ts';

const everything = { kind: 'all' } as const;

export class Stories {
  readonly #archive: Searchable;
  readonly #copies: Copies;
  readonly #readers: ReaderPool;

  constructor(archive: Searchable, copies: Copies, readers: ReaderPool) {
    this.#archive = archive;
    this.#copies = copies;
    this.#readers = readers;
  }

  /** The articles that carry the same story as this one, which is among them, earliest first; alike to the earliest. */
  copiesOf(id: number): Promise<readonly SimilarArticle[]> {
    const { visible } = this.#archive.marks;
    const copies = this.#copies.copiesOf(id).filter(copy => copy === id || visible.has(copy));
    const [earliest = id] = copies;
    return this.#rows(copies.map(copy => ({ id: copy, likeness: this.#copies.likeness(earliest, copy) })));
  }

  /** Most alike first, without the article itself and its copies. */
  async similar(id: number, limit: number, signal: AbortSignal): Promise<readonly SimilarArticle[]> {
    const found = await findSimilar(
      id,
      await this.#textOf(id, signal),
      new Set(this.#copies.copiesOf(id)),
      limit,
      this.#archive,
      signal,
    );
    return this.#rows(found);
  }

  /** The visible text of one article as it became that of another. Rejects with `article-missing`. */
  async compare(from: number, to: number, signal: AbortSignal): Promise<readonly TextChange[]> {
    const [before, after] = await Promise.all([this.#textOf(from, signal), this.#textOf(to, signal)]);
    return compareTexts(`${before.title}\n${before.body}`, `${after.title}\n${after.body}`);
  }

  async #textOf(id: number, signal: AbortSignal): Promise<{ title: string; body: string }> {
    const [record] = await this.#archive.index.catalogue.records([id]);
    const text = record?.article && (await this.#readers.request('text', { path: record.path }, signal));
    if (!text) throw new Failure('article-missing', { path: record?.path ?? '' });
    return text;
  }

  async #rows(found: readonly Similar[]): Promise<readonly SimilarArticle[]> {
    const records = await this.#archive.index.catalogue.records(found.map(({ id }) => id));
    return found.flatMap(({ id, likeness }, place) =>
      summarise(id, records[place], everything).map(row => ({ row, likeness })),
    );
  }
}
