import { describe, expect, test } from 'vitest';
import { problemsOf, spelled } from './spelled-query.ts';

describe('dates', () => {
  test.each([
    ['date:2022-01-24', 'date<2022-01-24..2022-01-24>'],
    ['date:2022-1-4', 'date<2022-01-04..2022-01-04>'],
    ['date:2022-02', 'date<2022-02-01..2022-02-28>'],
    ['date:2024-02', 'date<2024-02-01..2024-02-29>'],
    ['date:2022', 'date<2022-01-01..2022-12-31>'],
    ['date:2022-01/2022-03', 'date<2022-01-01..2022-03-31>'],
    ['date:2022-01-24/2022', 'date<2022-01-24..2022-12-31>'],
    ['date:2022-01/', 'date<2022-01-01..>'],
    ['date:/2022-03', 'date<..2022-03-31>'],
    ['date：２０２２－０１', 'date<2022-01-01..2022-01-31>'],
    ['after:2022-01-24', 'date<2022-01-24..>'],
    ['after:2022', 'date<2022-01-01..>'],
    ['before:2022-01-24', 'date<..2022-01-23>'],
    ['before:2022-03', 'date<..2022-02-28>'],
    ['before:2022', 'date<..2021-12-31>'],
    ['date:0050-01', 'date<0050-01-01..0050-01-31>'],
  ])('%s', (text, expected) => {
    expect(spelled(text)).toBe(expected);
    expect(problemsOf(text)).toEqual([]);
  });

  test.each([
    '2022-13',
    '2022-02-30',
    '0000',
    'yesterday',
    '/',
    '2022-03/2022-01',
    '2022/2023/2024',
    '22-01',
    '2022/x',
  ])('date:%s is a problem, and the rest still runs', value => {
    expect(problemsOf(`a date:${value}`)).toEqual([`bad-date at 7: ${value}`]);
    expect(spelled(`a date:${value}`)).toBe(`'a'`);
  });
});
