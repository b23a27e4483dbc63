/** Sentences, paragraphs and titles out of single words: no grammar, but the lengths, marks and numbers of news. */
import { between, oneOf } from './random.mjs';
import { word } from './vocabulary.mjs';

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./vocabulary.mjs').Language} Language */

const shareOfNumbers = 0.04;
const shareOfCommas = 0.12;
const shareOfQuotes = 0.02;

/** @type {Record<Language, { gap: string, comma: string, stop: readonly string[], quotes: readonly [string, string], words: readonly [number, number] }>} */
const manners = {
  zh: { gap: '', comma: '，', stop: ['。', '。', '。', '；', '！'], quotes: ['“', '”'], words: [6, 24] },
  en: { gap: ' ', comma: ',', stop: ['.', '.', '.', '?'], quotes: ['“', '”'], words: [6, 22] },
  ja: { gap: '', comma: '、', stop: ['。'], quotes: ['「', '」'], words: [8, 22] },
  ko: { gap: ' ', comma: ',', stop: ['.'], quotes: ['‘', '’'], words: [5, 14] },
};

/** @type {Record<Language, readonly ((random: Random) => string)[]>} */
const numbers = {
  zh: [
    random => `${between(random, 1, 12)}月${between(random, 1, 28)}日`,
    random => `${between(random, 0, 23)}点${between(random, 10, 59)}分`,
    random => `${between(random, 0, 99)}.${between(random, 0, 9)}%`,
    random => `${between(random, 2, 980)}人`,
    random => `${between(random, 2001, 2025)}年`,
    random => `${between(random, 1, 99)},${between(random, 100, 999)}元`,
  ],
  en: [
    random => String(between(random, 2, 980)),
    random => `${between(random, 0, 99)}.${between(random, 0, 9)}%`,
    random => String(between(random, 2001, 2025)),
    random => `${between(random, 1, 99)},${between(random, 100, 999)}`,
  ],
  ja: [
    random => `${between(random, 1, 12)}月${between(random, 1, 28)}日`,
    random => `${between(random, 2, 980)}人`,
  ],
  ko: [
    random => `${between(random, 1, 12)}월 ${between(random, 1, 28)}일`,
    random => `${between(random, 2, 980)}명`,
  ],
};

/** @type {(random: Random, language: Language) => string} */
const wordOrNumber = (random, language) =>
  random() < shareOfNumbers ? oneOf(random, numbers[language])(random) : word(random, language);

/**
 * What differs from one report to the next: a number most of the time, else a word.
 * @param {Random} random
 * @param {Language} language
 */
export const factIn = (random, language) =>
  random() < 0.7 ? oneOf(random, numbers[language])(random) : word(random, language);

/**
 * @param {Language} language
 * @param {readonly string[]} words
 */
export const joinWords = (language, words) => capitalised(words.join(manners[language].gap));

/** @type {(text: string) => string} */
const capitalised = text => text.charAt(0).toUpperCase() + text.slice(1);

/** @type {(random: Random, language: Language) => string} */
function sentence(random, language) {
  const { gap, comma, stop, quotes, words } = manners[language];
  let text = capitalised(wordOrNumber(random, language));
  for (let left = between(random, ...words) - 1; left > 0; left--) {
    if (random() < shareOfCommas) text += comma;
    const next = wordOrNumber(random, language);
    text += gap + (random() < shareOfQuotes ? quotes[0] + next + quotes[1] : next);
  }
  return text + oneOf(random, stop);
}

/**
 * Whole sentences, at least one, until the text has the size.
 * @param {Random} random
 * @param {Language} language
 * @param {number} size UTF-16 units.
 */
export function paragraph(random, language, size) {
  const { gap } = manners[language];
  let text = sentence(random, language);
  while (text.length < size) text += gap + sentence(random, language);
  return text;
}

/**
 * A headline without marks that YAML minds.
 * @param {Random} random
 * @param {Language} language
 */
export function headline(random, language) {
  const { gap } = manners[language];
  const parts = Array.from({ length: between(random, 4, 9) }, () => word(random, language));
  if (random() < 0.15) parts.splice(between(random, 1, 3), 0, oneOf(random, numbers[language])(random));
  const text = capitalised(parts.join(gap));
  return language === 'zh' && random() < 0.1
    ? `${text}：${word(random, language)}${word(random, language)}`
    : text;
}
