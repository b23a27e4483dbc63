/** An archive of numbered articles that a test adds to and takes from, served over the real wire. */
import type { ArticleSummary, Facets, NameCount } from '../../../../electron/contract/archive-contract.ts';
import { ArchiveConnection } from '../../../../renderer/state/archive.svelte.ts';
import { servedArchive } from './served.ts';

export const summary = (id: number, title = `Article ${id}`): ArticleSummary => ({
  id,
  path: `news/${id}.md`,
  title,
  titleMatches: [],
  date: { instant: id, source: 'modified' },
  section: ['News'],
  tags: ['news'],
  words: 3,
  excerpt: title,
  repaired: false,
});

const facets = (tags: readonly NameCount[]): Facets => ({
  sections: [],
  sources: { names: [], total: 0 },
  asked: [],
  tags: { names: tags, total: tags.length },
  languages: [],
  years: [],
  lengths: [],
  traits: { image: 0, 'missing-image': 0, repaired: 0 },
});

export class ListedArchive {
  /** Newest first. */
  articles: ArticleSummary[];
  /** Offsets and query texts of the pages that were asked for, in order. */
  readonly asked: { text: string; offset: number; typing: boolean }[] = [];
  readonly cancelled: string[] = [];
  readonly snippetsAsked: number[][] = [];
  /** Pages wait for what it resolves to. */
  gate: Promise<void> = Promise.resolve();
  /** Articles that have no row of their own, being copies of others. */
  hidden = 0;
  version = 1;
  readonly #served: ReturnType<typeof servedArchive>;
  readonly connection: ArchiveConnection;

  constructor(count: number) {
    this.articles = Array.from({ length: count }, (_, at) => summary(count - at));
    this.#served = servedArchive({
      page: async ({ query, offset, limit }, signal) => {
        this.asked.push({ ...query, offset });
        signal.addEventListener('abort', () => this.cancelled.push(`${query.text}@${offset}`));
        const gate = this.gate;
        await gate;
        const found = this.#find(query.text);
        const rows = found.slice(offset, offset + limit);
        const total = found.length;
        return {
          rows,
          offset,
          total,
          articles: total + this.hidden,
          problems: [],
          version: this.version,
          result: 1,
        };
      },
      facets: ({ query }) => facets([{ name: 'news', count: this.#find(query.text).length }]),
      timeline: () => ({ unit: 'year', bars: [] }),
      locate: ({ query, id }) => {
        const offset = this.#find(query.text).findIndex(article => article.id === id);
        return { offset: offset < 0 ? null : offset };
      },
      snippets: ({ ids }) => {
        this.snippetsAsked.push([...ids]);
        return ids.map(id => ({ id, text: `snippet of ${id}`, matches: [] }));
      },
    });
    this.connection = new ArchiveConnection(this.#served.wire, {
      path: '/news',
      name: 'news',
      pictures: 'files',
    });
  }

  /** Tells the window that the index has a new version. */
  change(articles: ArticleSummary[]): void {
    this.articles = articles;
    this.version++;
    this.#served.service.emit('changed', { version: this.version });
  }

  #find(text: string): ArticleSummary[] {
    return this.articles.filter(article => article.title.includes(text));
  }
}
