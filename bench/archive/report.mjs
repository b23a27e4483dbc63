/**
 * Reports made after one pattern, as of the weather and the stock market: the sentences stay, the facts change. They
 * are no copies of each other, however alike they look.
 */
import { drawInstant } from './dates.mjs';
import { between, randomStream } from './random.mjs';
import { factIn, joinWords } from './sentence.mjs';
import { word } from './vocabulary.mjs';

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./vocabulary.mjs').Language} Language */

const dayMs = 86_400_000;
/** Reports of one pattern are spread over so many days. */
const days = 12;

/** Places count from 0, so what is below it belongs to no article. @type {(seed: number, pattern: number) => Random} */
const patternStream = (seed, pattern) => randomStream(seed, -10 - pattern);

/**
 * @param {number} seed
 * @param {number} pattern
 * @returns {Language}
 */
export const languageOfReports = (seed, pattern) => (patternStream(seed, pattern)() < 0.75 ? 'zh' : 'en');

/**
 * @param {number} seed
 * @param {number} pattern A whole number; the same one gives the same sentences about the same days.
 * @param {Random} facts
 */
export function drawReport(seed, pattern, facts) {
  const fixed = patternStream(seed, pattern);
  const language = fixed() < 0.75 ? 'zh' : 'en';
  const instant = drawInstant(fixed) + between(facts, 0, days - 1) * dayMs + 1000 * between(facts, 0, 3600);
  /** Words between two facts. */
  const apart = between(fixed, 3, 8);
  const headline = joinWords(language, [
    word(fixed, language),
    word(fixed, language),
    factIn(facts, language),
  ]);
  const texts = Array.from({ length: between(fixed, 3, 7) }, () =>
    Array.from({ length: between(fixed, 2, 5) }, () => {
      const words = Array.from({ length: between(fixed, 8, 20) }, (_, place) =>
        place % apart === apart - 1 ? factIn(facts, language) : word(fixed, language),
      );
      return joinWords(language, words) + (language === 'zh' ? '。' : '.');
    }).join(language === 'zh' ? '' : ' '),
  );
  return { headline, instant, texts };
}
