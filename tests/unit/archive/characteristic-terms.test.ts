import { describe, expect, it } from 'vitest';
import { characteristicTerms } from '../../../electron/archive/characteristic-terms.ts';
import { pairTerm, type Term } from '../../../electron/search/terms.ts';

const pair = (text: string) => pairTerm(text.codePointAt(0) ?? 0, text.codePointAt(1) ?? 0);

function termsOf(
  title: string,
  body: string,
  frequencies: readonly (readonly [Term, number])[],
  limit = 24,
): string[] {
  const known = new Map(frequencies);
  const asked: Term[] = [];
  const steps = characteristicTerms({ title, body }, limit, 10_000, term => {
    asked.push(term);
    return known.get(term) ?? 1;
  });
  for (;;) {
    const { done, value } = steps.next();
    if (done) {
      expect(asked.length).toBeLessThanOrEqual(128);
      return value.map(({ phrase }) => phrase);
    }
  }
}

describe('what a text is about', () => {
  it('is told by what it has often and few others have', () => {
    const body = '湿地观鸟，湿地保护。记者报道，观鸟者来到湿地。';
    const frequencies = [
      [pair('湿地'), 40],
      [pair('观鸟'), 12],
      [pair('记者'), 5_000],
      [pair('保护'), 150],
    ] as const;
    expect(termsOf('湿地', body, frequencies)).toEqual(['湿地', '观鸟', '保护']);
  });

  it('is told by the title more than by as many words of the body', () => {
    expect(
      termsOf('harbour', 'museum tells', [
        ['museum', 20],
        ['harbour', 20],
      ]),
    ).toEqual(['harbour', 'museum']);
  });

  it('is not told by numbers, nor by what no other article has', () => {
    expect(
      termsOf('2024', '2024 gefjun museum', [
        ['2024', 30],
        ['gefjun', 1],
        ['museum', 30],
      ]),
    ).toEqual(['museum']);
  });

  it('is told in whatever width, case and form it is written', () => {
    expect(termsOf('ＭＵＳＥＵＭ', 'Museum', [['museum', 30]])).toEqual(['museum']);
  });

  it('is told by no more terms than asked for, and by none of an empty text', () => {
    expect(
      termsOf(
        '',
        'one two three',
        [
          ['one', 2],
          ['two', 2],
          ['three', 2],
        ],
        2,
      ),
    ).toHaveLength(2);
    expect(termsOf('', '', [])).toEqual([]);
  });

  it('is found in a long text without asking for all of its terms', () => {
    const words = Array.from({ length: 2_000 }, (_, place) => `w${place.toString(36)}x`);
    expect(termsOf('', `${words.join(' ')} museum museum`, [['museum', 9]])).toEqual(['museum']);
  });
});
