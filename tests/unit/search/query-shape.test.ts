import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../electron/search/parse-query.ts';
import { narrowed, narrowingTerms, openEnded, withoutRange } from '../../../electron/search/query-shape.ts';
import type { Query } from '../../../electron/search/query.ts';
import { someQuery } from './arbitraries.ts';
import { withoutSpans } from './without-spans.ts';

const meaning = (text: string) => parseQuery(text, false).query;

/** What finds what all of these find. */
function both(...queries: readonly Query[]): Query {
  const parts = queries
    .filter(query => query.kind !== 'all')
    .flatMap(query => (query.kind === 'and' ? query.parts : [query]));
  const [only] = parts;
  return only && parts.length === 1 ? only : parts.length === 0 ? { kind: 'all' } : { kind: 'and', parts };
}

describe('a term behind a query narrows all of it', () => {
  test.each([
    ['疫情', '疫情 tag:x'],
    ['', 'tag:x'],
    ['疫情 OR 核酸', '(疫情 OR 核酸) tag:x'],
    ['(疫情 OR 核酸) 防控', '(疫情 OR 核酸) 防控 tag:x'],
    ['疫情 OR', '疫情 tag:x'],
    ['疫情 OR -(', '疫情 tag:x'],
    ['a OR b OR ', '(a OR b) tag:x'],
    ['疫情 "北京', '疫情 "北京" tag:x'],
    ['“疫情', '“疫情” tag:x'],
    ['＂疫情', '＂疫情" tag:x'],
    ['科技"', '科技 tag:x'],
    ['tag:"科技', 'tag:"科技" tag:x'],
    ['tag:"', 'tag:x'],
    ['(疫情 OR 核酸', '(疫情 OR 核酸) tag:x'],
    ['(疫情 OR （"核酸', '(疫情 OR （"核酸")) tag:x'],
    ["rock 'n", "rock “'n” tag:x"],
    ["'a b' c's", "'a b' c's tag:x"],
    ['tag:*', 'tag:* tag:x'],
    ['a) OR b', '(a OR b) tag:x'],
    ['a || b', '(a || b) tag:x'],
    ['a NOT', 'a tag:x'],
    ['AND a && ', 'a tag:x'],
    ['"北京” 上海', '"北京" 上海 tag:x'],
    ['#冬奥#”', '#冬奥# tag:x'],
  ])('%s', (text, expected) => {
    expect(narrowed(text, 'tag:x')).toBe(expected);
    expect(withoutSpans(meaning(expected))).toEqual(withoutSpans(both(meaning(text), meaning('tag:x'))));
  });

  const term = fc.constantFrom(
    'tag:zz',
    '-tag:zz',
    'source:"z ""z"""',
    '-source:"z z"',
    'date:2022-02',
    'lang:zu',
    `tag:"a 'z' z"`,
  );
  test('whatever stands in the search bar, and without it all is as before', () => {
    fc.assert(
      fc.property(someQuery, term, (text, added) => {
        const longer = narrowed(text, added);
        expect(withoutSpans(meaning(longer)), longer).toEqual(
          withoutSpans(both(meaning(text), meaning(added))),
        );
        expect(parseQuery(longer, false).problems.filter(({ code }) => code === 'unclosed-quote')).toEqual(
          [],
        );
        const last = narrowingTerms(longer).at(-1);
        expect(last?.range, longer).toEqual([longer.length - added.length, longer.length]);
        const shorter = withoutRange(longer, last?.range ?? [0, 0]);
        expect(withoutSpans(meaning(shorter)), shorter).toEqual(withoutSpans(meaning(text)));
        // It does not grow with each term that comes and goes.
        expect(narrowed(shorter, added).length, longer).toBeLessThanOrEqual(longer.length);
      }),
      { numRuns: 10_000 },
    );
  });
});

