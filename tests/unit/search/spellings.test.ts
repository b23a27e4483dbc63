import phrases from 'opencc-js/dict/TSPhrases';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../electron/search/fold.ts';
import { findMatches } from '../../../electron/search/highlights.ts';
import type { TextQuery } from '../../../electron/search/query.ts';
import { spellingsOf } from '../../../electron/search/spellings.ts';

const asked = (phrase: string): TextQuery => ({
  kind: 'text',
  within: 'anywhere',
  phrase,
  prefix: false,
  span: [0, phrase.length],
});
const isFound = (phrase: string, text: string) => findMatches(text, asked(phrase), 'body').length > 0;

describe('a word that scripts spell with different characters', () => {
  test.each([
    ['瞭解', '了解'],
    ['藉口', '借口'],
    ['反覆', '反复'],
    ['答覆', '答复'],
    ['計畫', '计划'],
    ['沈默', '沉默'],
    ['甦醒', '苏醒'],
    ['傢俱', '家具'],
    ['衹得', '只得'],
  ])('is found as %s and as %s by each', (traditional, simplified) => {
    for (const phrase of [traditional, simplified, `十年${traditional}`, `十年${simplified}`]) {
      expect(isFound(phrase, `十年${traditional}书`), `${phrase} in ${traditional}`).toBe(true);
      expect(isFound(phrase, `十年${simplified}书`), `${phrase} in ${simplified}`).toBe(true);
    }
  });

  test('leaves its characters what they are elsewhere', () => {
    expect(isFound('图画', '图划')).toBe(false);
    expect(isFound('画', '计划')).toBe(false);
    expect(isFound('坏', '坯')).toBe(false);
  });

  test('is known in both spellings for every entry of the table', () => {
    for (const entry of phrases.split('|')) {
      const [traditional = '', simplified = ''] = entry.split(' ');
      expect(isFound(traditional, simplified), entry).toBe(true);
      expect(isFound(simplified, traditional), entry).toBe(true);
    }
  });
});

test('a phrase comes first as it is written, and in no more spellings than can be looked for', () => {
  expect(spellingsOf('回復')).toEqual(['回复', '回覆']);
  const long = '计划了解'.repeat(20);
  const spellings = spellingsOf(long);
  expect(spellings[0]).toBe(fold(long));
  expect(spellings).toHaveLength(16);
});
