/** How a story changes when another paper carries it. */
import { shareOfReprints } from './flaws.mjs';
import { between, oneOf } from './random.mjs';
import { headline, paragraph } from './sentence.mjs';
import { toTraditional } from './traditional.mjs';
import { word } from './vocabulary.mjs';

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./vocabulary.mjs').Language} Language */

/** @type {Record<Language, readonly ((source: string, reporter: string) => string)[]>} */
const sourceLines = {
  zh: [
    source => `来源：${source}`,
    (source, reporter) => `（${source}记者 ${reporter}）`,
    (_, reporter) => `责任编辑：${reporter}`,
  ],
  en: [source => `Source: ${source}`, (source, reporter) => `${reporter}, ${source}`],
  ja: [source => `出典：${source}`, (source, reporter) => `（${source} ${reporter}）`],
  ko: [source => `출처: ${source}`, (source, reporter) => `${source} ${reporter} 기자`],
};

/** Of a story that is cut, so much is left at least. */
const shortest = 0.5;
/** Of the numbers, where some change. */
const numbersChanged = 0.3;

/**
 * Headline and paragraphs as the copy has them, and the names of the changes.
 * @param {Random} random
 * @param {Language} language
 * @param {string} source Who told it first.
 * @param {{ headline: string, texts: readonly string[] }} original
 */
export function reprint(random, language, source, original) {
  /** @type {string[]} */
  const changes = [];
  /** @type {(change: keyof typeof shareOfReprints) => boolean} */
  const happens = change => {
    if (random() >= shareOfReprints[change]) return false;
    changes.push(change);
    return true;
  };
  const another = () => paragraph(random, language, between(random, 40, 120));
  let title = happens('headline') ? headline(random, language) : original.headline;
  let texts = [...original.texts];
  if (happens('shortened')) texts = texts.slice(0, Math.ceil(texts.length * (shortest + random() / 3)));
  if (texts.length > 3 && happens('leadRemoved')) texts.shift();
  if (texts.length > 3 && happens('endRemoved')) texts.pop();
  if (happens('leadAdded')) texts.unshift(another());
  if (happens('endAdded')) texts.push(another());
  if (happens('numbers')) texts = texts.map(text => withOtherNumbers(random, text));
  if (happens('sourceLine')) {
    const line = oneOf(random, sourceLines[language])(source, word(random, language));
    texts.splice(random() < 0.3 ? 0 : texts.length, 0, line);
  }
  if (language === 'zh' && happens('traditional')) {
    title = toTraditional(title);
    texts = texts.map(toTraditional);
  }
  return { headline: title, texts, changes };
}

/** @type {(random: Random, text: string) => string} */
const withOtherNumbers = (random, text) =>
  text.replace(/\d+/g, number =>
    random() < numbersChanged ? String(between(random, 1, 10 ** number.length - 1)) : number,
  );
