import { expect, test } from 'vitest';
import { indexText } from '../../../electron/search/index-text.ts';

const tokens = (text: string) => new TextDecoder().decode(indexText(text)).replace(/(^| )·.*/, '');

test.each([
  ['every position of a Chinese run starts a token', '核酸检测', '核酸 酸检 检测 测'],
  ['digits and Chinese part', '1月24日', '1 月 24 日'],
  ['letters and Chinese part', 'GDP疫情', 'gdp 疫情 情'],
  ['Han and kana part', '学ぶ新コース', '学 ぶ 新 コー ース ス'],
  ['hiragana and katakana do not', 'のカ', 'のカ カ'],
  ['Korean is cut into pairs within its words', '한국어 뉴스', '한국 국어 어 뉴스 스'],
  ['iteration marks and the zero are Chinese', '人々二〇', '人々 々二 二〇 〇'],
  ['characters beyond the basic plane are whole', '𠮷野家', '𠮷野 野家 家'],
  ['compatibility characters are their usual selves', '豈', '豈'],
  ['half-width kana is full', 'ﾆｭｰｽ', 'ニュ ュー ース ス'],
  ['punctuation, underscores and symbols part words', "don't a_b c++ 3.14 €5", 'don t a b c 3 14 5'],
  ['accents do not part words', 'Pokémon naı\u0308ve', 'pokemon naive'],
  ['other scripts make words', 'Новости дня ข่าว', 'новости дня ข่าว'],
  ['no text, no token', '，。 … \u0301', ''],
])('%s', (_, text, expected) => expect(tokens(text)).toBe(expected));

test('the beginnings follow, each once', () => {
  expect(new TextDecoder().decode(indexText('疫情，防疫 go gdp'))).toBe(
    '疫情 情 防疫 疫 go gdp ·疫 ·情 ·防 ·g',
  );
});

test('each text has a buffer of its own, so that it can be handed to another thread', () => {
  const [one, other] = [indexText('疫情'), indexText('防控')];
  expect(one.buffer).not.toBe(other.buffer);
  expect(one.byteLength).toBe(one.buffer.byteLength);
});

test('a text of a million characters is no trouble', () => {
  expect(indexText('疫'.repeat(1_000_000))).toHaveLength(7 * 1_000_000 - 4 + 6);
});
