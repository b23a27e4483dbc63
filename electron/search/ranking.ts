import type { LiveSegments } from './live-segments.ts';
import { countPhrase } from './match-phrase.ts';
import type { PhrasePlan } from './phrase-plan.ts';

/** What the words of a query give to each id, summed over the words. */
export interface Shares {
  readonly title: Float32Array;
  readonly body: Float32Array;
}

/**
 * The usual constants of BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009). The title is a
 * field of its own, where length says little.
 */
const saturation = 1.2;
const lengthWeight = 0.75;
const titleWeight = 3;

/** Adds the BM25 of one phrase, in title and body apart, to the ids that hold it. */
export function* addShares(segments: LiveSegments, plan: PhrasePlan, shares: Shares): Generator<void, void> {
  const { articles, averageLength } = sizes(segments);
  const ids: number[] = [];
  const title: number[] = [];
  const body: number[] = [];
  yield* segments.each(function* ({ file }, own) {
    yield* countPhrase(file, plan, (article, inTitle, inBody) => {
      const id = file.ids[article] ?? 0;
      if (!own.has(id)) return;
      const length = (file.lengths[article] ?? 0) / averageLength;
      ids.push(id);
      title.push(inTitle / (inTitle + saturation));
      body.push(inBody / (inBody + saturation * (1 - lengthWeight + lengthWeight * length)));
    });
  });
  const rarity = Math.log(1 + (articles - ids.length + 0.5) / (ids.length + 0.5));
  for (const [index, id] of ids.entries()) {
    shares.title[id]! += rarity * titleWeight * (title[index] ?? 0);
    shares.body[id]! += rarity * (body[index] ?? 0);
  }
}

function sizes(segments: LiveSegments): { readonly articles: number; readonly averageLength: number } {
  let articles = 0;
  let tokens = 0;
  for (const { file } of segments.all) {
    articles += file.ids.length;
    tokens += file.tokens;
  }
  return { articles, averageLength: Math.max(1, tokens / Math.max(1, articles)) };
}
