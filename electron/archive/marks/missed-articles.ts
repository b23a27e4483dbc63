import type { MissedArticle } from '../../contract/marks-contract.ts';
import type { MarkedArticles } from './marked-articles.ts';

export interface MissedPage {
  readonly articles: readonly MissedArticle[];
  readonly total: number;
}

/** Marked articles that are not in the archive; those whose marks were changed last come first. */
export function missedArticles(marked: MarkedArticles, offset: number, limit: number): MissedPage {
  const { table } = marked;
  const slots: number[] = [];
  for (let slot = 0; slot < table.size; slot++) {
    if (marked.isMissed(slot)) slots.push(slot);
  }
  slots.sort((one, other) => table.changedAt(other) - table.changedAt(one));
  const articles = slots.slice(offset, offset + limit).map(slot => ({
    path: table.identities.path(slot),
    marks: marked.marksAt(slot),
    changed: table.changedAt(slot),
  }));
  return { articles, total: slots.length };
}
