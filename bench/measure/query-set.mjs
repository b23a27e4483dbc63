/** What people type, drawn from the texts of an archive. */
import { between, oneOf, randomStream } from '../archive/random.mjs';

/** @typedef {import('../archive/random.mjs').Random} Random */

const years = [2015, 2024];

/** @type {(random: Random, runs: readonly string[], length: number) => string} */
function piece(random, runs, length) {
  const long = runs.filter(run => run.length >= length);
  const run = oneOf(random, long);
  const start = between(random, 0, run.length - length);
  return run.slice(start, start + length);
}

/**
 * A hundred queries: Chinese of one to four characters, English words, beginnings of words and phrases, phrases across
 * scripts such as 1月24日, two terms, one term without another, in titles, and with a tag or a date.
 * @param {readonly string[]} texts
 * @param {readonly string[]} tags
 * @returns {string[]}
 */
export function mixedQueries(texts, tags) {
  const random = randomStream(1, -3);
  /** @type {(pattern: RegExp) => string[]} */
  const all = pattern => texts.flatMap(text => text.match(pattern) ?? []);
  const han = all(/\p{Script=Han}{2,}/gu);
  const words = all(/\b[a-z]{3,}\b/gu);
  const pairs = all(/\b[a-z]{3,} [a-z]{3,}\b/gu);
  const mixed = all(/\d+\p{Script=Han}(?:\d+\p{Script=Han}|\p{Script=Han})/gu);
  const chinese = (/** @type {number} */ length) => piece(random, han, length);
  const english = () => oneOf(random, words);
  /** @type {[number, () => string][]} */
  const kinds = [
    [10, () => chinese(1)],
    [15, () => chinese(2)],
    [10, () => chinese(3)],
    [10, () => chinese(4)],
    [10, english],
    [5, () => `${english().slice(0, between(random, 1, 3))}*`],
    [5, () => `"${oneOf(random, pairs)}"`],
    [10, () => oneOf(random, mixed)],
    [10, () => `${chinese(2)} ${chinese(2)}`],
    [5, () => `${chinese(2)} -${chinese(2)}`],
    [4, () => `title:${chinese(2)}`],
    [3, () => `${chinese(2)} tag:"${oneOf(random, tags)}"`],
    [3, () => `${chinese(2)} date:${between(random, years[0] ?? 0, years[1] ?? 0)}`],
  ];
  return kinds.flatMap(([count, make]) => Array.from({ length: count }, make));
}
