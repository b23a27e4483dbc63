import { expect, test } from 'vitest';
import { TimelineState } from '../../../../../renderer/state/timeline.svelte.ts';
import { tellRun } from '../../../../../renderer/views/timeline/told-run.ts';
import { DatedArchive } from '../../support/dated-archive.ts';

async function open() {
  const archive = new DatedArchive({
    rain: ['2022-01-01', '2022-01-02', '2022-01-02', '2022-01-04'],
    snow: ['2022-01-02'],
  });
  const timeline = new TimelineState(archive.connection);
  await timeline.fetch({ text: 'rain', typing: false });
  return timeline;
}
const queries = ['rain', 'snow'] as const;

test('a period is told with its articles', async () => {
  const timeline = await open();
  expect(tellRun(timeline, [1, 1], queries, 'en')?.sentence).toBe('2 January 2022: 2 articles');
  expect(tellRun(timeline, [0, 2], queries, 'zh-CN')?.sentence).toBe('2022年1月1日至2022年1月3日：3 篇文章');
  expect(tellRun(timeline, [3, 9], queries, 'en')).toBeUndefined();
});

test('all of the archive is told without a share of it', async () => {
  const timeline = await open();
  const [part] = tellRun(timeline, [1, 1], queries, 'en')?.counted ?? [];
  expect(part).toEqual({ articles: '2 articles', share: '200‰ of 10' });
  if (!timeline.shown) throw new Error('there is no timeline');
  const bars = timeline.shown.bars.map(bar => ({ ...bar, volume: bar.count }));
  timeline.shown = { unit: 'day', bars };
  expect(tellRun(timeline, [1, 1], queries, 'en')?.counted[0]?.share).toBe('');
  timeline.share = true;
  expect(tellRun(timeline, [2, 2], queries, 'en')?.sentence).toBe('3 January 2022: 0 articles');
});

test('two queries are told one after the other, with their shares of the archive', async () => {
  const timeline = await open();
  timeline.comparison = 'snow';
  timeline.share = true;
  await timeline.fetch({ text: 'rain', typing: false });
  expect(tellRun(timeline, [1, 1], queries, 'en')?.sentence).toBe(
    '2 January 2022: rain 2 articles (200‰ of 10); snow 1 article (100‰ of 10)',
  );
});
