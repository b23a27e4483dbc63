/** Texts of few characters, so that a part of one is often found in another, and texts of queries. */
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
    '11月4日',
    '2011年',
    '2021年',
    'ab核',
    'aab核',
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

/**
 * One to four characters of `texts`, more of them with what parts them left out, or a few pieces that may stand nowhere.
 */
export function somePhrase(texts: readonly string[]): fc.Arbitrary<string> {
  const partOf = (longest: number) =>
    fc
      .tuple(fc.constantFrom(...texts), fc.nat(), fc.integer({ min: 1, max: longest }))
      .map(([text, at, length]) => {
        const characters = Array.from(text);
        const start = characters.length === 0 ? 0 : at % characters.length;
        return characters.slice(start, start + length).join('');
      });
  const part = partOf(4);
  // Stands in no text for being made of one, if a sign or a space was left out.
  const drawnTogether = partOf(8).map(text => text.replace(/[^\p{L}\p{N}]/gu, ''));
  const invented = fc
    .array(fc.constantFrom(...mixed), { minLength: 1, maxLength: 3 })
    .map(parts => parts.join(''));
  return fc.oneof(
    { weight: 4, arbitrary: part },
    { weight: 2, arbitrary: drawnTogether },
    { weight: 1, arbitrary: invented },
  );
}

const signs = [
  'a',
  'b1',
  '疫情',
  'C++',
  '3.5%',
  'OR',
  'AND',
  'NOT',
  '&&',
  '|',
  "'",
  '‘',
  '’',
  '★',
  '"',
  '“',
  '”',
  '(',
  ')',
  '-',
  '!',
  '*',
  ' ',
  '　',
  '/',
  '\\',
  '#',
  ':',
];
const begunFields = [
  'tag:',
  'tag:*',
  'title:',
  'path:',
  'section:/',
  'source:',
  'lang:zh',
  'date:2022-01',
  'date:2022年',
  'date:P1Y',
  'after:2020',
  'age:<3d',
];
const moreFields = ['length:>5', 'words:1..9', 'is:read', 'has:image', 'label:', 'note:', 'x:', 'is:'];
/** A text as it may stand in the search bar, finished or not. */
export const someQuery = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(...signs, ...begunFields, ...moreFields), { maxLength: 16 })
    .map(parts => parts.join('')),
  fc
    .array(fc.constantFrom(...signs, ...begunFields, ...moreFields), { maxLength: 8 })
    .map(parts => parts.join(' ')),
);
