import type { Relevance } from '../contract/archive-contract.ts';
import { fold } from '../search/fold.ts';
import type { Query, TextQuery } from '../search/query.ts';
import type { Shares } from '../search/ranking.ts';
import type { Searchable } from './evaluate.ts';

/** A word of the query that names the section says what all of its articles are about: as much as a rare word would. */
const sectionWeight = 2;
/** An article of today gets this much more than a very old one; half of it is gone after a year. */
const recencyWeight = 1;
const yearMs = 365.25 * 86_400_000;

/** What gave each article its place in a list ordered by relevance. */
export class Ranking {
  readonly #shares: Shares;
  readonly #archive: Searchable;
  readonly #sections: ReadonlyMap<number, number>;
  readonly #now: number;

  private constructor(
    shares: Shares,
    archive: Searchable,
    sections: ReadonlyMap<number, number>,
    now: number,
  ) {
    this.#shares = shares;
    this.#archive = archive;
    this.#sections = sections;
    this.#now = now;
  }

  /** Yields now and then. Undefined where the query has no text to rank by. */
  static *of(
    query: Query,
    archive: Searchable,
    limit: number,
    now: number,
  ): Generator<void, Ranking | undefined> {
    const leaves = wantedText(query);
    if (leaves.length === 0) return undefined;
    const shares = { title: new Float32Array(limit), body: new Float32Array(limit) };
    for (const leaf of leaves) yield* archive.index.text.rank(leaf, shares);
    return new Ranking(shares, archive, sectionsNamed(leaves, archive), now);
  }

  relevanceOf(id: number): Relevance {
    const { catalogue } = this.#archive.index;
    const age = Math.max(0, this.#now - catalogue.instantOf(id)) / yearMs;
    return {
      title: this.#shares.title[id] ?? 0,
      body: this.#shares.body[id] ?? 0,
      section: this.#sections.get(catalogue.sectionOf(id)) ?? 0,
      recency: recencyWeight / (1 + age),
    };
  }

  /** Best first; of equals the newest first. `newestFirst` are the ids in that order. */
  *order(newestFirst: Uint32Array): Generator<void, Uint32Array> {
    const scores = new Float64Array(newestFirst.length);
    for (const [place, id] of newestFirst.entries()) {
      const { title, body, section, recency } = this.relevanceOf(id);
      scores[place] = title + body + section + recency;
      if (place % 4096 === 0) yield;
    }
    const places = Uint32Array.from(newestFirst, (_, place) => place);
    places.sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other);
    return places.map(place => newestFirst[place] ?? 0);
  }
}

function wantedText(query: Query): TextQuery[] {
  if (query.kind === 'text') return query.within === 'path' ? [] : [query];
  if (query.kind === 'and' || query.kind === 'or') return query.parts.flatMap(wantedText);
  return [];
}

/** What each section gets for the words that are in its names. */
function sectionsNamed(
  leaves: readonly TextQuery[],
  { index: { catalogue } }: Searchable,
): Map<number, number> {
  const words = leaves.map(({ phrase }) => fold(phrase));
  const named = new Map<number, number>();
  for (let section = 0; section < catalogue.sections.size; section++) {
    const names = fold(catalogue.sections.name(section).join('\n'));
    const count = words.filter(word => names.includes(word)).length;
    if (count > 0) named.set(section, (count / words.length) * sectionWeight);
  }
  return named;
}
