/** The body of an article: the paragraphs that readers see, and the litter of web pages around them. */
import { shareOf } from './flaws.mjs';
import { between, logNormal } from './random.mjs';
import { paragraph } from './sentence.mjs';

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./vocabulary.mjs').Language} Language */

const medianBytes = 3_000;
const sigma = 0.9;
const largestBytes = 400_000;
const bytesPerUnit = { zh: 2.9, en: 1, ja: 2.9, ko: 2.6 };
const indents = { zh: '　　', en: '', ja: '　', ko: '' };

/** A word that stands in style blocks and comments alone: a search that finds it has looked where no reader does. */
export const hiddenWord = 'appendixwrapper';

/**
 * Paragraphs of text whose size is log-normal about 3 KB of UTF-8.
 * @param {Random} random
 * @param {Language} language
 * @returns {string[]}
 */
export function paragraphs(random, language) {
  const bytes = Math.min(logNormal(random, medianBytes, sigma), largestBytes);
  const units = bytes / bytesPerUnit[language];
  const list = [];
  for (let written = 0; written < units; written += list[list.length - 1]?.length ?? 0) {
    list.push(paragraph(random, language, Math.min(units - written, between(random, 60, 400))));
  }
  return list;
}

/** @type {(random: Random, count: number) => string} */
const blankLines = (random, count) => '\n'.repeat(between(random, 1, count));

/** @type {(random: Random, text: string, language: Language) => string} */
function htmlParagraph(random, text, language) {
  const first = text.search(/[。！？.?!]/u) + 1;
  const styled =
    random() < shareOf.font
      ? `<font cms-style="font-L strong-Bold">${text.slice(0, first)}</font>${text.slice(first)}`
      : text;
  return `<p cms-style="font-L">${indents[language]}${styled}</p>`;
}

const styleBlock = `            <style>
            .${hiddenWord}{border:1px solid #E6E6E6;padding:8px;}
            .${hiddenWord}_normal img{width:74px;}
            </style>
            <div class="clearfix ${hiddenWord}">
                <div class="${hiddenWord}_normal"></div>
            </div>`;

/**
 * @param {Random} random
 * @param {readonly string[]} texts
 * @param {Language} language
 * @param {number} place Names the remote pictures.
 */
export function htmlBody(random, texts, language, place) {
  const lines = ['<div>   ', ...texts.map(text => htmlParagraph(random, text, language))];
  if (random() < shareOf.pictureInBody) {
    const source = `https://img.example.org/${place % 97}/${place}.jpg`;
    lines.splice(2, 0, `<p><img src="${source}" referrerpolicy="no-referrer"></p>`);
  }
  if (random() < shareOf.comment) {
    lines.push(
      `<!-- ${hiddenWord},stock, -->`,
      blankLines(random, 8),
      '<!-- 正文下iframe -->',
      blankLines(random, 4),
    );
  }
  if (random() < shareOf.styleBlock) lines.push(blankLines(random, 12), styleBlock, blankLines(random, 4));
  return [...lines, '  ', '</div>', '            '].join('\n');
}

/**
 * @param {Random} random
 * @param {readonly string[]} texts
 */
export function markdownBody(random, texts) {
  const blocks = texts.map(text => {
    const spot = random();
    if (spot < 0.08) return `> ${text}`;
    return spot < 0.16 ? `- ${text.slice(0, 40)}\n- ${text.slice(40) || '…'}` : text;
  });
  return `${blocks.join('\n\n')}\n`;
}
