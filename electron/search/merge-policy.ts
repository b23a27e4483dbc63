/** How many segments of one size stand side by side before they become one. */
const mergedAtOnce = 8;
/** Segments with no more articles than this are of the smallest size; each further size is eight times the last. */
const smallest = 64;

/**
 * How many of the last segments to merge now, 0 for none; `articles` are those of each segment, oldest first. Only
 * neighbours are merged, since of two segments the later one counts. The tiers are those of a log-structured
 * merge-tree (O'Neil and others, 1996): an article is written once for each size up to the whole.
 */
export function segmentsToMerge(articles: readonly number[]): number {
  let due = 0;
  let tier = 0;
  /** Of this tier in the stretch so far; smaller ones do not count, lest a few of them rewrite a large one. */
  let ofTier = 0;
  for (let count = 1; count <= articles.length; count++) {
    const own = tierOf(articles[articles.length - count] ?? 0);
    if (own > tier) [tier, ofTier] = [own, 0];
    if (own === tier) ofTier++;
    const next = articles[articles.length - count - 1];
    const isWhole = next === undefined || tierOf(next) > tier;
    if (isWhole && ofTier >= mergedAtOnce) due = count;
  }
  return due;
}

function tierOf(articles: number): number {
  return Math.max(0, Math.ceil(Math.log(articles / smallest) / Math.log(mergedAtOnce)));
}
