import type { Shares } from '../search/ranking.ts';
import { characteristicTerms } from './characteristic-terms.ts';
import type { Searchable } from './evaluate.ts';
import { inTurns } from './turns.ts';

export interface Similar {
  readonly id: number;
  /** From 0 to 1, where 1 is an article that says as much about the same terms as this one. */
  readonly likeness: number;
}

/** More terms find hardly anything else, and take time. */
const termsCompared = 24;
/** Below it two articles have a word or two in common, which is none of the reader's interest. */
const leastLikeness = 0.15;

/**
 * Articles about the same as the article `id` with this text, most alike first: those that rank best for the terms
 * that are characteristic of it. The ones of `without` are left out. Rejects with `cancelled`.
 */
export function findSimilar(
  id: number,
  text: { readonly title: string; readonly body: string },
  without: ReadonlySet<number>,
  limit: number,
  archive: Searchable,
  signal: AbortSignal,
): Promise<readonly Similar[]> {
  return inTurns(similarTo(id, text, without, limit, archive), signal);
}

function* similarTo(
  id: number,
  text: { readonly title: string; readonly body: string },
  without: ReadonlySet<number>,
  limit: number,
  { index, marks }: Searchable,
): Generator<void, readonly Similar[]> {
  const { visible } = marks;
  const terms = yield* characteristicTerms(text, termsCompared, index.catalogue.articles, term =>
    index.text.frequencyOf(term),
  );
  const shares: Shares = { title: new Float32Array(visible.limit), body: new Float32Array(visible.limit) };
  for (const { phrase } of terms) {
    yield* index.text.rank({ kind: 'text', within: 'anywhere', phrase, prefix: false, span: [0, 0] }, shares);
  }
  const scoreOf = (each: number) => (shares.title[each] ?? 0) + (shares.body[each] ?? 0);
  const own = scoreOf(id);
  // An article that is not indexed yet has nothing to be compared with.
  if (own === 0) return [];
  const found: Similar[] = [];
  for (let each = 0; each < visible.limit; each++) {
    const score = scoreOf(each);
    if (score < leastLikeness * own || each === id || without.has(each) || !visible.has(each)) continue;
    found.push({ id: each, likeness: Math.min(1, score / own) });
  }
  return found.sort((one, other) => other.likeness - one.likeness || other.id - one.id).slice(0, limit);
}
