import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { ArticleMarks } from '../../../contract/marks-contract.ts';
import { pack } from '../../../marks/packed.ts';
import type { MarkedArticles } from '../marked-articles.ts';
import { documentFormat } from './marks-document.ts';

const articlesAtOnce = 500;

/** An article with marks, as it is written down. */
export interface CollectedArticle extends ArticleMarks {
  readonly path: string | null;
  readonly title: string;
  readonly content: string;
  readonly sketch?: string;
  readonly pathDigest?: string;
  /** ISO 8601. */
  readonly changed: string;
}

/** All marked articles, those that are missed too; `title` is empty where it is not known. */
export async function* collectMarks(
  marked: MarkedArticles,
  catalogue: Catalogue,
): AsyncGenerator<CollectedArticle> {
  const { table } = marked;
  const slots = Array.from({ length: table.size }, (_, slot) => slot).filter(slot => table.isMarked(slot));
  for (let start = 0; start < slots.length; start += articlesAtOnce) {
    const some = slots.slice(start, start + articlesAtOnce);
    const records = await catalogue.records(some.map(slot => marked.idOf(slot) ?? -1));
    for (const [place, slot] of some.entries()) {
      const record = records[place];
      const path = record?.path ?? table.identities.path(slot);
      const sketch = table.identities.sketch(slot);
      yield {
        path: path?.normalize('NFC') ?? null,
        title: record?.article?.title ?? '',
        content: [...table.identities.hash(slot)].map(word => word.toString(16).padStart(8, '0')).join(''),
        ...(sketch && { sketch: pack(sketch) }),
        ...(path === null && { pathDigest: pack(table.identities.digest(slot)) }),
        ...marked.marksAt(slot),
        changed: new Date(table.changedAt(slot)).toISOString(),
      };
    }
  }
}

export const documentOf = (
  archive: string,
  { table }: MarkedArticles,
  articles: readonly CollectedArticle[],
): unknown => ({
  kind: 'broadsheet-marks',
  format: documentFormat,
  archive,
  exported: new Date().toISOString(),
  labels: [...table.colours].map(([name, colour]) => ({ name, colour })),
  searches: table.searches.all.map(({ visit: _, ...search }) => search),
  articles: articles.map(article => ({ ...article, ...(article.title === '' && { title: undefined }) })),
});
