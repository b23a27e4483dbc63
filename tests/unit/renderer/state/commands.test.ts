import { expect, test, vi } from 'vitest';
import type { CommandId } from '../../../../electron/commands/commands.ts';
import { Browsing } from '../../../../renderer/state/browsing.svelte.ts';
import { commandActions } from '../../../../renderer/state/command-actions.ts';
import { Commands } from '../../../../renderer/state/commands.svelte.ts';
import { Host } from '../../../../renderer/state/host.svelte.ts';
import { Layout } from '../../../../renderer/state/layout.svelte.ts';
import { ListedArchive } from '../support/listed-archive.ts';
import { servedArchive, servedHost } from '../support/served.ts';

async function start() {
  const asked: string[] = [];
  const shell = servedHost({
    carryOut: ({ command }) => {
      asked.push(command);
      return null;
    },
  });
  const archive = new ListedArchive(30);
  const host = new Host(shell.wire, () => servedArchive({}).pipe);
  const layout = new Layout({ getItem: () => null, setItem: () => undefined });
  const browsing = new Browsing(archive.connection, host, layout);
  const focus = { search: vi.fn(), article: vi.fn(), list: vi.fn() };
  const commands = new Commands(host, () => browsing.holding, commandActions(browsing, layout, focus));
  await vi.waitFor(() => expect(browsing.result.ready).toBe(true));
  return { browsing, layout, focus, asked, carryOut: (id: CommandId) => commands.carryOut(id), commands };
}

test('Space goes to the next article when there is nothing more to scroll', async () => {
  const { browsing, carryOut } = await start();
  carryOut('scroll-on');
  await vi.waitFor(() => expect(browsing.result.selected).toBe(30));
  carryOut('scroll-on');
  await vi.waitFor(() => expect(browsing.result.selected).toBe(29));
  carryOut('previous-article');
  await vi.waitFor(() => expect(browsing.result.selected).toBe(30));
});

test('commands do what their buttons do', async () => {
  const { browsing, layout, focus, carryOut } = await start();
  carryOut('find-in-archive');
  expect(focus.search).toHaveBeenCalledOnce();
  carryOut('toggle-timeline');
  expect(layout.shown.timeline).toBe(false);
  carryOut('show-ledger');
  expect(browsing.dialog).toBe('ledger');
  carryOut('show-search-help');
  expect(browsing.dialog).toBe('search-help');
  carryOut('sort-by-relevance');
  await vi.waitFor(() => expect(browsing.result.order.sort).toBe('relevance'));
  carryOut('go-to-starred');
  expect(browsing.search.text).toBe('is:starred');
  carryOut('go-to-all');
  expect(browsing.search.text).toBe('');
});

test('what the shell does, the shell is asked for', async () => {
  const { asked, carryOut } = await start();
  carryOut('zoom-in');
  await vi.waitFor(() => expect(asked).toEqual(['zoom-in']));
});

test('a command is possible when what it needs is there', async () => {
  const { browsing, commands } = await start();
  expect(commands.isPossible('back')).toBe(false);
  browsing.reading.history.visit({ id: 4, label: '' });
  browsing.reading.history.visit({ id: 5, label: '' });
  expect(commands.isPossible('back')).toBe(true);
  commands.carryOut('back');
  await vi.waitFor(() => expect(browsing.result.selected).toBe(4));
  expect(commands.isPossible('forward')).toBe(true);
  commands.carryOut('forward');
  await vi.waitFor(() => expect(browsing.result.selected).toBe(5));
});

test('going back leads to an article that the list no longer has', async () => {
  const { browsing, commands } = await start();
  browsing.reading.history.visit({ id: 4, label: '' });
  browsing.reading.history.visit({ id: 5, label: '' });
  browsing.search.change('is:starred');
  commands.carryOut('back');
  expect(browsing.result.selected).toBe(4);
});
