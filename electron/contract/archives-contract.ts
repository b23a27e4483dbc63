/** The archives that the reader knows, whichever is open: what a window shows of them and changes. */
import * as v from 'valibot';
import { isZone } from '../base/zone-name.ts';
import { request } from '../wire/contract.ts';
import type { ArticleSummary, Snippet } from './archive-contract.ts';
import { count, queryText } from './query-input.ts';

/** What is known of an archive before it is opened. */
export type ArchiveStanding =
  /** Nobody has looked for its folder yet. */
  | 'unknown'
  | 'there'
  /** There is no such folder. */
  | 'missing'
  /** Its disk is not connected, or its share does not answer. */
  | 'unreachable'
  /** Not all of it has been read. */
  | 'indexing'
  /** Its index is damaged; what is damaged is read again while it is open. */
  | 'damaged';

export interface KnownArchive {
  /** Absolute path of the folder. */
  readonly path: string;
  /** The reader's name for it, or else the folder's. */
  readonly name: string;
  /** Articles when it was last told. */
  readonly articles: number;
  /** Milliseconds since 1970. */
  readonly opened: number;
  readonly standing: ArchiveStanding;
  /** IANA zone that dates without one are local to, where the reader chose one. */
  readonly zone?: string;
  /** The zone in which its index was made, as far as that was told. */
  readonly indexZone?: string;
}

/** What one of several archives answers to a query. */
export interface ArchiveHits {
  /** All that answer it. */
  readonly articles: number;
  /** The newest of them. */
  readonly rows: readonly ArticleSummary[];
  readonly snippets: readonly Snippet[];
}

export const archivePath = v.pipe(v.string(), v.minLength(1), v.maxLength(32_768));

export const zoneName = v.pipe(v.string(), v.maxLength(64), v.check(isZone, 'No zone has this name'));

export const archiveChange = v.object({
  /** Null, or nothing but spaces, stands for the name of the folder. */
  name: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(200)))),
  /** Null stands for the zone of this machine. An archive that is open is read anew. */
  zone: v.optional(v.nullable(zoneName)),
});
export type ArchiveChange = v.InferOutput<typeof archiveChange>;

export const archivesRequests = {
  /** Looks for the folder of each known archive; what is found comes with the state. Never waits for a dead share. */
  lookForArchives: request(v.object({})).returns<null>(),
  /** What the reader settles for one known archive; what is missing stays as it is. */
  changeArchive: request(v.object({ path: archivePath, change: archiveChange })).returns<null>(),
  /** Takes an archive from the list, closing it where it is open; with it, if so wished, its index and its marks. */
  forgetArchive: request(
    v.object({ path: archivePath, index: v.boolean(), marks: v.boolean() }),
  ).returns<null>(),
  /** The newest articles of a known archive that answer a query; one that is not open is opened for it, without a window. */
  searchArchive: request(
    v.object({ path: archivePath, text: queryText, limit: v.pipe(count, v.maxValue(50)) }),
  ).returns<ArchiveHits>(),
} as const;
