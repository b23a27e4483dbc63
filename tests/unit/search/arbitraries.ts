/** Texts of few characters, so that a part of one is often found in another. */
import fc from 'fast-check';

const pieces = {
  chinese: [
    '疫',
    '情',
    '防',
    '核',
    '酸',
    '发',
    '發',
    '髮',
    '国',
    '國',
    '着',
    '著',
    '々',
    '〇',
    '𠮷',
    '，',
    '。',
    '　',
    '1月24日',
  ],
  english: [
    'a',
    'b',
    'ab',
    'Ab',
    'ba',
    'é',
    'ü',
    'Ａ',
    '1',
    '24',
    ' ',
    ' ',
    '-',
    '_',
    ', ',
    '. ',
    '"',
    "'",
    '.',
    '+',
    '%',
    '$',
    '/',
    '@',
  ],
  japanese: ['学', '學', 'ぶ', 'び', 'ア', 'ー', 'ｶ', 'ｱ', '新', '、', '。', '「', '」'],
  korean: ['한', '국', '어', '뉴', ' ', '. ', '韓'],
};
const mixed = Object.values(pieces).flat();

const textOf = (characters: readonly string[]) =>
  fc.array(fc.constantFrom(...characters), { maxLength: 24 }).map(parts => parts.join(''));

export const someText = fc.oneof(...Object.values(pieces).map(textOf), textOf(mixed));

/** One to four characters of `texts`, or a few pieces that may stand nowhere; always with a letter or digit. */
export function somePhrase(texts: readonly string[]): fc.Arbitrary<string> {
  const part = fc
    .tuple(fc.constantFrom(...texts), fc.nat(), fc.integer({ min: 1, max: 4 }))
    .map(([text, at, length]) => {
      const characters = Array.from(text);
      const start = characters.length === 0 ? 0 : at % characters.length;
      return characters.slice(start, start + length).join('');
    });
  const invented = fc
    .array(fc.constantFrom(...mixed), { minLength: 1, maxLength: 3 })
    .map(parts => parts.join(''));
  return fc.oneof({ weight: 4, arbitrary: part }, { weight: 1, arbitrary: invented });
}
