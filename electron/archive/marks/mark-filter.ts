import { assertNever } from '../../base/assert-never.ts';
import type { IdSet } from '../../base/id-set.ts';
import { fold } from '../../search/fold.ts';
import { nameTest, type NamePattern } from '../../search/name-pattern.ts';
import type { FieldQuery, Query } from '../../search/query.ts';
import type { Details } from '../../marks/mark.ts';
import type { MarkedArticles } from './marked-articles.ts';

export type MarkQuery = Extract<FieldQuery, { readonly kind: 'mark' | 'mark-text' }>;

/** Of `within`, which is used up, the ids that have the mark. */
export function markedIds(query: MarkQuery, within: IdSet, marked: MarkedArticles): IdSet {
  if (query.kind === 'mark-text') {
    const { text: name, wild } = query;
    const found =
      query.mark === 'label'
        ? labelledIds({ name, wild }, within, marked)
        : notedIds(fold(name), within, marked);
    within.intersect(found);
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
    case 'hidden':
      within.intersect(marked.hidden);
      return within;
    case 'noted':
      within.intersect(marked.noted);
      return within;
    default:
      return assertNever(mark);
  }
}

/** A label takes in those nested in it. */
function labelledIds(wanted: NamePattern, within: IdSet, { labelled }: MarkedArticles): IdSet {
  const found = within.like();
  const isWanted = nameTest(wanted);
  for (const label of labelled.names()) {
    const parts = fold(label).split('/');
    if (!parts.some((_, last) => isWanted(parts.slice(0, last + 1).join('/')))) continue;
    for (const id of labelled.of(label)) found.add(id);
  }
  return found;
}

const foldedNotes = new WeakMap<Details, string>();

/** A note is found by any part of it, and so is the comment of a highlight. */
function notedIds(wanted: string, within: IdSet, marked: MarkedArticles): IdSet {
  const found = within.like();
  found.unite(marked.noted);
  found.unite(marked.highlighted);
  for (const id of found) if (!writtenOn(id, marked).includes(wanted)) found.delete(id);
  return found;
}

function writtenOn(id: number, { table, slotOf }: MarkedArticles): string {
  const details = table.details(slotOf(id) ?? -1);
  let folded = foldedNotes.get(details);
  if (folded === undefined) {
    folded = [details.note, ...details.highlights.map(({ comment }) => comment)].map(fold).join('\n');
    foldedNotes.set(details, folded);
  }
  return folded;
}

/** Whether the answer to a query depends on what the reader has marked. */
export const asksForMarks = (query: Query): boolean =>
  isWithin(query, ({ kind }) => kind === 'mark' || kind === 'mark-text');

/** Whether a query speaks of hidden articles, which others do not find. */
export const asksForHidden = (query: Query): boolean =>
  isWithin(query, part => part.kind === 'mark' && part.mark === 'hidden');

/** Whether a part of the query, however deep, is of this kind. */
function isWithin(query: Query, isWanted: (part: Query) => boolean): boolean {
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.parts.some(part => isWithin(part, isWanted));
    case 'not':
      return isWithin(query.part, isWanted);
    default:
      return isWanted(query);
  }
}
