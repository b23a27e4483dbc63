import { firstIdOf, idLimit, type ShardSet } from './shard-set.ts';

const minuteLimit = 2 ** 29;
const firstInstant = Date.UTC(1800, 0, 1);

/**
 * The ids of all listed articles by the minute of their date, newest first, then by id, highest first. That is
 * the descending order of the full-text index, whose rowid is this very key: minutes since 1800, limited to 29
 * bits, times 2^24, plus the id.
 *
 * Sorting the keys as numbers takes a tenth of the time of a sort by comparison.
 */
export function newestFirst(shards: ShardSet, count: number): Uint32Array {
  const keys = new Float64Array(count);
  let filled = 0;
  for (const shard of shards) {
    const { columns, rowCount } = shard;
    const firstId = firstIdOf(shard);
    for (let row = 0; row < rowCount; row++) {
      if (!columns.isListed(row)) continue;
      keys[filled++] = minuteOf(columns.instants[row] ?? 0) * idLimit + firstId + row;
    }
  }
  keys.sort();
  const ids = new Uint32Array(filled);
  // `&` takes the lowest bits of any integer a double holds exactly, and so undoes the multiplication.
  for (let at = 0; at < filled; at++) ids[at] = (keys[filled - 1 - at] ?? 0) & (idLimit - 1);
  return ids;
}

function minuteOf(instant: number): number {
  const minute = Math.floor((instant - firstInstant) / 60_000);
  return Math.min(Math.max(minute, 0), minuteLimit - 1);
}
