import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { afterAll, describe, expect, test } from 'vitest';
import { IdSet } from '../../../electron/base/id-set.ts';
import { fold } from '../../../electron/search/fold.ts';
import { FullTextIndex } from '../../../electron/search/full-text-index.ts';
import { readAs, readingsOf } from '../../../electron/search/readings.ts';
import { isSyllable, lettersOf, partings } from '../../../electron/search/syllables.ts';
import { directMaker } from '../../support/segments.ts';

const folder = mkdtempSync(join(tmpdir(), 'readings-'));
afterAll(() => rmSync(folder, { recursive: true }));

const readingsIn = (character: string) => readingsOf(character.codePointAt(0) ?? 0);

describe('the readings of a character', () => {
  test('are all that it has, as they are typed', () => {
    expect([...readingsIn('行')].sort()).toEqual(['hang', 'heng', 'xing']);
    expect(readingsIn('女')).toContain('nv');
    expect(readingsIn('略')).toEqual(['lue']);
    expect(['a', '1', 'あ', '가', '，'].flatMap(readingsIn)).toEqual([]);
  });

  test('are known for nearly all of the characters in use', () => {
    // 一 to 龥, of which the first readings are those of a dictionary.
    const unknown = Array.from({ length: 0x9fa5 - 0x4e00 }, (_, at) =>
      String.fromCodePoint(0x4e00 + at),
    ).filter(character => {
      const [first = ''] = pinyin(character, { type: 'array', toneType: 'none', v: true });
      return /^[a-z]{2,}$/.test(first) && !isSyllable(first.replace('ve', 'ue'));
    });
    expect(unknown.length).toBeLessThan(20);
  });
});

describe('letters', () => {
  test('are parted into syllables in every way, of which the last may go on', () => {
    expect(partings('xian')).toEqual([['xian'], ['xia', 'n'], ['xi', 'an'], ['xi', 'a', 'n']]);
    expect(partings('xjyl')).toEqual([]);
    expect(partings('zh')).toEqual([['zh']]);
  });

  test('are a bounded number of ways, however long', () => {
    expect(partings('an'.repeat(32)).length).toBeLessThanOrEqual(40);
    expect(partings(`${'an'.repeat(31)}vv`)).toEqual([]);
    expect(lettersOf('an'.repeat(33))).toBeUndefined();
  });

  test('are two or more, with nothing else between them than what parts syllables', () => {
    expect(['x', 'xj', "xi'an", 'xin jiang', 'lve', 'x1', '新j'].map(lettersOf)).toEqual([
      undefined,
      'xj',
      'xian',
      'xinjiang',
      'lue',
      undefined,
      undefined,
    ]);
  });
});

test.each([
  ['新疆伊犁河谷迎来花期', 'xjyl', true],
  ['新疆伊犁河谷迎来花期', 'xinjiangyil', true],
  ['新疆伊犁河谷迎来花期', 'hegu', true],
  ['新疆：伊犁', 'xjyl', true],
  ['新疆3伊犁', 'xjyl', false],
  ['新疆伊犁', 'xjl', false],
  ['新疆伊犁', 'xinyang', false],
  ['重庆银行', 'cqyh', true],
  ['重庆银行', 'chongqingyinhang', true],
  ['西安', 'xian', true],
  ['先生', 'xian', true],
  ['先生', 'xiansheng', true],
])('%s is read as %s: %s', (text, letters, expected) => {
  expect(readAs(letters)(fold(text))).toBe(expected);
});

/** Of few readings, and some of several, so that random letters meet random titles. */
const someCharacter = fc.constantFrom(
  ...'新心疆将伊一犁里重行长乐安西先',
  '3',
  'a',
  ' ',
  '，',
  'の',
  '々',
  '\u0301',
);
const someTitle = fc.array(someCharacter, { maxLength: 10 }).map(characters => fold(characters.join('')));

/** Letters that some of the titles may be read as, and some that they may not. */
const someLetters = (titles: readonly string[]) => {
  const read = fc
    .tuple(fc.constantFrom('', ...titles), fc.nat(8), fc.nat(5), fc.boolean(), fc.nat(3), fc.nat(3))
    .map(([title, from, length, initials, choice, cut]) => {
      const syllables = [...title].slice(from, from + length).map(character => {
        const readings = readingsIn(character);
        return readings[choice % (readings.length || 1)] ?? '';
      });
      if (initials) return syllables.map(syllable => syllable.charAt(0)).join('');
      const letters = syllables.join('');
      return letters.slice(0, letters.length - cut);
    });
  const random = fc.string({ unit: fc.constantFrom(...'xjylanig'), maxLength: 5 });
  return fc.oneof(read, random).filter(letters => letters.length >= 2);
};

test('the index finds by pinyin exactly the titles that a scan finds', async () => {
  const someCase = fc
    .array(someTitle, { minLength: 1, maxLength: 12 })
    .chain(titles =>
      fc.tuple(fc.constant(titles), fc.array(someLetters(titles), { minLength: 6, maxLength: 6 })),
    );
  await fc.assert(
    fc.asyncProperty(someCase, async ([titles, asked]) => {
      const { text } = await FullTextIndex.open(mkdtempSync(join(folder, 'index-')), directMaker);
      // In two segments, so that more than one is asked.
      for (const half of [0, 1]) {
        const texts = titles.flatMap((title, id) =>
          id % 2 === half ? [{ id, path: '', title, body: '新疆伊犁' }] : [],
        );
        await text.write({ generation: half + 1, shards: [0], content: { texts, gone: [] } });
      }
      for (const letters of asked) {
        const isRead = readAs(letters);
        const found = new IdSet(titles.length);
        const steps = text.findRead(letters, found);
        while (!steps.next().done);
        const expected = titles.flatMap((title, id) => (isRead(title) ? [id] : []));
        expect([...found], JSON.stringify([letters, titles])).toEqual(expected);
      }
      await text.close();
    }),
    { numRuns: 200 },
  );
});
