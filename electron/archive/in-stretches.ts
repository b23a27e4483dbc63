import { setImmediate as nextTurn } from 'node:timers/promises';
import { Failure } from '../base/failure.ts';
import type { IdSet } from '../base/id-set.ts';

/** A millisecond or two. */
const idsInTurn = 10_000;

/**
 * Calls `visit` for each id, and lets other requests have a turn now and then. Rejects with `cancelled` when the signal
 * has fired meanwhile.
 */
export async function inStretches(
  ids: IdSet,
  signal: AbortSignal,
  visit: (id: number) => void,
): Promise<void> {
  const all = ids.toArray();
  for (let start = 0; start < all.length; start += idsInTurn) {
    for (const id of all.subarray(start, start + idsInTurn)) visit(id);
    if (start + idsInTurn >= all.length) return;
    await nextTurn();
    if (signal.aborted) throw new Failure('cancelled');
  }
}
