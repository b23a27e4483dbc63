/** What a reader thread answers. Files are named relative to the archive. */
import * as v from 'valibot';
import type { Article, Remark } from '../article/article.ts';
import type { ArticleFacts, Fingerprint } from '../catalogue/record.ts';
import type { Snippet } from '../contract/archive-contract.ts';
import { request } from '../wire/contract.ts';

/** What came of reading one file for the index. */
export type ReadFile =
  | {
      readonly path: string;
      readonly outcome: 'indexed' | 'repaired';
      readonly fingerprint: Fingerprint;
      readonly hash: string;
      readonly encoding: string;
      readonly remarks: readonly Remark[];
      readonly article: ArticleFacts;
      /** Folded, as the full-text index takes it. */
      readonly text: FoldedText;
      /** See `FileRecord.sketch`. */
      readonly sketch?: Uint32Array;
    }
  | {
      readonly path: string;
      readonly outcome: 'unreadable' | 'skipped';
      /** Absent where the file could not even be opened. */
      readonly fingerprint?: Fingerprint;
      readonly hash?: string;
      readonly remarks: readonly [Remark, ...Remark[]];
    };

export interface FoldedText {
  readonly path: string;
  readonly title: string;
  readonly body: string;
}

/** An article as it is shown: all of it, and its sanitised body. */
export interface OpenedArticle {
  readonly article: Article;
  readonly encoding: string;
  readonly remarks: readonly Remark[];
  readonly html: string;
  /** See `ArticleView`. */
  readonly eastAsianCharacters: number;
}

/** Files in one request: enough to hide the cost of a message, few enough to report progress and retry. */
export const filesInRequest = 32;

const path = v.string();

export const readerContract = {
  requests: {
    read: request(v.object({ paths: v.pipe(v.array(path), v.maxLength(filesInRequest)) })).returns<
      readonly ReadFile[]
    >(),
    /** Fails with `article-missing` or `article-unreadable`. */
    open: request(v.object({ path })).returns<OpenedArticle>(),
    /** The text of a file, as it is searched; null when it cannot be read. */
    text: request(v.object({ path })).returns<{ title: string; body: string } | null>(),
    /** Markdown of the reader's as safe HTML, beside the article at `path`. */
    note: request(v.object({ path, text: v.string() })).returns<string>(),
    /** The addresses of the pictures of the web in these articles, each once; files that cannot be read have none. */
    remotePictures: request(v.object({ paths: v.array(path) })).returns<readonly string[]>(),
    snippets: request(
      v.object({
        query: v.object({ text: v.string(), typing: v.boolean() }),
        files: v.array(v.object({ id: v.number(), path })),
      }),
    ).returns<readonly Snippet[]>(),
  },
  events: {},
} as const;

export type ReaderContract = typeof readerContract;
