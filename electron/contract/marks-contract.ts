/** What the archive process answers about the reader's marks, and tells of them. */
import * as v from 'valibot';
import type { FailureData } from '../base/failure.ts';
import {
  changeSchema,
  labelColourSchema,
  labelNameSchema,
  type Change,
  type Details,
  type Highlight,
  type LabelColour,
  type Position,
} from '../marks/mark.ts';
import { searchKeySchema, searchSchema, type SavedSearch, type Search } from '../marks/saved-search.ts';
import { event, request } from '../wire/contract.ts';
import { articleId, count, ids, order, query, resultNumber, rowRanges } from './query-input.ts';

export type { Change, Highlight, LabelColour, Position, SavedSearch, Search };

/** Everything the reader added to one article. */
export interface ArticleMarks extends Details {
  readonly read: boolean;
  readonly starred: boolean;
  /** It is in no list, unless the query asks for it by `is:hidden`. */
  readonly hidden: boolean;
}

/** What a row of the list shows of it. */
export interface RowMarks {
  readonly id: number;
  readonly read: boolean;
  readonly starred: boolean;
  readonly hidden: boolean;
  readonly labels: readonly string[];
  readonly noted: boolean;
  readonly highlighted: boolean;
}

export interface LabelCount {
  readonly name: string;
  readonly colour?: LabelColour;
  /** Articles that have it, or a label below it. */
  readonly count: number;
}

/** Of the articles that are in the archive now; hidden ones count as hidden alone. */
export interface MarkCounts {
  readonly articles: number;
  readonly unread: number;
  readonly starred: number;
  readonly hidden: number;
  readonly noted: number;
  readonly highlighted: number;
  /** In the order of their names; a label that others are nested in is there even if no article has it itself. */
  readonly labels: readonly LabelCount[];
  /** Marked articles that are not in the archive now. */
  readonly missed: number;
  /** Why nothing can be marked. */
  readonly refusal?: FailureData;
  /** Names of files of marks that were damaged; what they held was taken from backups and journals. */
  readonly damaged: readonly string[];
}

/** An article with marks that is not in the archive now. It gets them back when it returns. */
export interface MissedArticle {
  /** Where it was last; null where that is not known. */
  readonly path: string | null;
  readonly marks: ArticleMarks;
  /** When its marks were last changed, in milliseconds since 1970. */
  readonly changed: number;
}

/** Marks have changed: of these articles, or of many where null. */
export interface MarkNews {
  readonly ids: readonly number[] | null;
  /** Articles were hidden, or are so no longer: lists are others now. */
  readonly relisted: boolean;
}

/** What became of a saved search. */
export interface SearchChange {
  readonly kind: 'search';
  readonly name: string;
  readonly became: 'saved' | 'changed' | 'removed';
}

/** Articles of a saved search. */
export interface SearchCount {
  readonly total: number;
  /** Of them those that have come to the archive since the reader last opened it. */
  readonly fresh: number;
}

/** What was done: what became of how many articles, or of a saved search. */
export interface Marked {
  /** What they became; null where that is not one thing. */
  readonly change: Change | SearchChange | null;
  readonly articles: number;
}

const target = v.union([
  v.object({ ids }),
  /** Rows of a result, with the copies that they stand for. */
  v.object({ query, order, rows: rowRanges, result: resultNumber }),
]);
export type MarkTarget = v.InferOutput<typeof target>;

export const markRequests = {
  /**
   * Changes the marks of articles; answered when the change is on disk. `undoable` where the reader did it. Fails with
   * `marks-full`, `marks-unwritable`, `marks-newer`, `marks-in-use` or `list-changed`, and then nothing has changed.
   */
  mark: request(v.object({ target, change: changeSchema, undoable: v.boolean() })).returns<{
    readonly articles: number;
  }>(),
  /** Takes back the last change that is undoable; null where there is none. */
  undoMark: request(v.object({})).returns<Marked | null>(),
  /** Brings back what `undoMark` took. */
  redoMark: request(v.object({})).returns<Marked | null>(),
  marksOf: request(v.object({ id: articleId })).returns<ArticleMarks>(),
  /** A note on an article as its Markdown means it: safe HTML, as the body of an article is. */
  renderNote: request(
    v.object({ id: articleId, text: v.pipe(v.string(), v.maxLength(1_000_000)) }),
  ).returns<string>(),
  /** In the order of `ids`. */
  rowMarks: request(v.object({ ids })).returns<readonly RowMarks[]>(),
  markCounts: request(v.object({})).returns<MarkCounts>(),
  colourLabel: request(
    v.object({ label: labelNameSchema, colour: v.nullable(labelColourSchema) }),
  ).returns<null>(),
  /** Of all articles, with the labels nested in it. A name that is there already takes them in. */
  renameLabel: request(v.object({ label: labelNameSchema, name: labelNameSchema })).returns<null>(),
  /** Of all articles, with the labels nested in it. */
  removeLabel: request(v.object({ label: labelNameSchema })).returns<null>(),
  /** In the reader's order. */
  savedSearches: request(v.object({})).returns<readonly SavedSearch[]>(),
  /** Zeros for one that is no longer saved. */
  countSearch: request(v.object({ key: searchKeySchema })).returns<SearchCount>(),
  /** Saves a search at `place`, counted without it, or as the last; one of the same key is changed, and moved there. */
  putSearch: request(
    v.object({ key: searchKeySchema, search: searchSchema, place: v.optional(count) }),
  ).returns<null>(),
  removeSearch: request(v.object({ key: searchKeySchema })).returns<null>(),
  /** The reader has opened it. */
  visitSearch: request(v.object({ key: searchKeySchema })).returns<null>(),
  missedArticles: request(v.object({ offset: count, limit: v.pipe(count, v.maxValue(500)) })).returns<{
    readonly articles: readonly MissedArticle[];
    readonly total: number;
  }>(),
} as const;

export const markEvents = {
  marked: event<MarkNews>(),
} as const;
