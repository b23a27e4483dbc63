/** What the archive process answers, and tells of its own accord. */
import * as v from 'valibot';
import type { Article, ArticleDate, BodyKind, DateSource, Outcome, Remark } from '../article/article.ts';
import type { FailureData } from '../base/failure.ts';
import type { TextRange } from '../base/text-range.ts';
import type { QueryProblem } from '../search/query.ts';
import { event, request } from '../wire/contract.ts';

export interface ArticleSummary {
  readonly id: number;
  readonly path: string;
  readonly title: string;
  /** Where the query matched in the title. */
  readonly titleMatches: readonly TextRange[];
  readonly date: ArticleDate;
  readonly section: readonly string[];
  readonly tags: readonly string[];
  readonly author?: string;
  readonly image?: string;
  readonly language?: string;
  readonly words: number;
  readonly excerpt: string;
  readonly repaired: boolean;
}

export interface Page {
  readonly rows: readonly ArticleSummary[];
  readonly offset: number;
  /** Results found so far; the total once `complete`. */
  readonly known: number;
  readonly complete: boolean;
  readonly problems: readonly QueryProblem[];
  /** Counts the states of the index; a page of an older version may be out of date. */
  readonly version: number;
}

export interface Snippet {
  readonly id: number;
  readonly text: string;
  readonly matches: readonly TextRange[];
}

export interface SectionCount {
  readonly name: string;
  /** Articles here and below. */
  readonly count: number;
  readonly children: readonly SectionCount[];
}

export interface NameCount {
  readonly name: string;
  readonly count: number;
}

export interface Facets {
  readonly sections: readonly SectionCount[];
  /** Most frequent first. */
  readonly sources: readonly NameCount[];
  readonly tags: readonly NameCount[];
}

export interface Timeline {
  readonly unit: 'day' | 'week' | 'month' | 'year';
  /** Ascending, without gaps; `start` is a day in the archive's zone, 2022-01-24. */
  readonly bars: readonly { readonly start: string; readonly end: string; readonly count: number }[];
}

/** One article, ready to be shown. */
export interface ArticleView extends Omit<Article, 'body' | 'excerpt'> {
  readonly id: number;
  readonly path: string;
  readonly encoding: string;
  readonly remarks: readonly Remark[];
  /** Sanitised body: no script, no style, no remote address that loads by itself. */
  readonly html: string;
}

export interface LedgerEntry {
  readonly path: string;
  /** Present where there is an article to open. */
  readonly id?: number;
  readonly outcome: Outcome;
  readonly remarks: readonly Remark[];
  readonly encoding?: string;
}

export interface LedgerPage {
  readonly entries: readonly LedgerEntry[];
  readonly offset: number;
  readonly total: number;
  readonly counts: Readonly<Record<Outcome, number>>;
}

export interface ArchiveStatus {
  /**
   * `reconciling`: the folder is being compared with the index; `indexing`: files are being read; `failed`: see
   * `failure`; `idle`: index and folder agree, as far as the watcher knows.
   */
  readonly state: 'idle' | 'reconciling' | 'indexing' | 'failed';
  readonly failure?: FailureData;
  /** Articles in the list. */
  readonly articles: number;
  /** Files known to be in the folder. */
  readonly total: number;
  /** Of the present run: files read, files to read, files a second, seconds left. */
  readonly run?: {
    readonly done: number;
    readonly toDo: number;
    readonly rate: number;
    readonly secondsLeft?: number;
  };
  /** `events`: changes show at once; `scan`: the folder cannot be watched and is compared now and then. */
  readonly watching: 'events' | 'scan' | 'off';
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Index files that were damaged and are being rebuilt, by the name they were moved to. */
  readonly damaged: readonly string[];
  /** The reader stopped the run; `rescan` goes on. */
  readonly stopped: boolean;
  readonly version: number;
}

export type { ArticleDate, BodyKind, DateSource, Outcome, QueryProblem, Remark, TextRange };

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const queryText = v.pipe(v.string(), v.maxLength(10_000));
const query = v.object({
  text: queryText,
  /** The query is still being typed: its last word is a prefix. */
  typing: v.boolean(),
});
export type QueryInput = v.InferOutput<typeof query>;

const sort = v.picklist(['date', 'relevance']);
export type Sort = v.InferOutput<typeof sort>;

const ids = v.pipe(v.array(count), v.maxLength(500));

export const archiveContract = {
  requests: {
    status: request(v.object({})).returns<ArchiveStatus>(),
    page: request(
      v.object({ query, sort, offset: count, limit: v.pipe(count, v.maxValue(500)) }),
    ).returns<Page>(),
    /** Resolves when the whole result is known. */
    count: request(v.object({ query })).returns<{ total: number; version: number }>(),
    facets: request(v.object({ query })).returns<Facets>(),
    timeline: request(
      v.object({ query, unit: v.picklist(['auto', 'day', 'week', 'month', 'year']) }),
    ).returns<Timeline>(),
    /** The place of an article in a result, so that selection and scroll position survive a change. */
    locate: request(v.object({ query, sort, id: count })).returns<{ offset: number | null }>(),
    snippets: request(v.object({ query, ids })).returns<readonly Snippet[]>(),
    article: request(v.object({ id: count })).returns<ArticleView>(),
    /** Where a query matches in texts of the shown article, one list of ranges for each text. */
    matches: request(v.object({ query, texts: v.pipe(v.array(v.string()), v.maxLength(50_000)) })).returns<
      readonly (readonly TextRange[])[]
    >(),
    ledger: request(
      v.object({
        offset: count,
        limit: v.pipe(count, v.maxValue(1000)),
        outcomes: v.array(v.picklist(['indexed', 'repaired', 'unreadable', 'skipped'])),
      }),
    ).returns<LedgerPage>(),
    /** Compares the folder with the index now. */
    rescan: request(v.object({})).returns<null>(),
    /** Stops reading; what is indexed stays. `rescan` goes on. */
    stop: request(v.object({})).returns<null>(),
  },
  events: {
    status: event<ArchiveStatus>(),
    /** The index has a new version: pages, counts and facets may differ. */
    changed: event<{ readonly version: number }>(),
  },
} as const;

export type ArchiveContract = typeof archiveContract;
