import fc from 'fast-check';
import hongKongOf from 'opencc-js/dict/HKVariants';
import traditionalOf from 'opencc-js/dict/STCharacters';
import simplifiedOf from 'opencc-js/dict/TSCharacters';
import taiwanOf from 'opencc-js/dict/TWVariants';
import { describe, expect, test } from 'vitest';
import { fold, foldWithMap } from '../../../electron/search/fold.ts';

describe('fold', () => {
  test.each([
    ['Ｆｕｌｌ　Ｗｉｄｔｈ１２', 'full width12'],
    ['ｶﾞｷﾞｸﾞ', 'ガギグ'],
    ['한국어', '한국어'],
    ['Café crème', 'cafe creme'],
    ['Cafe\u0301', 'cafe'],
    ['Łódź, Ærø, Þingvellir, Đà Nẵng', 'lodz, aero, thingvellir, da nang'],
    ['STRASSE Straße ẞ', 'strasse strasse ss'],
    ['ΟΔΟΣ οδος οδοσ', 'οδοσ οδοσ οδοσ'],
    ['İstanbul ısı', 'istanbul isi'],
    ['ﬁnance ① ㎏ ㍿', 'finance 1 kg 株式会社'],
    ['疫\u200b情 葛\u{e0100} inter\u00adnational', '疫情 葛 international'],
    ['が は\u3099 パ', 'が ば パ'],
    ['йод', 'йод'],
    ['\u1100\u1161\u11ab ｶﾅ 가\u11ab', '간 カナ 간'],
  ])('brings %s to %s', (written, folded) => expect(fold(written)).toBe(folded));

  test.each([
    ['中國', '中国'],
    ['發展 頭髮', '发展 头发'],
    ['看著', '看着'],
    ['着名', '著名'],
    ['乾隆', '干隆'],
    ['乾净 幹部', '干净 干部'],
    ['裏面 裡麵', '里面 里面'],
    ['颱風 臺灣', '台风 台湾'],
    ['為什麼', '爲什么'],
    ['關係 繫上', '关系 系上'],
    ['線上 綫上', '线上 线上'],
    ['暱稱 餘額', '昵称 馀额'],
    ['𠀾', '𠀾'],
  ])('takes %s and %s for the same', (one, other) => expect(fold(one)).toBe(fold(other)));

  test('takes no two forms of a table of conversions for different characters', () => {
    for (const table of [simplifiedOf, traditionalOf, hongKongOf, taiwanOf]) {
      const pairs = table.split('|').map(entry => entry.split(' '));
      expect(pairs.length).toBeGreaterThan(30);
      for (const [from = '', to = ''] of pairs) expect(fold(from), `${from} and ${to}`).toBe(fold(to));
    }
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 3_000 },
    );
    for (let codePoint = 0; codePoint < 0x30000; codePoint++) {
      const once = fold(String.fromCodePoint(codePoint));
      if (fold(once) !== once)
        expect.fail(`U+${codePoint.toString(16)} folds to ${once}, then to ${fold(once)}`);
    }
  });

  test('keeps unpaired surrogates and never throws', () => {
    expect(fold('A\ud842B\udfb7C')).toBe('a\ud842b\udfb7c');
  });
});

describe('foldWithMap', () => {
  const rangesOf = (text: string) => {
    const { folded, starts, ends } = foldWithMap(text);
    return Array.from({ length: folded.length }, (_, at) => [folded.charAt(at), starts[at], ends[at]]);
  };

  test('traces what came of a ligature to all of it', () => {
    expect(rangesOf('ﬁn')).toEqual([
      ['f', 0, 1],
      ['i', 0, 1],
      ['n', 1, 2],
    ]);
  });

  test('traces a composed character to all its parts', () => {
    expect(rangesOf('ｶﾞe\u0301疫')).toEqual([
      ['ガ', 0, 2],
      ['e', 2, 4],
      ['疫', 4, 5],
    ]);
  });

  test('folds as fold does, and each range folds to what it is the range of', () => {
    const text = fc.array(
      fc.constantFrom('a', 'É', '\u0301', '\u200b', 'ﬁ', '㍿', 'ｶ', 'ﾞ', '疫', '𠮷', 'ㅏ', 'ㄱ', '한', ' '),
    );
    fc.assert(
      fc.property(text, parts => {
        const written = parts.join('');
        const { folded, starts, ends } = foldWithMap(written);
        expect(folded).toBe(fold(written));
        expect(starts).toHaveLength(folded.length);
        for (let at = 0; at < folded.length; at++) {
          expect(starts[at]).toBeGreaterThanOrEqual(starts[at - 1] ?? 0);
          expect(fold(written.slice(starts[at], ends[at]))).toContain(folded.charAt(at));
        }
      }),
    );
  });
});
