/**
 * What the archive process does for the shell alone, never for a page: it writes articles into files that the reader
 * has chosen in a dialog of the system, and hands out what goes to the printer and the clipboard.
 */
import * as v from 'valibot';
import { event, request } from '../wire/contract.ts';
import { exportFormats, exportScope, marksFormats, textForms } from './export-scope.ts';
import { languages } from './host-contract.ts';
import type { MergePreview, MergeSummary } from './marks-exchange-contract.ts';

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

const id = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const language = v.picklist(languages);

export const exportContract = {
  requests: {
    /** Fails with `inside-archive`, `output-unwritable` or `nothing-to-export`; then there is no file. */
    write: request(
      v.object({
        scope: exportScope,
        format: v.picklist(exportFormats),
        file: v.string(),
        title: v.string(),
        language,
      }),
    ).returns<Exported>(),
    /** Fails with `article-missing` or `article-unreadable`. */
    text: request(v.object({ id, form: v.picklist(textForms), language })).returns<string>(),
    /** A page to be printed. Fails like `text`. */
    page: request(v.object({ id, language })).returns<{ html: string; title: string }>(),
    /** All marks. Fails like `write`. */
    writeMarks: request(v.object({ format: v.picklist(marksFormats), file: v.string() })).returns<{
      readonly file: string;
      readonly articles: number;
    }>(),
    /** What the document of marks in a file would change. Fails with `marks-unreadable` or `marks-newer`. */
    previewMarks: request(v.object({ file: v.string() })).returns<MergePreview>(),
    /** Takes it up, as one action that can be undone. Fails like `previewMarks` and like `mark`. */
    takeUpMarks: request(v.object({ file: v.string() })).returns<MergeSummary>(),
    identify: request(v.object({ id })).returns<ArticleIdentity>(),
    /** The article that is known by this; null where the archive does not have it. */
    find: request(
      v.object({ path: v.string(), hash: v.optional(v.string()), title: v.string(), instant: v.number() }),
    ).returns<{ id: number } | null>(),
  },
  events: {
    progress: event<ExportProgress>(),
  },
} as const;

export type ExportContract = typeof exportContract;
