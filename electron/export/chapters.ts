import type { Archive } from '../archive/archive.ts';
import { Failure } from '../base/failure.ts';
import type { Chapter, LinkedChapter } from './exporter-contract.ts';

/** An article that is to be written. */
export interface NumberedArticle extends Chapter {
  readonly id: number;
  readonly path: string;
}

/** Where the articles of one file stand in it, so that links between them can lead there. */
export class Chapters {
  readonly #archive: Archive;
  readonly #numbers: ReadonlyMap<number, number>;

  /** `ids` are the articles in their order. */
  constructor(archive: Archive, ids: readonly number[]) {
    this.#archive = archive;
    this.#numbers = new Map(ids.map((id, at) => [id, at + 1]));
  }

  /** Those of these articles that are in the file; one that is gone from the archive is left out. */
  async of(ids: readonly number[]): Promise<readonly NumberedArticle[]> {
    const found = await this.#archive.queries.titles(ids);
    return found.flatMap(article => {
      const number = this.#numbers.get(article.id);
      return number === undefined ? [] : [{ ...article, number }];
    });
  }

  /** The article with those of the addresses it links to that lead to articles of the file. Rejects with `cancelled`. */
  async link(
    { id, number, title }: NumberedArticle,
    addresses: readonly string[],
    signal: AbortSignal,
  ): Promise<LinkedChapter> {
    const links: LinkedChapter['links'] = [];
    // A file of one article has nowhere to lead to.
    for (const address of this.#numbers.size > 1 ? addresses : []) {
      if (signal.aborted) throw new Failure('cancelled');
      const destination = await this.#archive.links.resolve(id, address);
      const [article] = destination.kind === 'article' ? await this.of([destination.id]) : [];
      if (article) links.push([address, { number: article.number, title: article.title }]);
    }
    return { number, title, links };
  }
}
