import { describe, expect, test, vi } from 'vitest';
import { spanOf } from '../../../../renderer/state/timeline-days.ts';
import { TimelineState } from '../../../../renderer/state/timeline.svelte.ts';
import { DatedArchive } from '../support/dated-archive.ts';

const query = (text: string) => ({ text, typing: false });

async function open(text = 'rain') {
  const archive = new DatedArchive({
    '': ['2022-01-01', '2022-12-31'],
    rain: ['2022-01-01', '2022-01-05', '2022-01-05', '2022-03-31'],
    snow: ['2021-12-01', '2022-02-01'],
    'rain date:2022-01': ['2022-01-01', '2022-01-05'],
  });
  const timeline = new TimelineState(archive.connection);
  await timeline.fetch(query(text));
  return { archive, timeline };
}

const span = (timeline: TimelineState) => Object.values(spanOf(timeline.shown) ?? {});
const settled = (timeline: TimelineState) => vi.waitFor(() => expect(timeline.pending).toBe(false));

test('a timeline spans the result, and its bars sum to the articles of the result', async () => {
  const { timeline } = await open();
  expect(span(timeline)).toEqual(['2022-01-01', '2022-03-31']);
  expect(timeline.shown?.bars.reduce((sum, bar) => sum + bar.count, 0)).toBe(4);
});

test('a query that is given up leaves the timeline of the one before', async () => {
  const { archive, timeline } = await open();
  let release = (): void => undefined;
  archive.gate = new Promise(resolve => (release = resolve));
  const given = timeline.fetch(query('snow')).catch(() => 'given up');
  timeline.cancel();
  release();
  expect(await given).toBe('given up');
  await vi.waitFor(() => expect(archive.cancelled).toEqual(['snow']));
  expect(span(timeline)).toEqual(['2022-01-01', '2022-03-31']);
});

describe('zooming', () => {
  test('shows fewer days around a day, which keeps its place, and more again', async () => {
    const { timeline } = await open();
    timeline.zoom(0.5, '2022-02-15');
    await settled(timeline);
    expect(span(timeline)).toEqual(['2022-01-24', '2022-03-09']);
    timeline.zoom(2, '2022-02-15');
    await settled(timeline);
    expect(timeline.days).toBeUndefined();
    expect(span(timeline)).toEqual(['2022-01-01', '2022-03-31']);
  });

  test('ends at a week, and at the ends of the result', async () => {
    const { timeline } = await open();
    timeline.zoom(0.001, '2022-01-01');
    await settled(timeline);
    expect(span(timeline)).toEqual(['2022-01-01', '2022-01-07']);
    timeline.pan(-1);
    expect(timeline.days?.first).toBe('2022-01-01');
    timeline.pan(100);
    await settled(timeline);
    expect(span(timeline)).toEqual(['2022-03-25', '2022-03-31']);
  });

  test('ends with another query, but not with a new state of the index', async () => {
    const { timeline } = await open();
    timeline.zoom(0.5, '2022-02-15');
    await settled(timeline);
    await timeline.fetch(query('rain'));
    expect(timeline.days).toBeDefined();
    await timeline.fetch(query('snow'));
    expect(timeline.days).toBeUndefined();
  });
});

describe('comparing', () => {
  test('shows both queries over the days of both, as shares of the archive', async () => {
    const { timeline } = await open();
    timeline.compareWith('snow');
    await vi.waitFor(() => expect(timeline.compared).toBeDefined());
    expect(span(timeline)).toEqual(['2021-12-01', '2022-03-31']);
    expect(spanOf(timeline.compared)).toEqual(spanOf(timeline.shown));
    expect(timeline.compared?.bars.reduce((sum, bar) => sum + bar.count, 0)).toBe(2);
    expect(timeline.share).toBe(true);
    timeline.compareWith(undefined);
    await vi.waitFor(() => expect(timeline.compared).toBeUndefined());
    expect(timeline.share).toBe(false);
  });

  test('stays within the dates that the first query names', async () => {
    const { timeline } = await open('rain date:2022-01');
    timeline.compareWith('snow');
    await vi.waitFor(() => expect(timeline.compared).toBeDefined());
    expect(span(timeline)).toEqual(['2022-01-01', '2022-01-05']);
  });

  test('with nothing written yet asks for nothing', async () => {
    const { archive, timeline } = await open();
    archive.asked.length = 0;
    timeline.compareWith('');
    await settled(timeline);
    expect(archive.asked.map(({ text }) => text)).toEqual(['rain']);
  });
});
