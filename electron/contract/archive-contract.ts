/** What the archive process answers, and tells of its own accord. */
import * as v from 'valibot';
import type { Article, ArticleDate, BodyKind, DateSource, Outcome, Remark } from '../article/article.ts';
import type { FailureData } from '../base/failure.ts';
import type { TextRange } from '../base/text-range.ts';
import type { FieldQuery, Query, QueryProblem, TextQuery, Trait } from '../search/query.ts';
import { event, request } from '../wire/contract.ts';
import { markEvents, markRequests } from './marks-contract.ts';
import { articleId, count, ids, order, query, queryText } from './query-input.ts';
import type { Copies, Order, QueryInput, RowRange, Sort } from './query-input.ts';

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
  /** Where copies are kept together: how many articles of the result this row stands for, itself included. */
  readonly copies?: number;
  /** Where the list is ordered by relevance: what the place was given for. */
  readonly relevance?: Relevance;
}

/** The shares of a score; their sum orders the list. */
export interface Relevance {
  /** BM25 of the words in the title, and in the rest of the text. */
  readonly title: number;
  readonly body: number;
  /** Words of the query that are names in the section path. */
  readonly section: number;
  /** A mild preference for what is new. */
  readonly recency: number;
}

export interface Page {
  readonly rows: readonly ArticleSummary[];
  readonly offset: number;
  /** Rows of the list. Where copies are kept together it is less than `articles`. */
  readonly total: number;
  /** Articles that answer the query. */
  readonly articles: number;
  readonly problems: readonly QueryProblem[];
  /** Counts the states of the index; a page of an older version may be out of date. */
  readonly version: number;
  /** The result that it is a page of. */
  readonly result: number;
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

/** Of many names the most frequent ones; `total` counts all of them. `names` finds the others. */
export interface TopNames {
  readonly names: readonly NameCount[];
  readonly total: number;
}

/** How the articles of a result are spread. Each list has the most frequent first, unless it says otherwise. */
export interface Facets {
  readonly sections: readonly SectionCount[];
  readonly sources: TopNames;
  readonly tags: TopNames;
  /** The names that the query asks for, and how they are shown among the others: in their most frequent spelling. */
  readonly asked: readonly {
    readonly field: NameField | 'section';
    readonly name: string;
    readonly shown: string;
  }[];
  /** BCP 47; '' stands for articles whose language is not known. */
  readonly languages: readonly NameCount[];
  /** Newest first; months from 01 to 12, without empty ones. */
  readonly years: readonly {
    readonly year: string;
    readonly count: number;
    readonly months: readonly NameCount[];
  }[];
  /** Ascending, all of them, empty ones too; in words, `lessThan` missing at the last. */
  readonly lengths: readonly {
    readonly atLeast: number;
    readonly lessThan?: number;
    readonly count: number;
  }[];
  readonly traits: Readonly<Record<Trait, number>>;
}

export interface TimelineBar {
  /** First and last day in the archive's zone, 2022-01-24. */
  readonly start: string;
  readonly end: string;
  readonly count: number;
  /** Articles of the whole archive in the same days, to normalise by. */
  readonly volume: number;
}

export interface Timeline {
  readonly unit: 'day' | 'week' | 'month' | 'year';
  /** Ascending, without gaps. */
  readonly bars: readonly TimelineBar[];
}

/** What may stand at the place where a query is being typed. */
export interface Completion {
  /** What of the text `insert` replaces. */
  readonly replace: TextRange;
  readonly insert: string;
  readonly kind: 'field' | 'section' | 'source' | 'tag' | 'label' | 'language' | 'date' | 'value';
  /** As the names are written in the archive. */
  readonly label: string;
  /** Articles that have it, where that is known. */
  readonly count?: number;
}

/** A name that is like what was typed. */
export interface FoundName {
  readonly kind: 'section' | 'source' | 'tag';
  /** As it is written in the archive. */
  readonly label: string;
  /** Finds its articles. */
  readonly query: string;
  /** Articles that have it. */
  readonly count: number;
}

/** How a query was understood: the tree, whose spans are places in the text. */
export interface Explanation {
  readonly query: Query;
  readonly problems: readonly QueryProblem[];
  /** The same query in the plainest spelling; parsing it gives the same tree but for its spans. */
  readonly printed: string;
}

export interface SimilarArticle {
  readonly row: ArticleSummary;
  /** From 0 to 1. */
  readonly likeness: number;
}

/** A stretch of two texts laid side by side. */
export interface TextChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** One article, ready to be shown. */
export interface ArticleView extends Omit<Article, 'body' | 'excerpt'> {
  readonly id: number;
  readonly path: string;
  /** With the script where it is Chinese: zh-Hans, zh-Hant. */
  readonly language?: string;
  /** Of the words, those that are characters of Chinese, Japanese and Korean. */
  readonly eastAsianCharacters: number;
  readonly encoding: string;
  readonly remarks: readonly Remark[];
  /** Sanitised body: no script, no style, no remote address that loads by itself. */
  readonly html: string;
}

/** Where a link of an article leads. `place` is the id of an element there, or what a heading says. */
export type LinkDestination =
  | { readonly kind: 'article'; readonly id: number; readonly place?: string }
  /** A file of the archive that is no article. */
  | { readonly kind: 'file'; readonly path: string }
  /** Nothing in the archive; `original` is what the link meant at the site the article was saved from. */
  | { readonly kind: 'nothing'; readonly path?: string; readonly original?: string };

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
  /** IANA zone in which its days are counted, and which dates without one are local to. */
  readonly zone: string;
  /** Index files that were damaged and are being rebuilt, by the name they were moved to. */
  readonly damaged: readonly string[];
  /** The reader stopped the run; `rescan` goes on. */
  readonly stopped: boolean;
  readonly version: number;
}

