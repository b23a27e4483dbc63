import type { Catalogue } from '../catalogue/catalogue.ts';
import type { FileRecord } from '../catalogue/record.ts';
import type { LedgerPage, Outcome } from '../contract/archive-contract.ts';

/** The files with one of `outcomes`, by id, from the one at `offset` on; `recordsOf` reads what is known of them. */
export async function readLedger(
  catalogue: Catalogue,
  recordsOf: (ids: readonly number[]) => Promise<readonly (FileRecord | undefined)[]>,
  offset: number,
  limit: number,
  outcomes: readonly Outcome[],
): Promise<LedgerPage> {
  const wanted = new Set(outcomes);
  const ids: number[] = [];
  let total = 0;
  for (const id of catalogue.ids()) {
    if (!wanted.has(catalogue.outcomeOf(id))) continue;
    if (total >= offset && ids.length < limit) ids.push(id);
    total++;
  }
  const records = await recordsOf(ids);
  const entries = records.flatMap((record, place) => {
    const id = ids[place];
    if (!record || id === undefined) return [];
    const { path, outcome, remarks, encoding } = record;
    return {
      path,
      outcome,
      remarks,
      ...(record.article && { id }),
      ...(encoding !== undefined && { encoding }),
    };
  });
  return { entries, offset, total, counts: catalogue.counts };
}
