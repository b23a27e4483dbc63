/**
 * The marks of an archive as a JSON document, which other programs may read and write, too:
 *
 *     { "kind": "broadsheet-marks", "format": 1, "archive": "news", "exported": "2026-01-24T08:00:00.000Z",
 *       "labels": [{ "name": "Trade/Ports", "colour": "blue" }],
 *       "searches": [{ "key": "…", "name": "Ports this week", "query": "section:Trade age:<7d", "pinned": true }],
 *       "articles": [{
 *         "path": "world/rail/night-train.md",     relative, `/` as separator, NFC; null where it is not known
 *         "title": "The night train returns",      for people; not read
 *         "content": "0123456789abcdef",           first 16 digits of the SHA-256 of the file
 *         "sketch": "…", "pathDigest": "…",        Base64 of what an article is known by after an edit, without a path
 *         "read": true, "starred": true, "hidden": true, "labels": ["Trade/Ports"], "note": "Markdown",
 *         "highlights": [{ "key", "quote", "prefix", "suffix", "start", "comment" }],
 *         "position": { "share": 0.4, "quote": "…" }, "changed": "2026-01-24T08:00:00.000Z" }] }
 *
 * Of an article everything but its path may be missing.
 */
import * as v from 'valibot';
import { Failure } from '../../../base/failure.ts';
import { highlightSchema, labelColourSchema, labelNameSchema, positionSchema } from '../../../marks/mark.ts';
import { searchKeySchema, searchSchema } from '../../../marks/saved-search.ts';
import { packedWords } from '../../../marks/packed.ts';

export const documentFormat = 1;

/** Nothing outside an archive is ever looked for. */
const isInside = (path: string): boolean => !path.startsWith('/') && !path.split('/').includes('..');

const articleSchema = v.object({
  path: v.nullable(v.pipe(v.string(), v.maxLength(4096), v.check(isInside, 'A path outside the archive'))),
  content: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)), '0000000000000000'),
  sketch: v.optional(v.pipe(packedWords, v.length(8))),
  pathDigest: v.optional(v.pipe(packedWords, v.length(4))),
  read: v.optional(v.boolean(), false),
  starred: v.optional(v.boolean(), false),
  hidden: v.optional(v.boolean(), false),
  labels: v.optional(v.array(labelNameSchema), []),
  note: v.optional(v.pipe(v.string(), v.maxLength(1_000_000)), ''),
  highlights: v.optional(v.array(highlightSchema), []),
  position: v.optional(v.nullable(positionSchema), null),
});
export type DocumentedArticle = v.InferOutput<typeof articleSchema>;

const documentSchema = v.object({
  kind: v.literal('broadsheet-marks'),
  format: v.literal(documentFormat),
  labels: v.optional(v.array(v.object({ name: labelNameSchema, colour: v.optional(labelColourSchema) })), []),
  searches: v.optional(v.array(v.object({ key: searchKeySchema, ...searchSchema.entries })), []),
  articles: v.array(articleSchema),
});
export type MarksDocument = v.InferOutput<typeof documentSchema>;

const versionSchema = v.object({ kind: v.literal('broadsheet-marks'), format: v.number() });

/** Throws `Failure`: `marks-newer`, or `marks-unreadable` for what is no such document. */
export function parseDocument(text: string, path: string): MarksDocument {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (thrown) {
    throw new Failure('marks-unreadable', { path }, thrown);
  }
  const version = v.safeParse(versionSchema, value);
  if (version.success && version.output.format > documentFormat) throw new Failure('marks-newer', { path });
  const document = v.safeParse(documentSchema, value);
  if (document.success) return document.output;
  throw new Failure('marks-unreadable', { path, reason: document.issues[0].message });
}
