import { describe, expect, test, vi } from 'vitest';
import type { ArchiveState, HostState } from '../../../../electron/contract/host-contract.ts';
import { Host } from '../../../../renderer/state/host.svelte.ts';
import { servedArchive, servedHost } from '../support/served.ts';

const stateWith = (archive: ArchiveState): HostState => ({
  archive,
  recent: [],
  settings: { language: 'system', theme: 'system', keys: {} },
  pictures: { archive: false, sources: [], articles: [] },
  language: 'en',
  platform: 'linux',
  version: '1',
});
const open = (path: string): HostState => stateWith({ kind: 'open', path, name: 'news', pictures: 'files' });
const none = stateWith({ kind: 'none' });

async function start(first: HostState) {
  const shell = servedHost({ state: () => first });
  let opened = 0;
  const host = new Host(shell.wire, () => {
    opened++;
    return servedArchive({}).pipe;
  });
  await vi.waitFor(() => expect(host.state).toBeDefined());
  const enter = async (state: HostState) => {
    shell.service.emit('state', state);
    await vi.waitFor(() => expect(host.state).toEqual(state));
  };
  return { host, enter, connections: () => opened };
}

describe('the host', () => {
  test('has an archive exactly while one is open', async () => {
    const { host, enter } = await start(none);
    expect(host.archive).toBeUndefined();
    await enter(open('/news'));
    expect(host.archive?.path).toBe('/news');
    await enter(none);
    expect(host.archive).toBeUndefined();
  });

  test('keeps the connection when something else of its state changes', async () => {
    const { host, enter, connections } = await start(open('/news'));
    const before = host.archive;
    await enter({ ...open('/news'), language: 'zh-CN' });
    expect(host.archive).toBe(before);
    expect(connections()).toBe(1);
  });

  test('connects anew to an archive that was closed and opened again', async () => {
    const { host, enter, connections } = await start(open('/news'));
    const before = host.archive;
    await enter(stateWith({ kind: 'opening', path: '/news', name: 'news' }));
    await enter(open('/news'));
    expect(host.archive).not.toBe(before);
    expect(connections()).toBe(2);
  });

  test('shows the front page of an archive that is being opened, and goes on with the archive itself', async () => {
    const query = { text: '', typing: false };
    const order = { sort: 'date', copies: 'apart' } as const;
    const pageWith = (total: number) => ({
      rows: [],
      offset: 0,
      total,
      articles: total,
      problems: [],
      version: total,
      result: 1,
    });
    const front = {
      status: { version: 7 },
      query,
      order,
      rows: 100,
      page: pageWith(7),
      facets: {},
      timeline: {},
    };
    const archive = servedArchive({ page: () => pageWith(8) });
    const shell = servedHost({
      state: () =>
        stateWith({
          kind: 'opening',
          path: '/news',
          name: 'news',
          shown: { frontPage: JSON.stringify(front), pictures: 'files' },
        }),
    });
    const host = new Host(shell.wire, () => archive.pipe);
    await vi.waitFor(() => expect(host.archive).toBeDefined());
    const shown = host.archive;
    const first = { query, order, offset: 0, limit: 100 };
    expect(await shown?.request('page', first)).toEqual(pageWith(7));
    const changed = vi.fn();
    shown?.on('changed', changed);
    const further = shown?.request('page', { ...first, offset: 100 });

    shell.service.emit('state', open('/news'));
    await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
    expect(host.archive).toBe(shown);
    expect(await further).toEqual(pageWith(8));
    expect(await shown?.request('page', first)).toEqual(pageWith(8));
  });

  test('keeps what is on show while the process of an archive is started anew', async () => {
    let processes = 0;
    const page = { rows: [], offset: 0, total: 0, articles: 0, problems: [], version: 0, result: 1 };
    const shell = servedHost({ state: () => open('/news') });
    const host = new Host(shell.wire, () => {
      // The first process ends before it answers.
      const answer = processes++ === 0 ? () => new Promise<never>(() => {}) : () => page;
      return servedArchive({ page: answer }).pipe;
    });
    await vi.waitFor(() => expect(host.archive).toBeDefined());
    const shown = host.archive;
    const changed = vi.fn();
    shown?.on('changed', changed);
    const first = {
      query: { text: '', typing: false },
      order: { sort: 'date', copies: 'apart' },
      offset: 0,
      limit: 100,
    } as const;
    const asked = shown?.request('page', first);
    shell.service.emit('state', stateWith({ kind: 'restarting', path: '/news', name: 'news' }));
    await expect(asked).rejects.toMatchObject({ code: 'archive-crashed' });
    const askedMeanwhile = shown?.request('page', first);
    expect(changed).not.toHaveBeenCalled();

    shell.service.emit('state', open('/news'));
    expect(await askedMeanwhile).toEqual(page);
    expect(host.archive).toBe(shown);
    expect(changed).toHaveBeenCalledOnce();
    expect(processes).toBe(2);
  });

  test('gives up what was asked of an archive that is closed', async () => {
    const { host, enter } = await start(open('/news'));
    const archive = host.archive;
    await enter(open('/other'));
    await expect(archive?.request('stop', {})).rejects.toMatchObject({ code: 'archive-closed' });
  });
});
