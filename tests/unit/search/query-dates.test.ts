import { describe, expect, test } from 'vitest';
import { parsePeriod } from '../../../electron/search/query-dates.ts';
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
    ['date:201403', 'date<2014-03-01..2014-03-31>'],
    ['date:20220124', 'date<2022-01-24..2022-01-24>'],
    ['date:2014-02--2014-04', 'date<2014-02-01..2014-04-30>'],
    ['date:2014-02..2014-04', 'date<2014-02-01..2014-04-30>'],
    ['date:2014-02/04', 'date<2014-02-01..2014-04-30>'],
    ['date:2022-01-20/25', 'date<2022-01-20..2022-01-25>'],
    ['date:2022-01-20/02-03', 'date<2022-01-20..2022-02-03>'],
    ['date:2022/01/20/25', 'date<2022-01-20..2022-01-25>'],
    ['date:2022/01/20/2022/02/03', 'date<2022-01-20..2022-02-03>'],
    ['date:2022-01-24T13', 'date<2022-01-24..2022-01-24>'],
    ['after:2022-01-24T13:30:59', 'date<2022-01-24..>'],
    ['date:2022/01/24', 'date<2022-01-24..2022-01-24>'],
    ['date:2022/1', 'date<2022-01-01..2022-01-31>'],
    ['date:2022/01/24/', 'date<2022-01-24..>'],
    ['date:2022/2023', 'date<2022-01-01..2023-12-31>'],
    ['date:2022.01.24', 'date<2022-01-24..2022-01-24>'],
    ['date:2022年1月24日', 'date<2022-01-24..2022-01-24>'],
    ['date：２０２２年１月', 'date<2022-01-01..2022-01-31>'],
    ['date:2022年/2023年2月', 'date<2022-01-01..2023-02-28>'],
    ['before:2022年', 'date<..2021-12-31>'],
    ['date:P1Y', 'age<..<366>'],
    ['date:P3D/', 'age<..<4>'],
    ['date:p1m2w', 'age<..<45>'],
    ['date:2014-03/P1W', 'date<2014-03-01..2014-03-07>'],
    ['date:2022-01-24/P1M', 'date<2022-01-24..2022-02-23>'],
    ['date:2022-01-31/P1M', 'date<2022-01-31..2022-02-27>'],
    ['date:P1Y/2014', 'date<2014-01-01..2014-12-31>'],
    ['date:P1M/2022-03-31', 'date<2022-03-01..2022-03-31>'],
    ['age:1y', 'age<..<366>'],
    ['age:7d..', 'age<7..<>'],
    ['length:500', 'length<500..<501>'],
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
    '2022-01/2022.x',
    '2022/13',
    '2022-01/24.',
    '2022-01.24',
    '2022-01T13',
    '2022-01-24T25',
    '2022年13月',
    'P',
    'P0D',
    'PT1H',
    'P1W/P1W',
    'P9999Y/2022',
    '2022/P9999Y',
    '2022/2023/2024',
    '22-01',
    '2022/x',
  ])('date:%s is a problem, and the rest still runs', value => {
    expect(problemsOf(`a date:${value}`)).toEqual([`bad-date at 7: ${value}`]);
    expect(spelled(`a date:${value}`)).toBe(`'a'`);
  });

  test.each([
    ['date:2022-03/2022-01', 'wrong-order at 5: 2022-03/2022-01'],
    ['date:2022-03-20/05', 'wrong-order at 5: 2022-03-20/05'],
    ['age:30d..7d', 'wrong-order at 4: 30d..7d'],
    ['length:9..1', 'wrong-order at 7: 9..1'],
    ['age:30', 'missing-unit at 4: 30'],
    ['age:<30', 'missing-unit at 4: <30'],
    ['age:7..30', 'missing-unit at 4: 7..30'],
    ['age:young', 'bad-age at 4: young'],
    ['age:7d..30', 'bad-age at 4: 7d..30'],
    ['length:1k', 'bad-length at 7: 1k'],
  ])('%s is a problem that says what is expected', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
    expect(spelled(text)).toBe('all');
  });
});

test.each([
  ['２０２２年', '2022'],
  ['2022/1', '2022-01'],
  ['2022年1月', '2022-01'],
  ['20220124', '2022-01-24'],
  ['2022/2023', undefined],
  ['2022-01/P1W', undefined],
  ['soon', undefined],
])('%s names the period %s', (text, period) => expect(parsePeriod(text)).toBe(period));
