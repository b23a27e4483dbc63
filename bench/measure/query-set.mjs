/** What people type, drawn from the texts of an archive; and the same for FTS5 by itself. */
import { between, oneOf, randomStream } from '../archive/random.mjs';

/** @typedef {import('../archive/random.mjs').Random} Random */
/** @typedef {import('./engine.mjs').Engine} Engine */
/** @typedef {ReturnType<Engine['parseQuery']>['query']} Query */

/** @type {(random: Random, runs: readonly string[], length: number) => string} */
function piece(random, runs, length) {
  const long = runs.filter(run => run.length >= length);
  const run = oneOf(random, long);
  const start = between(random, 0, run.length - length);
  return run.slice(start, start + length);
}

/**
 * A hundred queries without fields, which FTS5 can answer by itself: Chinese of one to six characters, English words,
 * phrases and beginnings of words, two terms, and one term without another.
 * @param {readonly string[]} texts
 * @returns {string[]}
 */
export function mixedQueries(texts) {
  const random = randomStream(1, -3);
  const han = texts.flatMap(text => text.match(/\p{Script=Han}{2,}/gu) ?? []);
  const words = texts.flatMap(text => text.match(/\b[a-z]{3,}\b/gu) ?? []);
  const pairs = texts.flatMap(text => text.match(/\b[a-z]{3,} [a-z]{3,}\b/gu) ?? []);
  const chinese = (/** @type {number} */ length) => piece(random, han, length);
  const english = () => oneOf(random, words);
  /** @type {[number, () => string][]} */
  const kinds = [
    [15, () => chinese(1)],
    [20, () => chinese(2)],
    [15, () => chinese(between(random, 3, 4))],
    [5, () => chinese(6)],
    [15, english],
    [5, () => `"${oneOf(random, pairs)}"`],
    [5, () => `${english().slice(0, 3)}*`],
    [15, () => `${chinese(2)} ${chinese(2)}`],
    [5, () => `${chinese(2)} -${chinese(2)}`],
  ];
  return kinds.flatMap(([count, make]) => Array.from({ length: count }, make));
}

/**
 * The FTS5 expression of a query without fields.
 * @param {Pick<Engine, 'parseQuery' | 'matchExpression'>} engine
 * @param {string} text
 * @returns {string}
 */
export function matchOf(engine, text) {
  /** @type {(query: Query) => string} */
  const match = query => {
    switch (query.kind) {
      case 'text':
        return engine.matchExpression(query) ?? '""';
      case 'or':
        return `(${query.parts.map(match).join(' OR ')})`;
      case 'and': {
        const wanted = query.parts.filter(part => part.kind !== 'not').map(match);
        const unwanted = query.parts.flatMap(part => (part.kind === 'not' ? [match(part.part)] : []));
        return `((${wanted.join(' AND ')})${unwanted.map(part => ` NOT ${part}`).join('')})`;
      }
      default:
        throw new TypeError(`not a query for FTS5 alone: ${text}`);
    }
  };
  return match(engine.parseQuery(text, false).query);
}
