import { describe, expect, it, vi } from 'vitest';
import type { ArchiveChange } from '../../../../electron/contract/archives-contract.ts';
import { Archives } from '../../../../renderer/state/archives.svelte.ts';
import { Host } from '../../../../renderer/state/host.svelte.ts';
import { servedArchive, servedHost } from '../support/served.ts';

function start() {
  const changes: ArchiveChange[] = [];
  const shell = servedHost({
    changeArchive: ({ change }) => {
      changes.push(change);
      return null;
    },
  });
  return { archives: new Archives(new Host(shell.wire, () => servedArchive({}).pipe)), changes };
}

describe('the time zone of an archive', () => {
  it('is taken as the system writes it, and given up for that of the machine', async () => {
    const { archives, changes } = start();
    expect(archives.changeZone('/news', ' asia/shanghai ')).toBe(true);
    expect(archives.changeZone('/news', '')).toBe(true);
    await vi.waitFor(() => expect(changes).toEqual([{ zone: 'Asia/Shanghai' }, { zone: null }]));
  });

  it('is refused where no zone has the name, and nothing changes', () => {
    const { archives, changes } = start();
    expect(archives.changeZone('/news', 'Asia/Nowhere')).toBe(false);
    expect(changes).toEqual([]);
  });
});
