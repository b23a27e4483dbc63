import { GatheredNumbers } from './gathered-numbers.ts';

/** Places in articles of a segment: those of `articles[n]` end at `ends[n]`. Articles ascend, and so do their places. */
export interface Places {
  readonly articles: Uint32Array;
  readonly ends: Uint32Array;
  readonly places: Uint32Array;
}

/** Places that are gathered article by article. */
export class GatheredPlaces {
  readonly articles = new GatheredNumbers();
  readonly ends = new GatheredNumbers();
  readonly places = new GatheredNumbers();

  /** The places from `start` on, of which there may be none, are all that the article has. */
  close(article: number, start: number): void {
    if (this.places.length === start) return;
    this.articles.add(article);
    this.ends.add(this.places.length);
  }

  view(): Places {
    return { articles: this.articles.view(), ends: this.ends.view(), places: this.places.view() };
  }
}

/** One more than the place in `articles` of each of `size` articles, 0 where it is none of them. */
export function ordinalsOf({ articles }: Places, size: number): Uint32Array {
  const ordinals = new Uint32Array(size);
  for (let index = 0; index < articles.length; index++) ordinals[articles[index] ?? 0] = index + 1;
  return ordinals;
}
