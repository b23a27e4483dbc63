import { describe, expect, test, vi } from 'vitest';
import type { ArchiveState, HostState } from '../../../../electron/contract/host-contract.ts';
import { Host } from '../../../../renderer/state/host.svelte.ts';
import { servedArchive, servedHost } from '../support/served.ts';

const stateWith = (archive: ArchiveState): HostState => ({
  archive,
  recent: [],
  settings: { language: 'system', theme: 'system' },
  language: 'en',
  platform: 'linux',
  version: '1',
});
const open = (path: string): HostState => stateWith({ kind: 'open', path, name: 'news' });
const none = stateWith({ kind: 'none' });

async function start(first: HostState) {
  const shell = servedHost({ state: () => first });
  let opened = 0;
  const host = new Host(shell.wire, () => {
    opened++;
    return servedArchive({}).wire;
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

  test('gives up what was asked of an archive that is closed', async () => {
    const { host, enter } = await start(open('/news'));
    const archive = host.archive;
    await enter(open('/other'));
    await expect(archive?.request('stop', {})).rejects.toMatchObject({ code: 'archive-closed' });
  });
});
