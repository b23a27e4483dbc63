/** What an exporter thread does: it reads articles of one archive and writes them into one file, or gives one as text. */
import * as v from 'valibot';
import { exportFormats, textForms } from '../contract/export-scope.ts';
import { languages } from '../contract/host-contract.ts';
import { request } from '../wire/contract.ts';

/** Articles in one request: few enough to report progress and to stop soon. */
export const articlesInRequest = 16;

const path = v.string();
const chapter = v.object({
  /** From 1 on, in the order of the file; an article that cannot be read leaves its number unused. */
  number: v.number(),
  title: v.string(),
});
/** Where an article stands among those of the file. */
export type Chapter = Readonly<v.InferOutput<typeof chapter>>;
const linkedChapter = v.object({
  ...chapter.entries,
  /** Addresses in its body that lead to articles of the same file. */
  links: v.array(v.tuple([v.string(), chapter])),
});
const language = v.picklist(languages);
export type LinkedChapter = v.InferOutput<typeof linkedChapter>;

export const exporterContract = {
  requests: {
    /** Begins a file of this format; it takes its place only with `finish`. Fails with `output-unwritable`. */
    begin: request(
      v.object({ file: v.string(), format: v.picklist(exportFormats), title: v.string(), language }),
    ).returns<null>(),
    /** Reads the next articles: the addresses that each links to; null for one that cannot be read any more. */
    read: request(v.object({ paths: v.pipe(v.array(path), v.maxLength(articlesInRequest)) })).returns<
      readonly (readonly string[] | null)[]
    >(),
    /** Writes what was read last, in its order. */
    add: request(v.object({ chapters: v.array(linkedChapter) })).returns<null>(),
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
