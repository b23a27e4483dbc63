import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literalFinder } from '../../../electron/search/find-literal.ts';
import { fold } from '../../../electron/search/fold.ts';

const found = (text: string, wanted: string) =>
  literalFinder(wanted)(text).map(([start, end]) => text.slice(start, end));

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
    ['signs that patterns are made of', 'a.b|c* (a)b', '.b|c* (', ['.b|c* (']],
  ])('is found whatever %s', (_what, text, wanted, expected) =>
    expect(found(text, wanted)).toEqual(expected),
  );

  it.each([' ', '\u00ad'])('is found nowhere while nothing is wanted, as in %j', wanted =>
    expect(found('a b', wanted)).toEqual([]),
  );

  it('is found in each of its spellings, from left to right and apart', () => {
    const spellings = ['了解', '瞭解'];
    const letters = fc.string({ unit: fc.constantFrom(...'了瞭解a'), maxLength: 24 });
    const wanted = fc.constantFrom('了解', '瞭解', '解了解', '了解了', 'a了解');
    fc.assert(
      fc.property(letters, wanted, (text, phrase) => {
        const wantedOnes = spellings.map(spelling => fold(phrase.replace(/[了瞭]解/, spelling)));
        const plain: string[] = [];
        for (let at = 0; at < text.length;) {
          const one = wantedOnes.find(each => fold(text).startsWith(each, at));
          if (one) plain.push(text.slice(at, at + one.length));
          at += one?.length ?? 1;
        }
        expect(found(text, phrase)).toEqual(plain);
      }),
    );
    expect(found('瞭解了解了解了', '了解了')).toEqual(['瞭解了', '了解了']);
  });

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
