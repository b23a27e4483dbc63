import type { ArticleSummary } from '../contract/archive-contract.ts';
import type { FileRecord } from '../catalogue/record.ts';
import { findMatches } from '../search/highlights.ts';
import type { Query } from '../search/query.ts';

/** What a row of the list shows of an article; nothing for a record that is none, or is missing. */
export function summarise(id: number, record: FileRecord | undefined, query: Query): ArticleSummary[] {
  if (!record?.article) return [];
  const { title, date, section, tags, author, image, language, words, excerpt } = record.article;
  return [
    {
      id,
      path: record.path,
      title,
      titleMatches: findMatches(title, query, 'title'),
      date,
      section,
      tags,
      words,
      excerpt,
      repaired: record.outcome === 'repaired',
      ...(author !== undefined && { author }),
      ...(image !== undefined && { image }),
      ...(language !== undefined && { language }),
    },
  ];
}