export type * from './marks-contract.ts';
export type { Copies, Order, QueryInput, RowRange, Sort };
export type {
  ArticleDate,
  BodyKind,
  DateSource,
  FieldQuery,
  Outcome,
  Query,
  QueryProblem,
  Remark,
  TextQuery,
  TextRange,
  Trait,
};

const unit = v.picklist(['auto', 'day', 'week', 'month', 'year']);
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
/** Both ends inside. */
const days = v.object({ first: day, last: day });
export type DayRange = v.InferOutput<typeof days>;

const nameField = v.picklist(['source', 'tag']);
export type NameField = v.InferOutput<typeof nameField>;

export const archiveContract = {
  requests: {
    status: request(v.object({})).returns<ArchiveStatus>(),
    page: request(
      v.object({ query, order, offset: count, limit: v.pipe(count, v.maxValue(500)) }),
    ).returns<Page>(),
    /** Articles that answer the query. */
    count: request(v.object({ query })).returns<{ total: number; version: number }>(),
    facets: request(v.object({ query })).returns<Facets>(),
    /** Names of the result that hold `text`, most frequent first. */
    names: request(
      v.object({ query, field: nameField, text: queryText, limit: v.pipe(count, v.maxValue(500)) }),
    ).returns<TopNames>(),
    /** Over `days`, or over the span of the result where they are missing. */
    timeline: request(v.object({ query, unit, days: v.optional(days) })).returns<Timeline>(),
    /** The place of an article in a result, so that selection and scroll position survive a change. */
    locate: request(v.object({ query, order, id: articleId })).returns<{ offset: number | null }>(),
    /** How the query is understood. */
    explain: request(v.object({ query })).returns<Explanation>(),
    /** What may stand at `place`, a place in the query's text. */
    complete: request(v.object({ text: queryText, place: count })).returns<readonly Completion[]>(),
    /** Something will be looked up soon: what the first key would wait for is got ready. */
    prepareLookUp: request(v.object({})).returns<null>(),
    /** Names and titles that are like `text`, also by their pinyin; at most `limit` of each kind. */
    lookUp: request(v.object({ text: queryText, limit: v.pipe(count, v.maxValue(50)) })).returns<{
      /** Sections, then sources, then tags; of each those most like the text first. */
      readonly names: readonly FoundName[];
      /** The newest first. */
      readonly titles: readonly ArticleSummary[];
    }>(),
    /** Most alike first, without the article itself and its copies. */
    similar: request(v.object({ id: articleId, limit: v.pipe(count, v.maxValue(50)) })).returns<
      readonly SimilarArticle[]
    >(),
    /** The articles that carry the same story as this one, which is among them, earliest first; alike to the earliest. */
    copiesOf: request(v.object({ id: articleId })).returns<readonly SimilarArticle[]>(),
    /** The visible text of one article as it became that of another. */
    compare: request(v.object({ from: articleId, to: articleId })).returns<readonly TextChange[]>(),
    snippets: request(v.object({ query, ids })).returns<readonly Snippet[]>(),
    article: request(v.object({ id: articleId })).returns<ArticleView>(),
    /** The addresses of the pictures of the web in these articles, each once. */
    remotePictures: request(v.object({ ids })).returns<readonly string[]>(),
    /** Where a query matches in texts of the shown article, one list of ranges for each text. */
    matches: request(v.object({ query, texts: v.pipe(v.array(v.string()), v.maxLength(50_000)) })).returns<
      readonly (readonly TextRange[])[]
    >(),
    /** Where a text stands in texts of the shown article, letter by letter. */
    find: request(
      v.object({
        text: v.pipe(v.string(), v.maxLength(1_000)),
        texts: v.pipe(v.array(v.string()), v.maxLength(50_000)),
      }),
    ).returns<readonly (readonly TextRange[])[]>(),
    /** Where a link leads that is shown in the article `from`; `target` is its address as shown. */
    resolveLink: request(
      v.object({ from: articleId, target: v.pipe(v.string(), v.maxLength(100_000)) }),
    ).returns<LinkDestination>(),
    ledger: request(
      v.object({
        offset: count,
        limit: v.pipe(count, v.maxValue(1000)),
        outcomes: v.array(v.picklist(['indexed', 'repaired', 'unreadable', 'skipped'])),
      }),
    ).returns<LedgerPage>(),
    ...markRequests,
    /** Compares the folder with the index now. */
    rescan: request(v.object({})).returns<null>(),
    /** Stops reading; what is indexed stays. `rescan` goes on. */
    stop: request(v.object({})).returns<null>(),
  },
  events: {
    status: event<ArchiveStatus>(),
    /** The index has a new version: pages, counts and facets may differ. */
    changed: event<{ readonly version: number }>(),
    ...markEvents,
  },
} as const;

export type ArchiveContract = typeof archiveContract;
