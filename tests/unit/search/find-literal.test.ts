import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLiteral } from '../../../electron/search/find-literal.ts';
import { fold } from '../../../electron/search/fold.ts';

const found = (text: string, wanted: string) =>
  findLiteral(text, wanted).map(([start, end]) => text.slice(start, end));

describe('a text in an article', () => {
  it.each([
    ['the form of Han characters', '台灣與臺湾', '台湾', ['台灣', '臺湾']],
    ['the spelling of a word', '了解與瞭解，計畫和规划', '瞭解', ['了解', '瞭解']],
    ['width and case', 'ＮＡＳＡ and Nasa', 'nasa', ['ＮＡＳＡ', 'Nasa']],
    ['diacritics', 'café, CAFE', 'Cafe', ['café', 'CAFE']],
    ['the kind of white space', 'New\n　York New York', 'new york', ['New York']],
    ['the borders of words', 'unreadable', 'read', ['read']],
    ['punctuation, which has to be there', '“是”，是。', '是，', []],
    ['ligatures', 'oﬃce', 'ff', ['ﬃ']],
  ])('is found whatever %s', (_what, text, wanted, expected) =>
    expect(found(text, wanted)).toEqual(expected),
  );

  it.each([' ', '\u0301'])('is found nowhere while nothing is wanted, as in %j', wanted =>
    expect(found('a b', wanted)).toEqual([]),
  );

  it('that was cut out of the article is found in it, and what is found is that text', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aAé台臺湾灣 ß.ﬁ'), maxLength: 30 });
    fc.assert(
      fc.property(letters, fc.nat(30), fc.integer({ min: 1, max: 5 }), (text, start, length) => {
        const wanted = text.slice(start, start + length);
        const all = found(text, wanted);
        fc.pre(wanted.trim() !== '');
        expect(all.length).toBeGreaterThan(0);
        for (const one of all) expect(fold(one)).toContain(fold(wanted));
      }),
    );
  });
});
