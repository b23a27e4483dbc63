/** How a window names articles: by a query, by their place in its result, or one by one. */
import * as v from 'valibot';
import { idLimit } from '../base/article-id.ts';

export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const queryText = v.pipe(v.string(), v.maxLength(10_000));
export const query = v.object({
  text: queryText,
  /** The query is still being typed: its last word is a prefix. */
  typing: v.boolean(),
});
export type QueryInput = v.InferOutput<typeof query>;

const sort = v.picklist(['date', 'relevance']);
export type Sort = v.InferOutput<typeof sort>;

/** `together`: of the copies of one story only the first in order has a row, and that row tells of the others. */
const copies = v.picklist(['together', 'apart']);
export type Copies = v.InferOutput<typeof copies>;

/** How a result is laid out as a list. */
export const order = v.object({ sort, copies });
export type Order = v.InferOutput<typeof order>;

/** From `from` to before `to`. */
const rowRange = v.object({ from: count, to: count });
export type RowRange = v.InferOutput<typeof rowRange>;
/** Rows of a result, in the order of the list. */
export const rowRanges = v.pipe(v.array(rowRange), v.maxLength(10_000));

/**
 * Of the list on show: rows mean what they meant there, whatever has changed since. Without it they are of the result as
 * it is now.
 */
export const resultNumber = v.optional(count);

/** Beyond the limit the catalogue would take one id for another. */
export const articleId = v.pipe(count, v.maxValue(idLimit - 1));
export const ids = v.pipe(v.array(articleId), v.maxLength(500));
