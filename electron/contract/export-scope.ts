/** What may leave the program, and in which form; the window, the shell and the archive process speak of it alike. */
import * as v from 'valibot';
import { ids, order, query, resultNumber, rowRanges } from './query-input.ts';

export const exportFormats = ['html', 'markdown', 'epub'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const textForms = ['markdown', 'text', 'gb-t-7714', 'apa', 'bibtex'] as const;
export type TextForm = (typeof textForms)[number];

/** All marks; notes and highlights to be read; highlights as a table. */
export const marksFormats = ['json', 'markdown', 'csv'] as const;
export type MarksFormat = (typeof marksFormats)[number];

/** Which articles: some by id, or what a query finds, in the order of the list; of that these rows alone, where there are some. */
export const exportScope = v.variant('kind', [
  v.object({ kind: v.literal('articles'), ids }),
  v.object({ kind: v.literal('result'), query, order, rows: v.optional(rowRanges), result: resultNumber }),
]);
export type ExportScope = v.InferOutput<typeof exportScope>;
