import { describe, expect, it } from 'vitest';
import { articleDate } from '../../../electron/article/article-date.ts';
import { readDate } from '../../../electron/article/stated-date.ts';
import { zonedInstant } from '../../../electron/article/zone.ts';
import { context, modified } from './reading.ts';

const iso = (stated: string, zone = 'Asia/Shanghai') => {
  const instant = readDate(stated, zone);
  return instant === undefined ? undefined : new Date(instant).toISOString().replace('.000', '');
};

describe('a stated date', () => {
  it.each([
    ['Mon, 24 Jan 2022 13:20:27 GMT', '2022-01-24T13:20:27Z'],
    ['24 Jan 2022 13:20 +0800', '2022-01-24T05:20:00Z'],
    ['Mon, 24 Jan 22 13:20:27 EST', '2022-01-24T18:20:27Z'],
    ['2021-03-22 04:50:45', '2021-03-21T20:50:45Z'],
    ['2021-03-22', '2021-03-21T16:00:00Z'],
    ['2021-03-22T04:50:45Z', '2021-03-22T04:50:45Z'],
    ['2021-03-22T04:50:45.123+02:00', '2021-03-22T02:50:45.123Z'],
    ['2024-02-28 10:00:00 +0800', '2024-02-28T02:00:00Z'],
    ['2024-02-28 10:00:00 -0330', '2024-02-28T13:30:00Z'],
    ['2022/1/24', '2022-01-23T16:00:00Z'],
    ['2022.01.24 8:05', '2022-01-24T00:05:00Z'],
    ['2022年1月24日 19:30', '2022-01-24T11:30:00Z'],
    ['2022年1月24日19:30', '2022-01-24T11:30:00Z'],
    ['2022年1月24日 星期一 19:30:05', '2022-01-24T11:30:05Z'],
    ['2022年1月24日下午3点15分', '2022-01-24T07:15:00Z'],
    ['2022年1月24日 7时30分', '2022-01-23T23:30:00Z'],
    ['2022年1月24日', '2022-01-23T16:00:00Z'],
    ['2022年1月', '2021-12-31T16:00:00Z'],
    ['1643030427', '2022-01-24T13:20:27Z'],
    ['1643030427000', '2022-01-24T13:20:27Z'],
    ['20220124', '2022-01-23T16:00:00Z'],
    ['20220124193000', '2022-01-24T11:30:00Z'],
    ['202201241930', '2022-01-24T11:30:00Z'],
    ['January 24, 2022', '2022-01-23T16:00:00Z'],
    ['Jan 24th, 2022 at 5:30 PM', '2022-01-24T09:30:00Z'],
    ['24 January 2022', '2022-01-23T16:00:00Z'],
    ['Mon Jan 24 13:20:27 UTC 2022', '2022-01-24T13:20:27Z'],
    ['Mon Jan 24 2022 13:20:27 GMT+0800 (China Standard Time)', '2022-01-24T05:20:27Z'],
    ['24/01/2022', '2022-01-23T16:00:00Z'],
    ['01/24/2022 09:00', '2022-01-24T01:00:00Z'],
    ['2022-01-24 13:20:27 CST', '2022-01-24T05:20:27Z'],
  ])('%s is %s', (stated, expected) => {
    expect(iso(stated)).toBe(expected);
  });

  it('with the name CST is China’s only in an archive whose clocks agree', () => {
    expect(iso('2022-01-24 13:20:27 CST', 'Europe/Paris')).toBe('2022-01-24T19:20:27Z');
  });

  it.each([
    '2022-13-01',
    '2022-02-30',
    '2021-02-29',
    '2022-01-24 25:00',
    '2022-01-24 12:61',
    '02/01/2022',
    'yesterday',
    '',
    '0',
    '19:30',
    '2022-00-10',
    '32 Jan 2022',
    '2022年2月30日',
  ])('%s is unreadable and does not roll over', stated => {
    expect(iso(stated)).toBeUndefined();
  });
});

