import { assertNever } from '../../base/assert-never.ts';
import type { IdSet } from '../../base/id-set.ts';
import { fold } from '../../search/fold.ts';
import type { FieldQuery, Query } from '../../search/query.ts';
import type { MarkedArticles } from './marked-articles.ts';

export type MarkQuery = Extract<FieldQuery, { readonly kind: 'mark' | 'mark-text' }>;

/** Of `within`, which is used up, the ids that have the mark. */
export function markedIds(query: MarkQuery, within: IdSet, marked: MarkedArticles): IdSet {
  if (query.kind === 'mark-text') {
    within.intersect(textIds(query.mark, fold(query.text), within, marked));
    return within;
  }
  const { mark } = query;
  switch (mark) {
    case 'unread':
      within.subtract(marked.read);
      return within;
    case 'read':
      within.intersect(marked.read);
      return within;
    case 'starred':
      within.intersect(marked.starred);
      return within;
    case 'noted':
      within.intersect(marked.noted);
      return within;
    default:
      return assertNever(mark);
  }
}

/** A label takes in those nested in it; a note is found by any part of it, and so is the comment of a highlight. */
function textIds(
  mark: 'label' | 'note',
  wanted: string,
  within: IdSet,
  { table, idOf }: MarkedArticles,
): IdSet {
  const found = within.like();
  const isWanted = (label: string) => {
    const name = fold(label);
    return name === wanted || name.startsWith(`${wanted}/`);
  };
  for (const [slot, { labels, note, highlights }] of table.allDetails()) {
    const id = idOf(slot);
    if (id === undefined) continue;
    const accepted =
      mark === 'label'
        ? labels.some(isWanted)
        : fold(note).includes(wanted) || highlights.some(({ comment }) => fold(comment).includes(wanted));
    if (accepted) found.add(id);
  }
  return found;
}

/** Whether the answer to a query depends on what the reader has marked. */
export function asksForMarks(query: Query): boolean {
  switch (query.kind) {
    case 'mark':
    case 'mark-text':
      return true;
    case 'and':
    case 'or':
      return query.parts.some(asksForMarks);
    case 'not':
      return asksForMarks(query.part);
    default:
      return false;
  }
}
