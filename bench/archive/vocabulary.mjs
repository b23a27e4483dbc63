/**
 * Words, most frequent first. The frequent ones are real; below them stand invented ones made of real characters and
 * syllables, so that the index meets as many different bigrams and words as news gives it, and no text is copied.
 */
import { encodeLegacy } from './encodings.mjs';
import { between, oneOf, randomStream, zipf } from './random.mjs';

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {'zh' | 'en' | 'ja' | 'ko'} Language */

const frequentChinese =
  '的 在 了 和 是 将 为 对 与 等 也 有 上 中 就 从 被 到 以 不 我们 他 她 记者 表示 进行 工作 可以 今年 目前 ' +
  '已经 通过 需要 介绍 发展 城市 居民 市民 项目 活动 服务 地区 时间 问题 情况 公司 市场 企业 技术 建设 管理 ' +
  '开展 提供 增长 同比 完成 启动 开放 参加 组织 社区 学校 医院 图书馆 公园 桥梁 铁路 列车 港口 码头 湿地 ' +
  '天气 气温 降雨 大风 观测 研究 发现 成果 论文 实验 数据 平台 系统 软件 版本 开源 代码 用户 手机 网络 ' +
  '比赛 球队 主场 进球 冠军 教练 观众 音乐 电影 展览 博物馆 文物 古镇 茶园 采摘 价格 上涨 下降 产量 农户 ' +
  '收成 水果 蔬菜 豆腐 早餐 食堂 志愿者 孩子 老人 家庭 邻居 故事 回忆 春天 夏季 秋分 冬至 清晨 傍晚 夜里 ' +
  '周末 节日 元宵 端午 中秋 新年 计划 预计 近日 此前 之后 同时 其中 此外 不过 因此 例如 以及 如果 因为';
const frequentEnglish =
  'the of and to in a for is on that with as was at by it from are be has have this will an its were they after ' +
  'which said new more but their one year about up first also two when people other who than been last over into ' +
  'town harbour library museum bridge river school festival weather morning evening garden train station ferry ' +
  'research results software release version users project open members council plan report match season coach ' +
  'music film exhibition market price tea harvest orchard baker volunteers children families story spring summer ' +
  'autumn winter weekend because while during before between under around several local small early late';
const frequentJapanese =
  'の に は を が と で も から まで として という です ます した して いる ある こと もの 町 駅 朝市 図書館 ' +
  '祭り 天気 今年 昨日 地域 住民 子ども 学校 開催 参加 公開 研究 新しい 小さな 春 夏 秋 冬 海 山 川';
const frequentKorean =
  '그리고 있다 했다 지난 올해 지역 주민 도서관 바다 축제 날씨 아침 저녁 학교 아이들 함께 새로운 작은 시장 연구 ' +
  '결과 공개 참가 열렸다 말했다 이번 다음 봄 여름 가을 겨울 기차 다리 강 산 마을';

/** How many words each language knows. */
const sizes = { zh: 40_000, en: 30_000, ja: 6_000, ko: 6_000 };
/** Chosen once; it is not the archive's seed, so every archive speaks the same languages. */
const seed = 20_161_124;

const frequentHan = [
  ...'一人我他这个来大国地到以说时要出会可你生能子那得着下自年过发后作里用道行所家种事成方多经去法学如都同现当动面起看定天分还进好小部其些',
  ...'主样理心本前开但因只想实日意无力它长把机十民第公此工使情明性知全三又关点正业外两高间由问很最重并物手应向头文体美相见利二产新己制身果',
  ...'加西月话合回特代内信表化老给世位次度门任常先海通教原东声提立及比员解水名真论处走义各入几口认条平系气题活更别打变四神总何电数安少报才',
  ...'结反受目太量再感建务做接必场件计管期市直资命山金指许统区保至队形社便空治展马科司五基眼书非则听白却界达光放强即像难且思象完设式色路记',
  ...'南品住告类求据程北边张该交规万取格望觉术领共确传师观清今切院让识候带导争运花火车星河桥船茶米果树叶草雨雪风云春夏秋冬早晚夜灯钟楼城村',
];

