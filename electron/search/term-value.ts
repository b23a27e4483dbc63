import type { NamePattern } from './name-pattern.ts';
import type { Field, Term } from './query-lexemes.ts';

/** What a term of `text` has for its value, without quotes and star. */
export function valueOf(text: string, { value, closed }: Term): string {
  const written = text.slice(...value);
  const isDoubled = closed && /["＂]/.test(text.charAt(value[0] - 1));
  return (isDoubled ? written.replace(/["＂]{2}/g, '"') : written).trim();
}

/** How a language is written, whichever of the usual ways a query has it in: zh-cn for zh_CN. */
export const languageName = (value: string): string => value.toLowerCase().replaceAll('_', '-');

export const takesStar = (field: Field): boolean => ['tag', 'source', 'section', 'label'].includes(field);

/** Stars in quotes, or behind an apostrophe that may be meant as one, are the name's own. One behind quotes is not. */
export function patternOf(value: string, { star, quoted }: Term): NamePattern {
  const isWild = star || (!quoted && /^(?!['‘’＇]).*[*＊]/.test(value));
  if (!isWild) return { name: value };
  return { name: `${value}${star ? '*' : ''}`.replace(/[*＊]+/g, '*'), wild: true };
}