test('taking out a term that narrows the whole query leaves all others as they are', () => {
  const partsOf = (query: Query) =>
    query.kind === 'and' ? query.parts : query.kind === 'all' ? [] : [query];
  const placeOf = (part: Query) => {
    const term = part.kind === 'not' ? part.part : part;
    return 'span' in term ? term.span : undefined;
  };
  fc.assert(
    fc.property(someQuery, text => {
      // A phrase right behind a word may be all that keeps an apostrophe in it from being a quote.
      for (const { range } of narrowingTerms(text).filter(({ term }) => term.field)) {
        const [start, end] = range;
        const others = partsOf(meaning(text)).filter(part => {
          const place = placeOf(part);
          return !place || place[0] < start || place[1] > end;
        });
        const rest = withoutRange(text, range);
        expect(withoutSpans(meaning(rest)), `${text} became ${rest}`).toEqual(withoutSpans(both(...others)));
      }
    }),
    { numRuns: 10_000 },
  );
});

describe('terms that narrow the whole query', () => {
  const found = (text: string) =>
    narrowingTerms(text).map(({ range, negated }) => [text.slice(...range), negated]);

  test('stand side by side, in a group too, but not beside an OR', () => {
    expect(found('a (b tag:c)')).toEqual([
      ['a', false],
      ['b', false],
      ['tag:c', false],
    ]);
    expect(found('(a OR b) tag:c')).toEqual([['tag:c', false]]);
    expect(found('tag:a b OR c')).toEqual([]);
    expect(found('tag:a OR')).toEqual([['tag:a', false]]);
  });

  test('have their signs and the parentheses around them alone', () => {
    expect(found('-(tag:a) --tag:b ！（-tag:c） -(a b)')).toEqual([
      ['-(tag:a)', true],
      ['--tag:b', false],
      ['！（-tag:c）', false],
    ]);
    expect(found('x -(tag:a')).toEqual([
      ['x', false],
      ['-(tag:a', true],
    ]);
  });
});

describe('taking out', () => {
  test('leaves neither a doubled space nor empty parentheses', () => {
    expect(withoutRange('a tag:b c', [2, 7])).toBe('a c');
    expect(withoutRange('tag:b', [0, 5])).toBe('');
    expect(withoutRange('a (tag:b c)', [3, 8])).toBe('a (c)');
    expect(withoutRange('a -(tag:b)', [4, 9])).toBe('a');
    expect(withoutRange('a AND NOT tag:b AND c', [10, 15])).toBe('a AND c');
    expect(withoutRange('tag:b && c', [0, 5])).toBe('c');
  });

  test('makes no sign of a word that stood right behind a quote', () => {
    expect(withoutRange('tag:"a"-b', [0, 7])).toBe('“-b”');
  });
});

describe('a word that may go on', () => {
  test.each([
    ['trai', 'trai*'],
    ['疫情 -title:Covid-1', '疫情 -title:Covid-1*'],
    ['"morning t', '"morning t"*'],
    ['“morning t', '“morning t”*'],
    ['"""morning t', '"" "morning t"*'],
    ['a) OR (morning', 'a OR (morning*)'],
    ['C+', 'C+*'],
    ['train ', 'train '],
    ['"train"', '"train"'],
    ['trai*', 'trai*'],
    ['疫情', '疫情'],
    ['tag:trai', 'tag:trai'],
    ['title:', 'title:'],
    ['train OR', 'train OR'],
    ['(train)', '(train)'],
    ['', ''],
  ])('has a star: %j is %j', (text, expected) => expect(openEnded(text)).toBe(expected));

  test('means with the star what it means while it is being typed', () => {
    fc.assert(
      fc.property(someQuery, text => {
        const whole = text.normalize('NFKC').replace(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+$/u, '');
        const typed = withoutSpans(parseQuery(whole, true).query);
        // Apostrophes are left as they are, and pictures and control characters are no words.
        fc.pre(!/['‘’\p{So}\p{C}]/u.test(whole));
        expect(withoutSpans(meaning(openEnded(whole)))).toEqual(typed);
      }),
      { numRuns: 5_000 },
    );
  });
});