describe('a clock reading in a zone', () => {
  const at = (hour: number, minute: number, month: number, day: number) =>
    new Date(
      zonedInstant({ year: 2021, month, day, hour, minute, second: 0 }, 'America/New_York') ?? NaN,
    ).toISOString();

  it('that is skipped in spring is read as if the clock had not been put forward', () => {
    expect(at(2, 30, 3, 14)).toBe('2021-03-14T07:30:00.000Z');
  });

  it('that occurs twice in autumn is the first of the two', () => {
    expect(at(1, 30, 11, 7)).toBe('2021-11-07T05:30:00.000Z');
  });

  it('is as Intl shows it for every hour of a year', () => {
    const format = new Intl.DateTimeFormat('en-CA', {
      timeZone: 'America/New_York',
      dateStyle: 'short',
      timeStyle: 'short',
      hourCycle: 'h23',
    });
    for (let hour = 0; hour < 8_760; hour += 7) {
      const local = new Date(Date.UTC(2021, 0, 1, hour));
      const read = zonedInstant(
        {
          year: 2021,
          month: local.getUTCMonth() + 1,
          day: local.getUTCDate(),
          hour: local.getUTCHours(),
          minute: 0,
          second: 0,
        },
        'America/New_York',
      );
      expect(format.format(read).replace(',', '').replace(/\s/, ' ')).toBe(
        local.toISOString().slice(0, 16).replace('T', ' '),
      );
    }
  });

  it('of an unknown zone is taken as UTC', () => {
    expect(zonedInstant({ year: 2021, month: 1, day: 1, hour: 0, minute: 0, second: 0 }, 'Moon/Base')).toBe(
      Date.UTC(2021, 0, 1),
    );
  });
});

describe('the date of an article', () => {
  const dateOf = (frontMatter: readonly string[], path = 'a/b.md', page: readonly string[] = []) =>
    articleDate({ frontMatter, page }, { path, modified }, context);
  const day = (text: string) => Date.parse(`${text}T00:00:00+08:00`);

  it('is the stated one, and says so', () => {
    expect(dateOf(['2021-03-22'])).toEqual({ instant: day('2021-03-22'), source: 'front-matter' });
  });

  it.each(['2017/20171030 a.md', 'x/2017-10-30-a.md', 'x/2017_10_30 a.md', 'x/20171030.md'])(
    'falls back to the name %s',
    path => {
      expect(dateOf([], path)).toEqual({ instant: day('2017-10-30'), source: 'file-name' });
    },
  );

  it('falls back to the folders, then to the time of modification', () => {
    expect(dateOf([], 'posts/2024/02/28/a.md')).toEqual({ instant: day('2024-02-28'), source: 'path' });
    expect(dateOf([], 'posts/2024-02-28/a.md')).toEqual({ instant: day('2024-02-28'), source: 'path' });
    expect(dateOf([], 'posts/2024/13/28/a.md')).toEqual({ instant: modified, source: 'modified' });
    expect(dateOf([], 'posts/12345678.md')).toEqual({ instant: modified, source: 'modified' });
  });

  it('is taken from a page before the name', () => {
    expect(dateOf([], '2017-10-30.html', ['2018-01-02'])).toEqual({
      instant: day('2018-01-02'),
      source: 'page',
    });
  });

  it.each([
    ['2031-01-01', 'future'],
    ['1066-10-14', 'absurd'],
    ['2022-02-30', 'unreadable'],
  ])('%s is doubted as %s, and kept', (stated, kind) => {
    expect(dateOf([stated], '2017-10-30-a.md')).toEqual({
      instant: day('2017-10-30'),
      source: 'file-name',
      doubt: { kind, stated },
    });
  });

  it('may lie a day ahead, for zones and clocks that are off', () => {
    expect(dateOf([new Date(context.now + 80_000_000).toISOString()]).source).toBe('front-matter');
  });
});
