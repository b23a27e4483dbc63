/** The places of an archive: sections, their sources, their feeds; and its tags. The first of each are the busiest. */
import { between, oneOf, randomStream, zipf } from './random.mjs';
import { vocabulary, word } from './vocabulary.mjs';

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./vocabulary.mjs').Language} Language */
/** @typedef {{ readonly language: Language, readonly path: readonly [string, string, string] }} Feed */

const sections = {
  zh: '要闻 金融 科技 体育 文化 生活 地方 教育 旅行 健康 汽车 房产 娱乐 博客 开源 天文 气象 铁路'.split(' '),
  en: ['News', 'Science', 'Software', 'Sport', 'Opinion'],
  ja: ['地域', '文化', '科学'],
  ko: ['생활', '문화', '과학'],
};
const sources = 300;
/** Of the articles. */
const shareUntagged = 0.3;
const tags = { zh: 4_000, en: 1_000, ja: 300, ko: 300 };
/** Of the tags of Chinese articles. */
const shareOfEnglishTags = 0.15;
/** Of the sources; the rest are Chinese. */
const shareOf = { en: 0.2, ja: 0.03, ko: 0.03 };
const endings = {
  zh: ['日报', '晚报', '周刊', '网', '新闻', '观察', '笔记'],
  en: [' Post', ' Courier', ' Weekly', ' Notes', ' Review'],
  ja: ['新聞', '通信', '日報'],
  ko: ['일보', '신문', '소식'],
};
const feedNames = {
  zh: ['国内', '本地', '滚动', '深度', '评论', '副刊'],
  en: ['Top stories', 'Local', 'Opinion', 'Long reads'],
  ja: ['くらし', '地域', '文化'],
  ko: ['지역', '생활', '문화'],
};

/** @type {(random: Random) => Language} */
function languageOfSource(random) {
  const spot = random();
  if (spot < shareOf.en) return 'en';
  if (spot < shareOf.en + shareOf.ja) return 'ja';
  return spot < shareOf.en + shareOf.ja + shareOf.ko ? 'ko' : 'zh';
}

/** @type {(random: Random, language: Language) => string} */
function nameStem(random, language) {
  const stem = oneOf(random, vocabulary[language].slice(200, 5000));
  return stem.charAt(0).toUpperCase() + stem.slice(1);
}

/** @type {(random: Random, rank: number) => readonly Feed[]} */
function feedsOfSource(random, rank) {
  // The busiest sources are Chinese, whatever the draw says, so that a small archive shows the usual mixture.
  const drawn = languageOfSource(random);
  const language = rank < 3 ? 'zh' : drawn;
  const source = nameStem(random, language) + oneOf(random, endings[language]);
  const section = /** @type {string} */ (sections[language][zipf(sections[language].length)(random)]);
  const names = feedNames[language].slice(0, between(random, 1, feedNames[language].length));
  return names.map(name => ({ language, path: [section, source, `${source} - ${name}`] }));
}

/** @type {(random: Random, language: Language) => readonly string[]} */
function tagNames(random, language) {
  const names = new Set();
  while (names.size < tags[language]) {
    const spoken = language === 'zh' && random() < shareOfEnglishTags ? 'en' : language;
    const name =
      random() < 0.5 ? oneOf(random, vocabulary[spoken]) : word(random, spoken) + word(random, spoken);
    if (name.length > 1) names.add(name);
  }
  return [...names];
}

/**
 * Draws from what a seed laid out.
 * @param {number} seed
 * @returns {{ feed: (random: Random) => Feed, tags: (random: Random, language: Language) => string[] }}
 */
export function layOut(seed) {
  const random = randomStream(seed, -2);
  const feeds = Array.from({ length: sources }, (_, rank) => feedsOfSource(random, rank));
  const sourceRank = zipf(sources);
  /** @type {(language: Language) => (draw: Random) => string} */
  const tagDraw = language => {
    const names = tagNames(random, language);
    const rank = zipf(names.length);
    return draw => /** @type {string} */ (names[rank(draw)]);
  };
  const tagOf = { zh: tagDraw('zh'), en: tagDraw('en'), ja: tagDraw('ja'), ko: tagDraw('ko') };
  return {
    feed: draw => oneOf(draw, /** @type {readonly Feed[]} */ (feeds[sourceRank(draw)])),
    tags: (draw, language) => {
      const count = draw() < shareUntagged ? 0 : between(draw, 1, 5);
      return [...new Set(Array.from({ length: count }, () => tagOf[language](draw)))];
    },
  };
}
