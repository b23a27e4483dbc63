import { likenessOf } from '../article/sketch.ts';
import type { IdSet } from '../base/id-set.ts';
import { ClusterChanges } from './cluster-changes.ts';
import { CopyClusters } from './copy-clusters.ts';
import { articlesIn, findCopies, newsLastsMs, type CopyFacts, type Span } from './find-copies.ts';
import { atOnce } from './turns.ts';

/** Where the days to look at again hold so large a part of all articles, all of them are looked at. */
const worthStartingOver = 1 / 4;
const always: Span = { from: -Infinity, to: Infinity };

/** A result in which each story has one row. */
export interface FirstCopies {
  /** Those that stand for their story, and those that are alone. */
  readonly ids: IdSet;
  /** How many ids of the result this one stands for, itself included. */
  count(id: number): number;
  /** All ids of the result that some of `ids` stand for, themselves included. */
  articlesOf(some: IdSet): IdSet;
}

/** Articles that have copies, by their ranks among all that have: the number of the story, and what comes first. */
interface Carriers {
  readonly rankOf: (id: number) => number;
  readonly stories: Uint32Array;
  readonly storyCount: number;
  /** The greater, the earlier in the order of dates. */
  readonly precedence: Float64Array;
}

/**
 * The articles that carry the same story, found by the sketches of their texts. A story is carried by two sections or
 * authors at least; what one source publishes again is left as it is. What changed since the last question is looked
 * at when the next one comes.
 */
export class Copies {
  readonly #facts: CopyFacts;
  #clusters = new CopyClusters(0);
  /** The state of the catalogue that `#clusters` speak of; -1 before the first question. */
  #version = -1;
  /** All of them; found once for each state of the catalogue. */
  #carriers: Carriers | undefined;

  constructor(facts: CopyFacts) {
    this.#facts = facts;
  }

  /** Yields now and then, so that others get a turn. */
  *#update(): Generator<void, void> {
    const { version } = this.#facts;
    if (version === this.#version) return;
    const changed = this.#version < 0 ? undefined : this.#facts.changesSince(this.#version);
    const known = this.#clusters;
    const clusters = (changed && (yield* this.#changedBy(changed, known))) ?? (yield* this.#anew());
    // A copy with another date may come first now.
    const wereAlone = changed && ![...changed].some(id => known.withCopies.has(id));
    const isAsBefore = wereAlone && clusters === known && known === this.#clusters;
    if (!isAsBefore) this.#carriers = undefined;
    this.#clusters = clusters;
    this.#version = version;
  }

  /** Undefined where too much has changed. */
  *#changedBy(ids: ReadonlySet<number>, known: CopyClusters): Generator<void, CopyClusters | undefined> {
    const changes = new ClusterChanges(known);
    const spans = spansAround(changes.free(ids), this.#facts);
    if (!this.#areFew(spans)) return undefined;
    for (const span of spans) yield* findCopies(changes, this.#facts, span);
    return changes.applied(this.#facts.listed().limit);
  }

  *#anew(): Generator<void, CopyClusters> {
    const clusters = new CopyClusters(this.#facts.listed().limit);
    yield* findCopies(clusters, this.#facts, always);
    clusters.settle();
    return clusters;
  }

  /**
   * Of each story only the first stays: in `order`, which holds every one of `ids`, or else the newest. Articles that are
   * alone, which are most of a million, are not looked at. What changes while it looks for copies is left to the next
   * question. Yields now and then.
   */
  *keepFirst(ids: IdSet, order?: Uint32Array): Generator<void, FirstCopies> {
    yield* this.#update();
    const { withCopies } = this.#clusters;
    const { rankOf, stories, storyCount, precedence } = (this.#carriers ??= this.#carriersOf(withCopies));
    const carriers = ids.copy();
    carriers.intersect(withCopies);
    const places = order && new Float64Array(stories.length);
    if (places) carriers.filter(order).forEach((id, at) => (places[rankOf(id)] = -at));
    const precedes = places ?? precedence;

    const counts = new Uint32Array(storyCount);
    /** Of each story, the article that comes first so far. */
    const firsts = new Uint32Array(storyCount);
    const kept = ids.copy();
    for (const id of carriers.toArray()) {
      const rank = rankOf(id);
      const story = stories[rank] ?? 0;
      if (counts[story]!++ > 0) {
        const first = firsts[story] ?? 0;
        const isFirst = (precedes[rank] ?? 0) > (precedes[rankOf(first)] ?? 0);
        kept.delete(isFirst ? first : id);
        if (!isFirst) continue;
      }
      firsts[story] = id;
    }
    const storyOf = (id: number) => stories[rankOf(id)] ?? 0;
    return {
      ids: kept,
      count: id => (carriers.has(id) ? (counts[storyOf(id)] ?? 1) : 1),
      articlesOf: some => {
        const all = some.copy();
        const isWanted = new Uint8Array(storyCount);
        for (const id of some) if (carriers.has(id)) isWanted[storyOf(id)] = 1;
        for (const id of carriers) if (isWanted[storyOf(id)] === 1) all.add(id);
        return all;
      },
    };
  }

  /** The articles that carry the story of `id`, which is among them, earliest first. */
  copiesOf(id: number): readonly number[] {
    atOnce(this.#update());
    if (!this.#clusters.withCopies.has(id)) return [id];
    const copies = this.#clusters.followers(this.#clusters.followed(id));
    return copies.sort(
      (one, other) => this.#facts.instantOf(one) - this.#facts.instantOf(other) || one - other,
    );
  }

  /** How much of their texts two articles share, from 0 to 1, as far as their sketches tell. */
  likeness(one: number, other: number): number {
    const [mine, theirs] = [this.#facts.sketchOf(one), this.#facts.sketchOf(other)];
    return one === other ? 1 : mine && theirs ? likenessOf(mine, theirs) : 0;
  }

  #carriersOf(withCopies: IdSet): Carriers {
    const ids = withCopies.toArray();
    const stories = new Uint32Array(ids.length);
    /** By the first of a story, its number, counted from 1. */
    const numbers = new Uint32Array(withCopies.limit);
    let storyCount = 0;
    for (let rank = 0; rank < ids.length; rank++)
      stories[rank] = (numbers[this.#clusters.followed(ids[rank] ?? 0)] ||= ++storyCount) - 1;
    const precedence = Float64Array.from(ids, id => this.#facts.precedenceOf(id));
    return { rankOf: withCopies.ranks(), stories, storyCount, precedence };
  }

  #areFew(spans: readonly Span[]): boolean {
    const articles = spans.reduce((sum, span) => sum + articlesIn(span, this.#facts), 0);
    return articles < worthStartingOver * this.#facts.newestFirst().length;
  }
}

/** The days in which one of these articles can have found another cluster, or others can have followed it. */
function spansAround(ids: readonly number[], facts: CopyFacts): Span[] {
  const spans: { from: number; to: number }[] = [];
  for (const from of ids.map(id => facts.instantOf(id)).sort((one, other) => one - other)) {
    const last = spans.at(-1);
    const to = from + 2 * newsLastsMs;
    // What is looked at on both sides of a span would be looked at twice.
    if (last && from - newsLastsMs <= last.to + newsLastsMs) last.to = to;
    else spans.push({ from, to });
  }
  return spans;
}
