import type { Article, Outcome, Remark } from '../article/article.ts';

/** What tells a changed file from an unchanged one. */
export interface Fingerprint {
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970, fractions dropped. */
  readonly modified: number;
}

/** What the index knows of one file; the body stays in the file. */
export interface FileRecord {
  /** Relative to the archive, `/` as separator, exactly as the file system spells it. */
  readonly path: string;
  readonly fingerprint: Fingerprint;
  /** 16 hexadecimal digits of the content; absent for files that were never read. */
  readonly hash?: string;
  readonly outcome: Outcome;
  readonly remarks: readonly Remark[];
  readonly encoding?: string;
  /** Eight words by which copies of one text are found; absent where there is too little text. */
  readonly sketch?: Uint32Array;
  /** Present exactly when the outcome is `indexed` or `repaired`. */
  readonly article?: ArticleFacts;
}

/** An article without its body. */
export type ArticleFacts = Omit<Article, 'body'>;
