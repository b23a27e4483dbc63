import { describe, expect, test } from 'vitest';
import { problemsToTell } from '../../../../renderer/state/problems-to-tell.ts';
import { parseQuery } from '../../../../electron/search/parse-query.ts';

/** The words at fault that are told while `text` stands in the bar and the answer to `asked` is on show. */
function told(
  asked: string,
  text = asked,
  { typing = true, writing = true, suggesting = false } = {},
): string[] {
  const { problems } = parseQuery(asked, typing);
  return problemsToTell({ text: asked, typing }, problems, text, { writing, suggesting }).map(
    problem => problem.text,
  );
}

describe('the problems of a query that are told', () => {
  test.each([
    '"',
    '"the li',
    '图书馆 "a b',
    'tag:"城市',
    '（图书馆',
    '(a OR',
    'title:',
    '-title:',
    'a OR',
    'a OR ',
    '#',
  ])('%s is not wrong while it is written, but is once it is finished or left', text => {
    expect(told(text)).toEqual([]);
    expect(told(text, text, { typing: false })).not.toEqual([]);
    expect(told(text, text, { writing: false })).not.toEqual([]);
  });

  test.each([
    ['图书馆 colour:red', 'colour'],
    ['图书馆 date:2022-13', '2022-13'],
    ['图书馆)', ')'],
    ['title: 图书馆 ', 'title:'],
    ['OR 图书馆', 'OR'],
  ])('%s is wrong at once', (text, word) => {
    expect(told(text)).toEqual([word]);
  });

  test('what suggestions are offered for is not wrong yet, and nothing else is right for that', () => {
    expect(told('date:202', 'date:202', { suggesting: true })).toEqual([]);
    expect(told('colour:red date:202', 'colour:red date:202', { suggesting: true })).toEqual(['colour']);
    expect(told('date:202')).toEqual(['202']);
  });

  test('what stands before the cursor is told on while the next answer is on its way', () => {
    expect(told('colour:red', 'colour:red 图')).toEqual(['colour']);
    expect(told('colour:red', 'colou')).toEqual([]);
    expect(told('图书馆 colour:red', '图 colour:red')).toEqual([]);
  });
});
