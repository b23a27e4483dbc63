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

test('an article of the report is shown wherever it is', async () => {
  const { browsing, layout } = await start();
  browsing.dialog = 'ledger';
  browsing.show(4);
  expect(browsing.dialog).toBeNull();
  expect(layout.single).toBe('article');
  await vi.waitFor(() => expect(browsing.result.selectedIndex).toBe(26));
});
