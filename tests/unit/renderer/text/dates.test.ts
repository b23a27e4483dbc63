import { describe, expect, test } from 'vitest';
import { fullDate, periodName, shortDate } from '../../../../renderer/text/dates.ts';
import { roughDuration } from '../../../../renderer/text/duration.ts';
import { numbersIn } from '../../../../renderer/text/messages.ts';

const now = new Date(2024, 4, 15, 15, 0).getTime();
const at = (...parts: [number, number, number, number]) => new Date(...parts).getTime();

describe('the date of an article', () => {
  test('is told by how long ago it was while that is short', () => {
    expect(shortDate(now - 5 * 60_000, now, 'en')).toBe('5 minutes ago');
    expect(shortDate(at(2024, 4, 15, 9), now, 'en')).toBe('6 hours ago');
    expect(shortDate(at(2024, 4, 14, 23), now, 'en')).toBe('yesterday');
    expect(shortDate(at(2024, 4, 14, 23), now, 'zh-CN')).toBe('昨天');
    expect(shortDate(at(2024, 4, 12, 9), now, 'en')).toBe('Sunday');
  });

  test('is a day after that, with its year where it is another', () => {
    expect(shortDate(at(2024, 0, 24, 9), now, 'en')).toBe('24 Jan');
    expect(shortDate(at(2022, 0, 24, 9), now, 'en')).toBe('24 Jan 2022');
    expect(shortDate(at(2022, 0, 24, 9), now, 'zh-CN')).toBe('2022年1月24日');
  });

  test('is that of the zone of the archive, wherever the machine is', () => {
    const instant = Date.UTC(2023, 11, 31, 17);
    const later = Date.UTC(2024, 0, 2, 3);
    const told = (zone: string) => shortDate(instant, later, 'en', zone);
    expect(['Asia/Shanghai', 'Europe/Berlin', 'America/Los_Angeles'].map(told)).toEqual([
      'yesterday',
      'Sunday',
      'yesterday',
    ]);
    expect(shortDate(instant, instant + 9e9, 'en', 'Asia/Shanghai')).toBe('1 Jan');
    expect(shortDate(instant, instant + 9e9, 'en', 'Europe/Berlin')).toBe('31 Dec 2023');
    expect(shortDate(Date.UTC(-43, 2, 15), later, 'en', 'UTC')).toMatch(/15 Mar/);
    expect(fullDate(instant, 'en', 'Asia/Shanghai')).toMatch(/^Monday,? 1 January 2024 at 01:00$/);
  });

  test('in the future is never told as if it had been', () => {
    expect(shortDate(at(2024, 4, 16, 9), now, 'en')).toBe('16 May');
  });
});

test('a period of the timeline is named after its unit', () => {
  const bar = { start: '2022-01-24', end: '2022-01-30', count: 1, volume: 1 };
  expect(periodName(bar, 'day', 'en')).toBe('24 January 2022');
  expect(periodName(bar, 'week', 'en')).toMatch(/^24\s?–\s?30 January 2022$/);
  expect(periodName(bar, 'month', 'zh-CN')).toBe('2022年1月');
  expect(periodName(bar, 'year', 'en')).toBe('2022');
});

test('time left is told roughly', () => {
  expect(roughDuration(40.4, 'en')).toBe('40 sec');
  expect(roughDuration(200, 'en')).toBe('3 min');
  expect(roughDuration(7_000, 'zh-CN')).toBe('2小时');
});

test('numbers are written as each language writes them', () => {
  const [en, zh] = [numbersIn('en'), numbersIn('zh-CN')];
  expect(en.plural(1, { one: '# article', other: '# articles' })).toBe('1 article');
  expect(en.plural(12_345, { one: '# article', other: '# articles' })).toBe('12,345 articles');
  expect(en.percent(0.999)).toBe('99%');
  expect(zh.integer(12_345)).toBe('12,345');
});
