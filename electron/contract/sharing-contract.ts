/** What a window asks of the shell so that an article leaves the program: copies, print, files, other programs. */
import * as v from 'valibot';
import { event, request } from '../wire/contract.ts';
import type { Exported, ExportProgress } from './export-contract.ts';
import { exportFormats, exportScope, textForms } from './export-scope.ts';
import { count } from './query-input.ts';

const id = count;
const path = v.pipe(v.string(), v.minLength(1), v.maxLength(32_768));

/** Null where the reader closed the dialog. */
export type SavedFile = { readonly file: string } | null;

export const sharingRequests = {
  copyArticle: request(v.object({ id, form: v.picklist(textForms) })).returns<null>(),
  /** A broadsheet: link that finds the article again. */
  copyShareLink: request(v.object({ id })).returns<null>(),
  /** The file: address of an article's file, named relative to the open archive. */
  copyFileLink: request(v.object({ path })).returns<null>(),
  /** Opens an article's file with the program that the system has for texts; fails with `opening-refused`. */
  openInEditor: request(v.object({ path })).returns<null>(),
  /** Shows the print dialog of the system. */
  printArticle: request(v.object({ id })).returns<null>(),
  /** Asks where to, then writes the article as a PDF. */
  savePdf: request(v.object({ id })).returns<SavedFile>(),
  /** Asks where to, then writes; `name` is offered for the file and names the document. */
  exportArticles: request(
    v.object({
      scope: exportScope,
      format: v.picklist(exportFormats),
      name: v.pipe(v.string(), v.maxLength(10_000)),
    }),
  ).returns<(Exported & { readonly file: string }) | null>(),
  /** Shows the file that was written last in the file manager. */
  revealWritten: request(v.object({})).returns<null>(),
};

export const sharingEvents = {
  exportProgress: event<ExportProgress>(),
  /** An article to be shown, because a link asked for it and the reader agreed. */
  showArticle: event<{ readonly id: number }>(),
};
