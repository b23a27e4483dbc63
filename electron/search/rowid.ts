/**
 * The row of an article in the full-text index carries its date, so that newest first is simply descending
 * rowid order and the first page needs no sort:
 *
 *     rowid = minutes since 1800-01-01T00:00Z * 2^24 + id        (below 2^53, a safe integer)
 */
const idLimit = 2 ** 24;
const minuteLimit = 2 ** 29;
const firstInstant = Date.UTC(1800, 0, 1);

/** The greatest article id there can be. */
export const maxId = idLimit - 1;

/**
 * `instant` is in milliseconds since 1970; one outside the years 1800 to 2820 counts as the nearest minute
 * inside. `id` is an integer from 0 to `maxId`.
 */
export function rowidOf(instant: number, id: number): number {
  const minute = Math.floor((instant - firstInstant) / 60_000);
  return Math.min(Math.max(minute, 0), minuteLimit - 1) * idLimit + id;
}

export function idOf(rowid: number): number {
  return rowid % idLimit;
}

/** The catalogue's shard that holds an article: 4,096 ids to each. */
export function shardOf(id: number): number {
  return id >> 12;
}
