/**
 * What the archive process does for the shell alone, never for a page: it writes articles into files that the reader
 * has chosen in a dialog of the system, and hands out what goes to the printer and the clipboard.
 */
import * as v from 'valibot';
import { event, request } from '../wire/contract.ts';
import { exportFormats, exportScope, marksFormats, textForms } from './export-scope.ts';
import { languages } from './host-contract.ts';
import type { MergePreview, MergeSummary } from './marks-exchange-contract.ts';
import { articleId } from './query-input.ts';

export interface Exported {
  readonly articles: number;
  /** Articles whose files could not be read any more. */
  readonly leftOut: number;
}

export interface ExportProgress {
  readonly done: number;
  readonly total: number;
}

/** What an article is known by, wherever its file or its archive has gone. */
export interface ArticleIdentity {
  /** Relative to the archive, `/` as separator. */
  readonly path: string;
  /** 16 hexadecimal digits of its content. */
  readonly hash?: string | undefined;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly instant: number;
}

/** 16 hexadecimal digits. */
export const contentHash = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));
const id = articleId;
const language = v.picklist(languages);
const title = v.pipe(v.string(), v.maxLength(10_000));
/** No system has longer ones, and none has one with this character. */
const path = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(32_768),
  v.check(text => !text.includes('\0'), 'No path has a NUL'),
);

export const exportContract = {
  requests: {
    /** Fails with `inside-archive`, `output-unwritable` or `nothing-to-export`; then there is no file. */
    write: request(
      v.object({
        scope: exportScope,
        format: v.picklist(exportFormats),
        file: path,
        title,
        language,
      }),
    ).returns<Exported>(),
    /** Fails with `article-missing` or `article-unreadable`. */
    text: request(v.object({ id, form: v.picklist(textForms), language })).returns<string>(),
    /** A page to be printed. Fails like `text`. */
    page: request(v.object({ id, language })).returns<{ html: string; title: string }>(),
    /** All marks. Fails like `write`. */
    writeMarks: request(v.object({ format: v.picklist(marksFormats), file: path })).returns<{
      readonly file: string;
      readonly articles: number;
    }>(),
    /** What the document of marks in a file would change. Fails with `marks-unreadable` or `marks-newer`. */
    previewMarks: request(v.object({ file: path })).returns<MergePreview>(),
    /** Takes it up, as one action that can be undone. Fails like `previewMarks` and like `mark`. */
    takeUpMarks: request(v.object({ file: path })).returns<MergeSummary>(),
    identify: request(v.object({ id })).returns<ArticleIdentity>(),
    /** The article that is known by this; null where the archive does not have it. */
    find: request(
      v.object({ path, hash: v.optional(contentHash), title, instant: v.pipe(v.number(), v.finite()) }),
    ).returns<{ id: number } | null>(),
  },
  events: {
    progress: event<ExportProgress>(),
  },
} as const;

export type ExportContract = typeof exportContract;