/** The first characters of a national standard's rows of 94, from row 16 on, where the everyday ones stand. */
function everyday(/** @type {string} */ encoding, /** @type {number} */ count) {
  const bytes = new Uint8Array(2 * count);
  for (let place = 0; place < count; place++) {
    bytes[2 * place] = 0xb0 + Math.floor(place / 94);
    bytes[2 * place + 1] = 0xa1 + (place % 94);
  }
  return [...new TextDecoder(encoding).decode(bytes)];
}

/** The 3,755 characters of GB 2312's first level: frequent ones first, the rest shuffled. */
function commonHan() {
  const frequent = new Set(frequentHan);
  const characters = everyday('gb18030', 3755).filter(character => !frequent.has(character));
  const random = randomStream(seed, 0);
  for (let last = characters.length - 1; last > 0; last--) {
    const other = between(random, 0, last);
    const moved = /** @type {string} */ (characters[last]);
    characters[last] = /** @type {string} */ (characters[other]);
    characters[other] = moved;
  }
  return [...frequent, ...characters];
}

/** @param {Random} random */
function englishWord(random) {
  let word = '';
  for (let syllables = between(random, 1, 3); syllables > 0; syllables--) {
    word += oneOf(random, 'b c d f g h k l m n p r s t v w br ch cl dr fl gr pl sh st th tr'.split(' '));
    word += oneOf(random, 'a e i o u ai ea ee oa ou'.split(' '));
    word += oneOf(random, ['', 'n', 'r', 'l', 's', 't', 'nd', 'rm', 'st', 'ck']);
  }
  return word;
}

const hiragana = [
  ...'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわ',
];
const katakana = [...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフマミムメモラリルレロワン'];
/** The 2,350 syllables of KS X 1001, which EUC-KR can write. */
const hangul = everyday('euc-kr', 2350);

/** @type {(random: Random, length: number, draw: (random: Random) => string) => string} */
const repeated = (random, length, draw) => Array.from({ length }, () => draw(random)).join('');

/** @returns {Record<Language, readonly string[]>} */
function build() {
  const han = commonHan();
  /** @type {(characters: readonly string[]) => (random: Random) => string} */
  const drawn = characters => {
    const rank = zipf(characters.length, { exponent: 1, shift: 20 });
    return random => /** @type {string} */ (characters[rank(random)]);
  };
  const hanCharacter = drawn(han);
  const kanji = drawn(han.filter(character => encodeLegacy(character, 'shift_jis') !== undefined));
  /** @type {Record<Language, (random: Random) => string>} */
  const invent = {
    zh: random => repeated(random, random() < 0.8 ? 2 : 3, hanCharacter),
    en: englishWord,
    ja: random =>
      random() < 0.3
        ? repeated(random, between(random, 3, 5), () => oneOf(random, katakana))
        : repeated(random, between(random, 1, 2), kanji) + oneOf(random, hiragana),
    ko: random => repeated(random, between(random, 2, 3), () => oneOf(random, hangul)),
  };
  /** @type {(language: Language, frequent: string) => readonly string[]} */
  const words = (language, frequent) => {
    const random = randomStream(seed, language.charCodeAt(0));
    const known = new Set(frequent.split(' '));
    while (known.size < sizes[language]) known.add(invent[language](random));
    return [...known];
  };
  return {
    zh: words('zh', frequentChinese),
    en: words('en', frequentEnglish),
    ja: words('ja', frequentJapanese),
    ko: words('ko', frequentKorean),
  };
}

/** Words by language, most frequent first. */
export const vocabulary = build();

const ranks = {
  zh: zipf(vocabulary.zh.length),
  en: zipf(vocabulary.en.length),
  ja: zipf(vocabulary.ja.length),
  ko: zipf(vocabulary.ko.length),
};

/**
 * A word of the language, as often as its rank says.
 * @param {Random} random
 * @param {Language} language
 */
export function word(random, language) {
  return /** @type {string} */ (vocabulary[language][ranks[language](random)]);
}
