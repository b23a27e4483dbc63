/** What an exporter thread does: it reads articles of one archive and writes them into one file, or gives one as text. */
import * as v from 'valibot';
import { exportFormats, textForms } from '../contract/export-scope.ts';
import { languages } from '../contract/host-contract.ts';
import { request } from '../wire/contract.ts';

/** Articles in one request: few enough to report progress and to stop soon. */
export const articlesInRequest = 16;

const path = v.string();
const language = v.picklist(languages);

export const exporterContract = {
  requests: {
    /** Begins a file of this format; it takes its place only with `finish`. Fails with `output-unwritable`. */
    begin: request(
      v.object({ file: v.string(), format: v.picklist(exportFormats), title: v.string(), language }),
    ).returns<null>(),
    /** Writes the articles of these files; those that cannot be read any more are left out. */
    add: request(v.object({ paths: v.pipe(v.array(path), v.maxLength(articlesInRequest)) })).returns<{
      written: number;
    }>(),
    finish: request(v.object({})).returns<null>(),
    /** Removes what was begun. */
    discard: request(v.object({})).returns<null>(),
    /** One article as text. Fails with `article-missing` or `article-unreadable`. */
    text: request(v.object({ path, form: v.picklist(textForms), language })).returns<string>(),
    /** One article as a page to be printed; its pictures have addresses within the program. Fails like `text`. */
    page: request(v.object({ path, language })).returns<string>(),
  },
  events: {},
} as const;

export type ExporterContract = typeof exporterContract;
