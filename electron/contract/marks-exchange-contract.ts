/** What a window asks of the shell so that marks leave the program, or come in: part of the host contract. */
import * as v from 'valibot';
import { request } from '../wire/contract.ts';
import { marksFormats } from './export-scope.ts';

/** What taking up a document of marks changes. */
export interface MergeSummary {
  /** In the document. */
  readonly articles: number;
  /** Of them in the archive now. */
  readonly found: number;
  /** Articles that are marked otherwise afterwards. */
  readonly changed: number;
  /** Of them those that had no marks before. */
  readonly added: number;
  readonly read: number;
  readonly starred: number;
  readonly hidden: number;
  readonly labelled: number;
  readonly notes: number;
  readonly highlights: number;
  /** Saved searches that are not there yet. */
  readonly searches: number;
}

/** What one article gains. Long texts are cut. */
export interface MergeSample {
  readonly path: string | null;
  readonly read: boolean;
  readonly starred: boolean;
  readonly hidden: boolean;
  readonly labels: readonly string[];
  readonly note: string;
  readonly highlights: readonly string[];
}

export interface MergePreview extends MergeSummary {
  /** Some of the articles that change. */
  readonly samples: readonly MergeSample[];
}

export const marksExchangeRequests = {
  /** Asks where to, then writes all marks of the open archive; null where the reader closed the dialog. */
  exportMarks: request(v.object({ format: v.picklist(marksFormats) })).returns<{
    readonly file: string;
    readonly articles: number;
  } | null>(),
  /** Asks for a document of marks; null where the reader closed the dialog. */
  chooseMarks: request(v.object({})).returns<{ readonly file: string } | null>(),
  /** What taking up the document that was chosen last would change. Fails with `marks-unreadable` or `marks-newer`. */
  previewMarks: request(v.object({})).returns<MergePreview>(),
  /** Takes it up, as one action that `undoMark` takes back. Fails like `previewMarks` and like `mark`. */
  importMarks: request(v.object({})).returns<MergeSummary>(),
} as const;
