/** The date and the length of an article, as a person says them. */
import type { ArticleView } from '../../electron/contract/archive-contract.ts';
import type { Language } from '../../electron/contract/host-contract.ts';
import { numbersIn, texts } from './messages.ts';

type DateSource = ArticleView['date']['source'];
type Doubt = NonNullable<ArticleView['date']['doubt']>;

const facts = texts({
  en: {
    sources: {
      'front-matter': undefined,
      page: 'date from the page',
      'file-name': 'date from the file name',
      path: 'date from the folder',
      modified: 'date of the file',
    } satisfies Record<DateSource, string | undefined>,
    doubts: {
      future: (stated: string) => `The date the article states, “${stated}”, is in the future.`,
      absurd: (stated: string) => `The date the article states, “${stated}”, cannot be right.`,
      unreadable: (stated: string) => `The date the article states, “${stated}”, is not readable as a date.`,
    } satisfies Record<Doubt['kind'], (stated: string) => string>,
    words: { one: '# word', other: '# words' },
    characters: { one: '# character', other: '# characters' },
    minutes: (minutes: string) => `${minutes} min read`,
  },
  'zh-CN': {
    sources: {
      'front-matter': undefined,
      page: '日期取自网页',
      'file-name': '日期取自文件名',
      path: '日期取自文件夹',
      modified: '文件的修改日期',
    },
    doubts: {
      future: stated => `文章标注的日期“${stated}”在将来。`,
      absurd: stated => `文章标注的日期“${stated}”不合情理。`,
      unreadable: stated => `文章标注的日期“${stated}”无法识别。`,
    },
    words: { one: '# 词', other: '# 词' },
    characters: { one: '# 字', other: '# 字' },
    minutes: minutes => `约 ${minutes} 分钟`,
  },
});

/** A date taken from the name of a file or folder is a day without a time of its own; so is one that says midnight. */
function isDayAlone({ instant, source }: ArticleView['date'], zone: string | undefined): boolean {
  if (source === 'file-name' || source === 'path') return true;
  const time = new Intl.DateTimeFormat('en', { timeStyle: 'medium', hourCycle: 'h23', timeZone: zone });
  return time.format(instant) === '00:00:00';
}

/**
 * Weekday, day and, where one is known, the time with its zone: "Monday 24 January 2022 at 21:20 GMT+8".
 * @param zone IANA zone; the machine's where absent
 */
export function dateText(date: ArticleView['date'], language: Language, zone?: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    ...(isDayAlone(date, zone)
      ? {}
      : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'shortOffset' }),
    ...(zone === undefined ? {} : { timeZone: zone }),
  }).format(date.instant);
}

/** Where the date comes from, unless the front matter stated it. */
export const dateSourceText = ({ source }: ArticleView['date'], language: Language): string | undefined =>
  facts[language].sources[source];

/** Why the stated date was not believed; undefined where there is no doubt. */
export const doubtText = ({ doubt }: ArticleView['date'], language: Language): string | undefined =>
  doubt && facts[language].doubts[doubt.kind](doubt.stated);

/**
 * How many are read silently in a minute. Words: 238, the mean for English prose in M. Brysbaert, "How many words do
 * we read per minute?" (2019). Characters: half as many again, the ratio at which F. Sun, M. Morita and L. Stark,
 * "Comparative patterns of reading eye movement in Chinese and English" (1985), found readers of both equally fast.
 */
const rates = { words: 238, characters: 357 };

/** "640 words · 3 min read"; in characters where most of them are Chinese, Japanese or Korean. */
export function lengthText(
  { words, eastAsianCharacters }: Pick<ArticleView, 'words' | 'eastAsianCharacters'>,
  language: Language,
): string {
  const text = facts[language];
  const numbers = numbersIn(language);
  const unit = eastAsianCharacters * 2 > words ? 'characters' : 'words';
  const minutes = eastAsianCharacters / rates.characters + (words - eastAsianCharacters) / rates.words;
  const whole = Math.max(1, Math.round(minutes));
  return `${numbers.plural(words, text[unit])} · ${text.minutes(numbers.integer(whole))}`;
}
