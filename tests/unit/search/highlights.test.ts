import { expect, test } from 'vitest';
import { findMatches } from '../../../electron/search/highlights.ts';
import { parseQuery } from '../../../electron/search/parse-query.ts';

/** The text with its matches in brackets. */
function marked(text: string, query: string, within: 'title' | 'body' = 'body', typing = false): string {
  let shown = '';
  let done = 0;
  for (const [start, end] of findMatches(text, parseQuery(query, typing).query, within)) {
    shown += `${text.slice(done, start)}[${text.slice(start, end)}]`;
    done = end;
  }
  return shown + text.slice(done);
}

test('words match whole, whatever their case, width and accents', () => {
  expect(marked('The CAFÉ, the cafe\u0301 and ｃａｆｅ; cafes', 'café')).toBe(
    'The [CAFÉ], the [cafe\u0301] and [ｃａｆｅ]; cafes',
  );
});

test('a prefix marks what was asked for', () => {
  expect(marked('China, Chinese, machine', 'chin*')).toBe('[Chin]a, [Chin]ese, machine');
  expect(marked('China', 'chi', 'body', true)).toBe('[Chi]na');
});

test('Chinese matches inside a run, overlaps are one range', () => {
  expect(marked('哈哈哈，呵呵', '哈哈')).toBe('[哈哈哈]，呵呵');
  expect(marked('新冠疫情防控', '疫情 情防')).toBe('新冠[疫情防]控');
});

test('a phrase goes over punctuation and line breaks', () => {
  expect(marked('the World\n  Health, Organization', '"world health organization"')).toBe(
    'the [World\n  Health, Organization]',
  );
  expect(marked('1月24日0时', '1月24日')).toBe('[1月24日]0时');
  expect(marked('11月24日', '1月24日')).toBe('11月24日');
});

test('negated words and fields mark nothing, all alternatives do', () => {
  expect(marked('a b c d', 'a -b (c OR d) tag:a')).toBe('[a] b [c] [d]');
});

test('title: marks the title alone', () => {
  expect(marked('a b', 'title:a b', 'body')).toBe('a [b]');
  expect(marked('a b', 'title:a b', 'title')).toBe('[a] [b]');
});

test('a part of a ligature marks all of it', () => {
  expect(marked('the ﬁnal', 'fi*')).toBe('the [ﬁ]nal');
});

test('traditional and simplified characters match each other where they stand', () => {
  expect(marked('中國的頭髮與发展', '中国')).toBe('[中國]的頭髮與发展');
  expect(marked('中國的頭髮與发展', '发')).toBe('中國的頭[髮]與[发]展');
});
