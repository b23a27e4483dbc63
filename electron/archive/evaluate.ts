/**
 * Runs a query over catalogue and full-text index. Each part of it narrows a set of ids: text first, which the
 * index finds, then fields, which are tests on the catalogue's columns, then what is not wanted.
 */
import type { IdSet } from '../base/id-set.ts';
import { assertNever } from '../base/assert-never.ts';
import type { Query } from '../search/query.ts';
import type { ArchiveIndex } from './archive-index.ts';
import type { Calendar } from './calendar.ts';
import { fieldIds } from './field-test.ts';
import type { ArchiveMarks } from './marks/archive-marks.ts';
import { asksForHidden } from './marks/mark-filter.ts';

export interface Searchable {
  readonly index: ArchiveIndex;
  readonly calendar: Calendar;
  readonly marks: Pick<ArchiveMarks, 'opened' | 'ready' | 'narrow' | 'visible' | 'version' | 'labels'>;
}

/**
 * What a query can find: all that is listed but for what the reader has hidden, unless the query speaks of that. For
 * looking at.
 */
export const findable = (query: Query, { index, marks }: Searchable): IdSet =>
  asksForHidden(query) ? index.catalogue.listed() : marks.visible;

/**
 * The findable articles that answer the query, by the marks as far as they are read. Yields now and then, so that the
 * caller can do other things.
 */
export function evaluate(query: Query, archive: Searchable): Generator<void, IdSet> {
  return idsOf(query, findable(query, archive).copy(), archive);
}

/** Of `within`, which is used up, the ids that answer the query. */
function* idsOf(query: Query, within: IdSet, archive: Searchable): Generator<void, IdSet> {
  switch (query.kind) {
    case 'all':
      return within;
    case 'text': {
      const found = within.like();
      yield* archive.index.text.find(query, found);
      within.intersect(found);
      return within;
    }
    case 'not':
      within.subtract(yield* idsOf(query.part, within.copy(), archive));
      return within;
    case 'and': {
      let left = within;
      for (const part of cheapestFirst(query.parts)) {
        left = yield* idsOf(part, left, archive);
        yield;
      }
      return left;
    }
    case 'or': {
      const found = within.like();
      for (const part of query.parts) {
        found.unite(yield* idsOf(part, within.copy(), archive));
        yield;
      }
      return found;
    }
    case 'tag':
    case 'section':
    case 'source':
    case 'language':
    case 'date':
    case 'age':
    case 'length':
    case 'trait':
      return fieldIds(query, within, archive.index.catalogue, archive.calendar, Date.now());
    case 'mark':
    case 'mark-text':
      return archive.marks.narrow(query, within);
    default:
      return assertNever(query);
  }
}

const costs: Readonly<Partial<Record<Query['kind'], number>>> = { text: 0, and: 2, or: 2, not: 3 };

/** Text costs the same whatever is left, and leaves little to the others. */
function cheapestFirst(parts: readonly Query[]): Query[] {
  return parts.toSorted((one, other) => (costs[one.kind] ?? 1) - (costs[other.kind] ?? 1));
}
