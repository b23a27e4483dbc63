import { likenessOf } from '../article/sketch.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { CopyClusters } from './copy-clusters.ts';
import { RecentArticles } from './recent-articles.ts';

/** What of a catalogue tells the copies of a story. */
export type CopyFacts = Pick<
  Catalogue,
  | 'version'
  | 'changesSince'
  | 'listed'
  | 'newestFirst'
  | 'precedenceOf'
  | 'instantOf'
  | 'sketchOf'
  | 'sectionOf'
  | 'sourceOf'
>;

/** Clusters while they are decided. */
export type DecidedClusters = Pick<CopyClusters, 'followed' | 'follow' | 'setCarried'>;

/** Copies of one story appear within so many milliseconds of the first. */
export const newsLastsMs = 14 * 86_400_000;
/** Reports made after one pattern come up to nearly 0.6; a copy that lost a quarter has 0.75. */
const likeACopy = 0.6;
/** To the first of the cluster, lest a chain of small changes lead from one story to another. */
const likeTheFirst = 0.4;
const articlesInTurn = 2048;

/** Milliseconds since 1970, both ends inside. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Decides anew whom the articles of these days follow; yields now and then. Articles are taken by date: one that is much
 * like an earlier article joins its cluster, unless it has too little in common with the first there. The articles
 * shortly before them are there to be followed, and those shortly after still tell who carries what.
 */
export function* findCopies(
  clusters: DecidedClusters,
  facts: CopyFacts,
  { from, to }: Span,
): Generator<void, void> {
  const newestFirst = facts.newestFirst();
  const recent = new RecentArticles();
  const end = placeBefore(newestFirst, facts, to + newsLastsMs);
  for (let place = placeBefore(newestFirst, facts, from - newsLastsMs) - 1; place >= end; place--) {
    const id = newestFirst[place] ?? 0;
    const instant = facts.instantOf(id);
    const sketch = facts.sketchOf(id);
    if (instant >= from && instant <= to) {
      clusters.follow(id, (sketch && firstAlike(sketch, instant, recent, clusters, facts)) ?? id);
    }
    noteCarrier(id, clusters, facts);
    if (sketch) recent.add(id, instant, sketch);
    if (place % articlesInTurn === 0) yield;
  }
}

function firstAlike(
  sketch: Uint32Array,
  instant: number,
  recent: RecentArticles,
  clusters: DecidedClusters,
  facts: CopyFacts,
): number | undefined {
  const since = instant - newsLastsMs;
  recent.forgetBefore(since);
  const alike = recent.mostAlike(sketch, likeACopy);
  if (alike === undefined) return undefined;
  const first = clusters.followed(alike);
  if (first === alike) return first;
  const ofFirst = facts.sketchOf(first);
  const isNear = facts.instantOf(first) >= since;
  return isNear && ofFirst && likenessOf(sketch, ofFirst) >= likeTheFirst ? first : undefined;
}

function noteCarrier(id: number, clusters: DecidedClusters, facts: CopyFacts): void {
  const first = clusters.followed(id);
  if (first === id) clusters.setCarried(id, false);
  else if (facts.sectionOf(id) !== facts.sectionOf(first) || facts.sourceOf(id) !== facts.sourceOf(first)) {
    clusters.setCarried(first, true);
  }
}

/** How many articles lie in these days. */
export function articlesIn({ from, to }: Span, facts: CopyFacts): number {
  const newestFirst = facts.newestFirst();
  return placeBefore(newestFirst, facts, from) - placeBefore(newestFirst, facts, to);
}

/** The first place, newest first, whose article is not later than `instant`. Dates in one minute stand in any order. */
function placeBefore(newestFirst: Uint32Array, facts: CopyFacts, instant: number): number {
  let low = 0;
  let high = newestFirst.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (facts.instantOf(newestFirst[middle] ?? 0) > instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
