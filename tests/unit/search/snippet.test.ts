import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from '../../../electron/search/parse-query.ts';
import { makeSnippet } from '../../../electron/search/snippet.ts';
import { someText } from './arbitraries.ts';

const snippet = (body: string, query: string, length = 40) =>
  makeSnippet(body, parseQuery(query, false).query, length);

test('a short body is shown whole, on one line', () => {
  expect(snippet('  One line,\n\n　　another  one.\n', 'zero')).toEqual({
    text: 'One line, another one.',
    matches: [],
  });
});

test('without a match the start is shown, cut between words', () => {
  expect(snippet('The quick brown fox jumps over the lazy dog', '', 12).text).toBe('The quick…');
});

test('the part where most words meet is shown', () => {
  const body = `river ${'nothing at all here. '.repeat(5)}the river rose near the bridge. ${'And so on. '.repeat(9)}`;
  const { text, matches } = snippet(body, 'river bridge', 50);
  expect(matches.map(([start, end]) => text.slice(start, end))).toEqual(['river', 'bridge']);
  expect(text).toMatch(/^….*…$/u);
});

test('matches are told in the text of the snippet', () => {
  const body = `${'前文。\n\n　　'.repeat(30)}今天核酸\n检测开始。${'后文。'.repeat(30)}`;
  const { text, matches } = snippet(body, '核酸 检测');
  expect(matches.map(([start, end]) => text.slice(start, end))).toEqual(['核酸', '检测']);
});

test('it is never longer than asked, holds no line break and no half character', () => {
  fc.assert(
    fc.property(
      fc.array(someText, { maxLength: 12 }).map(texts => texts.join('\n')),
      fc.constantFrom('疫情', 'a', '𠮷', 'ba*', '学ぶ', '한국', '"a b"'),
      fc.integer({ min: 8, max: 60 }),
      (body, query, length) => {
        const { text, matches } = snippet(body, query, length);
        expect(text.length).toBeLessThanOrEqual(length + 2);
        expect(text).not.toMatch(/\n| {2}/);
        expect(text.isWellFormed()).toBe(true);
        const found = snippet(body, query, 10_000).matches.length;
        if (found > 0) expect(matches.length).toBeGreaterThan(0);
        for (const [start, end] of matches) expect(start).toBeLessThan(end);
      },
    ),
  );
});
