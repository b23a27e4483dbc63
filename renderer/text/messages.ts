/**
 * How texts are kept: each area of the window has a file that calls `texts` with both languages. English gives
 * the shape; a text that Chinese lacks, or has too many, does not compile. A text that depends on something is a
 * function.
 */
import type { Language } from '../../electron/contract/host-contract.ts';
import { perLanguage } from './per-language.ts';

export type Texts<T> = Readonly<Record<Language, T>>;

export const texts = <T>(all: { readonly en: T; readonly 'zh-CN': NoInfer<T> }): Texts<T> => all;

/** The forms of a counted noun; `#` stands for the number. */
export interface PluralForms {
  readonly one: string;
  readonly other: string;
}

export interface Numbers {
  /** 12,345 */
  readonly integer: (value: number) => string;
  /** 63% of a share between 0 and 1; never rounded up to 100%. */
  readonly percent: (share: number) => string;
  /** 7.3: a number whose unit means nothing to a reader. */
  readonly score: (value: number) => string;
  /** 3.4‰, of a number of thousandths. */
  readonly perMille: (thousandths: number) => string;
  /** "1 article", "12,345 articles". */
  readonly plural: (count: number, forms: PluralForms) => string;
  /** "12K", "1.2万": for places where the number is an aside. */
  readonly compact: (value: number) => string;
}

/** The ways numbers are written in `language`. */
export const numbersIn = perLanguage((language): Numbers => {
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const short = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 });
  const fine = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 });
  const tenths = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const rules = new Intl.PluralRules(language);
  return {
    integer: value => whole.format(value),
    percent: value => share.format(Math.floor(value * 100) / 100),
    score: value => tenths.format(value),
    perMille: thousandths => `${fine.format(thousandths)}‰`,
    plural: (count, forms) =>
      (rules.select(count) === 'one' ? forms.one : forms.other).replace('#', whole.format(count)),
    compact: value => short.format(value),
  };
});
