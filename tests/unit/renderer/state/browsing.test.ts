import { expect, test, vi } from 'vitest';
import { Browsing } from '../../../../renderer/state/browsing.svelte.ts';
import { Host } from '../../../../renderer/state/host.svelte.ts';
import { Layout } from '../../../../renderer/state/layout.svelte.ts';
import { ListedArchive } from '../support/listed-archive.ts';
import { servedArchive, servedHost } from '../support/served.ts';

async function start() {
  const archive = new ListedArchive(30);
  const host = new Host(servedHost({}).wire, () => servedArchive({}).pipe);
  const layout = new Layout({ getItem: () => null, setItem: () => undefined });
  const browsing = new Browsing(archive.connection, host, layout);
  await vi.waitFor(() => expect(browsing.result.ready).toBe(true));
  return { archive, browsing, layout };
}

test('an archive opens with all of its articles', async () => {
  const { browsing } = await start();
  expect(browsing.result.articles).toBe(30);
});

test('Space goes to the next article when there is nothing more to scroll', async () => {
  const { browsing } = await start();
  browsing.act('scroll-on');
  await vi.waitFor(() => expect(browsing.result.selected).toBe(30));
  browsing.act('scroll-on');
  await vi.waitFor(() => expect(browsing.result.selected).toBe(29));
  browsing.act('previous');
  await vi.waitFor(() => expect(browsing.result.selected).toBe(30));
});

test('commands of the menu do what their keys and buttons do', async () => {
  const { browsing, layout } = await start();
  const goToSearch = vi.fn();
  browsing.carryOut('find-in-archive', goToSearch);
  expect(goToSearch).toHaveBeenCalledOnce();
  browsing.carryOut('toggle-timeline', goToSearch);
  expect(layout.shown.timeline).toBe(false);
  browsing.carryOut('show-ledger', goToSearch);
  expect(browsing.dialog).toBe('ledger');
  browsing.carryOut('show-search-help', goToSearch);
  expect(browsing.dialog).toBe('search-help');
  browsing.carryOut('sort-by-relevance', goToSearch);
  await vi.waitFor(() => expect(browsing.result.order.sort).toBe('relevance'));
});

test('an article of the report is shown wherever it is', async () => {
  const { browsing, layout } = await start();
  browsing.dialog = 'ledger';
  browsing.show(4);
  expect(browsing.dialog).toBeNull();
  expect(layout.single).toBe('article');
  await vi.waitFor(() => expect(browsing.result.selectedIndex).toBe(26));
});
