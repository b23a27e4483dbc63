/** Ids are given out from 0 on, one after the other, and never twice. */

/** An id that is this or more does not exist. */
export const idLimit = 2 ** 24;

/** Ids of one shard stand together in one file of the catalogue, and are forgotten together: 4,096 of them. */
const shardBits = 12;

export function shardOf(id: number): number {
  return id >> shardBits;
}
