import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Calendar, dayOfName, nameOfDay } from '../../../electron/archive/calendar.ts';
import { countDays } from '../../../electron/archive/day-counts.ts';
import { makeTimeline, type TimelineUnit } from '../../../electron/archive/timeline.ts';
import { IdSet } from '../../../electron/base/id-set.ts';
import { Catalogue } from '../../../electron/catalogue/catalogue.ts';
import type { DayRange } from '../../../electron/contract/archive-contract.ts';
import { inFolder } from '../catalogue/in-folder.ts';
import { sampleRecord } from '../catalogue/sample-record.ts';

const calendar = new Calendar('UTC');
const dayMs = 86_400_000;

/** The timeline of the articles at `wanted` in an archive with an article on each of `days`. */
function timeline(
  days: readonly string[],
  unit: TimelineUnit | 'auto',
  { wanted = [...days.keys()], range }: { wanted?: readonly number[]; range?: DayRange } = {},
) {
  return inFolder(async folder => {
    const { catalogue } = await Catalogue.open(folder);
    for (const [id, name] of days.entries()) {
      const date = { instant: dayOfName(name) * dayMs, source: 'front-matter' } as const;
      catalogue.put(id, sampleRecord(id, { date }));
    }
    const ids = new IdSet(catalogue.limit);
    for (const id of wanted) ids.add(id);
    const count = (of: IdSet) => countDays(of, catalogue, calendar, new AbortController().signal);
    return makeTimeline(await count(ids), await count(catalogue.listed()), unit, range);
  });
}

describe('a timeline', () => {
  it('has a bar for each month between the first and the last article, empty ones included', async () => {
    const { bars } = await timeline(['2022-01-24', '2022-03-01', '2022-03-31'], 'month');
    expect(bars).toEqual([
      { start: '2022-01-01', end: '2022-01-31', count: 1, volume: 1 },
      { start: '2022-02-01', end: '2022-02-28', count: 0, volume: 0 },
      { start: '2022-03-01', end: '2022-03-31', count: 2, volume: 2 },
    ]);
  });

  it('starts weeks on Monday', async () => {
    expect((await timeline(['2022-01-30'], 'week')).bars).toEqual([
      { start: '2022-01-24', end: '2022-01-30', count: 1, volume: 1 },
    ]);
  });

  it('chooses days for a month of articles and years for centuries', async () => {
    expect((await timeline(['2022-01-01', '2022-01-31'], 'auto')).unit).toBe('day');
    expect((await timeline(['1850-01-01', '2022-01-31'], 'auto')).unit).toBe('year');
  });

  it('is empty for no articles', async () => {
    expect((await timeline(['2022-01-30'], 'auto', { wanted: [] })).bars).toEqual([]);
  });

  it('counts every article in exactly the bar that spans its day, beside all articles of the archive', async () => {
    const day = fc.integer({ min: dayOfName('2019-06-01'), max: dayOfName('2026-12-31') });
    const unit = fc.constantFrom('auto', 'day', 'week', 'month', 'year');
    const articles = fc.array(fc.record({ day, isWanted: fc.boolean() }), { minLength: 1, maxLength: 30 });
    const range = fc.option(
      fc.tuple(day, day).map(([one, other]) => ({
        first: nameOfDay(Math.min(one, other)),
        last: nameOfDay(Math.max(one, other)),
      })),
      { nil: undefined },
    );
    await fc.assert(
      fc.asyncProperty(articles, unit, range, async (list, chosen, within) => {
        const names = list.map(each => nameOfDay(each.day));
        const wanted = [...list.keys()].filter(id => list[id]?.isWanted);
        const { bars } = await timeline(names, chosen, { wanted, ...(within && { range: within }) });
        const spanned = (start: string, end: string) =>
          list.filter(each => each.day >= dayOfName(start) && each.day <= dayOfName(end));
        for (const { start, end, count, volume } of bars) {
          expect(volume).toBe(spanned(start, end).length);
          expect(count).toBe(spanned(start, end).filter(each => each.isWanted).length);
        }
        const inside = within ? spanned(within.first, within.last) : list;
        const sum = bars.reduce((total, { count }) => total + count, 0);
        expect(sum).toBe(inside.filter(each => each.isWanted).length);
      }),
      { numRuns: 60 },
    );
  });
});
