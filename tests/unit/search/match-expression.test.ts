import { expect, test } from 'vitest';
import { matchExpression } from '../../../electron/search/match-expression.ts';

const expressionOf = (phrase: string, prefix = false, within: 'anywhere' | 'title' = 'anywhere') =>
  matchExpression({ kind: 'text', within, phrase, prefix, span: [0, phrase.length] });

test('a word is whole, or a prefix where asked', () => {
  expect(expressionOf('Reuters')).toBe('("reuters")');
  expect(expressionOf('reu', true)).toBe('("reu" *)');
  expect(expressionOf('r', true)).toBe('("·r")');
  expect(expressionOf('state of the un', true)).toBe('("state of the un" *)');
});

test('one Chinese character is looked up as a beginning, more are their pairs', () => {
  expect(expressionOf('疫')).toBe('("·疫")');
  expect(expressionOf('疫情', true)).toBe('("疫情")');
  expect(expressionOf('核酸检测')).toBe('("核酸 酸检 检测")');
});

test('only the last run may go on in the text', () => {
  expect(expressionOf('疫情 防控')).toBe('("疫情 情 防控")');
  expect(expressionOf('1月24日')).toBe('("1 月 24 日" *)');
  expect(expressionOf('疫情GDP')).toBe('("疫情 情 gdp")');
});

test('a title leaf asks the title alone', () => {
  expect(expressionOf('疫情', false, 'title')).toBe('(title : "疫情")');
});

test('punctuation alone is no expression, and none of it reaches the expression', () => {
  expect(expressionOf('"*) OR (，')).toBe('("or")');
  expect(expressionOf('"*)，')).toBeUndefined();
});
