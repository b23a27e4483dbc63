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

test('several selected rows make possible what is done with them, and end with another result', async () => {
  const { browsing } = await start();
  await browsing.result.selectAt(3);
  expect(browsing.holding).not.toContain('selection');
  await browsing.result.extendTo(5);
  expect(browsing.holding).toContain('selection');
  browsing.search.change('Article 1');
  await vi.waitFor(() => expect(browsing.holding).not.toContain('selection'));
});

test('the pictures of selected rows are kept, or those of all articles with their copies', async () => {
  const { browsing } = await start();
  browsing.keepPictures([{ from: 2, to: 4 }]);
  expect(browsing.keeping.progress?.scope).toMatchObject({ rows: [{ from: 2, to: 4 }], query: { text: '' } });
  browsing.keepPictures();
  expect(browsing.keeping.progress?.scope).toMatchObject({ order: { copies: 'apart' } });
  expect(browsing.keeping.progress?.scope).not.toHaveProperty('rows');
});
