import { expect, test } from 'vitest';
import type { Completion } from '../../../../electron/contract/archive-contract.ts';
import { fields } from '../../../../electron/search/query-lexemes.ts';
import { suggestionNote, suggestionTexts } from '../../../../renderer/text/suggestions.ts';

const noteOf = (kind: Completion['kind'], label: string) => {
  const suggestion: Completion = { replace: [0, 0], insert: label, kind, label };
  return [suggestionNote(suggestion, 'en'), suggestionNote(suggestion, 'zh-CN')];
};

test('it is said what a suggestion is', () => {
  expect(noteOf('tag', '科技')).toEqual(['Tag', '标签']);
  expect(noteOf('field', 'after:')).toEqual(['From a date on', '从某日起']);
  expect(noteOf('language', 'zh-TW')).toEqual(['Chinese (Taiwan)', '中文（台湾）']);
  expect(noteOf('date', '2022-03')).toEqual(['Mar 2022', '2022年3月']);
  expect(noteOf('date', '2022-03-15')).toEqual(['15 March 2022', '2022年3月15日']);
  expect(noteOf('date', '2022-03/')).toEqual(['Date', '日期']);
  expect(noteOf('value', 'missing-image')).toEqual(['With a missing picture', '图片缺失']);
  expect(noteOf('value', 'unread')).toEqual(['Condition', '状态']);
});

test('every field there is has its words', () => {
  for (const texts of [suggestionTexts.en, suggestionTexts['zh-CN']]) {
    expect(Object.keys(texts.fields).sort()).toEqual(Object.keys(fields).sort());
  }
});
