/** The names of what the sidebar offers to narrow the list by. */
import type { Facets, Trait } from '../../electron/contract/archive-contract.ts';
import type { Language } from '../../electron/contract/host-contract.ts';
import { numbersIn, texts } from './messages.ts';
import { perLanguage } from './per-language.ts';

type Length = Facets['lengths'][number];

const names = texts({
  en: {
    traits: {
      image: 'With a picture',
      'missing-image': 'With a missing picture',
      repaired: 'Repaired',
    } satisfies Record<Trait, string>,
    under: (most: string) => `Under ${most} words`,
    between: (least: string, most: string) => `${least} to ${most} words`,
    over: (least: string) => `${least} words and more`,
  },
  'zh-CN': {
    traits: { image: '有图片', 'missing-image': '图片缺失', repaired: '已修复' },
    under: most => `不足 ${most} 字`,
    between: (least, most) => `${least}–${most} 字`,
    over: least => `${least} 字及以上`,
  },
});

export const traitName = (trait: Trait, language: Language): string => names[language].traits[trait];

/** "Under 200 words", "200 to 499 words", "5,000 words and more". */
export function lengthName({ atLeast, lessThan }: Length, language: Language): string {
  const { integer } = numbersIn(language);
  const text = names[language];
  if (lessThan === undefined) return text.over(integer(atLeast));
  if (atLeast === 0) return text.under(integer(lessThan));
  return text.between(integer(atLeast), integer(lessThan - 1));
}

const languagesIn = perLanguage(language => new Intl.DisplayNames(language, { type: 'language' }));

/** "Chinese", "Chinese (Taiwan)"; the tag itself where it names no language. */
export function languageName(tag: string, language: Language): string {
  try {
    return languagesIn(language).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const monthsIn = perLanguage(
  language => new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }),
);

/** The name of a month within its year; the month is written 2022-01. */
export const monthName = (month: string, language: Language): string =>
  monthsIn(language).format(new Date(`${month}-01`));
