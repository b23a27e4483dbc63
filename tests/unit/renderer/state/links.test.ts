import { describe, expect, it, vi } from 'vitest';
import { Failure } from '../../../../electron/base/failure.ts';
import type { LinkDestination } from '../../../../electron/contract/archive-contract.ts';
import { ArchiveConnection } from '../../../../renderer/state/archive.svelte.ts';
import { Host } from '../../../../renderer/state/host.svelte.ts';
import { Links } from '../../../../renderer/state/links.ts';
import { Reading } from '../../../../renderer/state/reading.svelte.ts';
import { servedArchive, servedHost } from '../support/served.ts';

const inside = 'archive://files/a.md';
const outside = 'https://news.example/a';

function start(answer: (target: string) => LinkDestination | Promise<LinkDestination>) {
  const opened: string[] = [];
  const shown: number[] = [];
  const archive = servedArchive({ resolveLink: ({ target }) => answer(target) });
  const host = servedHost({
    openExternal({ url }) {
      opened.push(url);
      return null;
    },
  });
  const connection = new ArchiveConnection(archive.wire, { path: '/news', name: 'news', pictures: 'files' });
  const reading = new Reading(connection, new Host(host.wire, () => archive.pipe));
  return { links: new Links(reading, id => shown.push(id)), reading, opened, shown };
}

describe('a link', () => {
  it('to another article shows it', async () => {
    const { links, shown } = start(() => ({ kind: 'article', id: 7, place: 'user-b' }));
    await links.followInside(inside);
    expect(shown).toEqual([7]);
  });

  it('to the address of an article that the archive has opens inside', async () => {
    const { links, shown, opened } = start(() => ({ kind: 'article', id: 3 }));
    await links.followOutside(outside);
    expect(shown).toEqual([3]);
    expect(opened).toEqual([]);
  });

  it('to any other address opens outside, also when the archive cannot say', async () => {
    const { links, opened } = start(target => {
      if (target === outside) return { kind: 'nothing' };
      throw new Failure('index-damaged', { path: 'x' });
    });
    await links.followOutside(outside);
    await links.followOutside('https://news.example/b');
    expect(opened).toEqual([outside, 'https://news.example/b']);
  });

  it('to nothing is told, with what it meant at the site', async () => {
    const { links, reading, shown } = start(() => ({ kind: 'nothing', path: 'a', original: outside }));
    await links.followInside(inside);
    expect(reading.notice).toEqual({ kind: 'nothing', path: 'a', original: outside });
    expect(shown).toEqual([]);
  });

  it('that cannot be looked up is told', async () => {
    const { links, reading } = start(() => {
      throw new Failure('index-damaged', { path: 'x' });
    });
    await links.followInside(inside);
    expect(reading.notice).toMatchObject({ kind: 'refused', failure: { code: 'index-damaged' } });
  });

  it('followed while another is looked up replaces it', async () => {
    let release = (): void => undefined;
    const { links, shown } = start(async target => {
      if (target === inside) await new Promise<void>(resolve => (release = resolve));
      return { kind: 'article', id: target === inside ? 1 : 2 };
    });
    const first = links.followInside(inside);
    await vi.waitFor(() => expect(release.name).not.toBe('release'));
    await links.followInside('archive://files/b.md');
    release();
    await first;
    expect(shown).toEqual([2]);
  });
});
