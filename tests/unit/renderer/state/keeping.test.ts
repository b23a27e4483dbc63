import { describe, expect, it, vi } from 'vitest';
import { Failure } from '../../../../electron/base/failure.ts';
import type { ArticleSummary } from '../../../../electron/contract/archive-contract.ts';
import { ArchiveConnection } from '../../../../renderer/state/archive.svelte.ts';
import { Host } from '../../../../renderer/state/host.svelte.ts';
import { Keeping } from '../../../../renderer/state/keeping.svelte.ts';
import { servedArchive, servedHost } from '../support/served.ts';

const row = (id: number): ArticleSummary => ({
  id,
  path: `${id}.md`,
  title: `${id}`,
  titleMatches: [],
  date: { instant: 0, source: 'modified' },
  section: [],
  tags: [],
  words: 1,
  excerpt: '',
  repaired: false,
});

interface Place {
  /** Articles, each with its own picture and the one all of them share. */
  readonly articles: number;
  /** What the shell answers for a picture; unless told otherwise, it is there. */
  readonly load?: (address: string, signal: AbortSignal) => Promise<'missing' | 'held'> | 'missing' | 'held';
  readonly picturesOf?: (id: number) => readonly string[];
}

function start({ articles, load = () => 'held', picturesOf = id => ['logo', `${id}`] }: Place) {
  const asked: string[] = [];
  let atOnce = 0;
  let most = 0;
  let kept = 0;
  const archive = servedArchive({
    page: ({ offset, limit }) => ({
      rows: Array.from({ length: Math.max(0, Math.min(limit, articles - offset)) }, (_, at) =>
        row(offset + at),
      ),
      offset,
      total: articles,
      articles,
      problems: [],
      version: 1,
      result: 1,
    }),
    remotePictures: ({ ids }) => [...new Set(ids.flatMap(picturesOf))],
  });
  const shell = servedHost({
    async loadPicture({ address, keep }, signal) {
      expect(keep).toBe(true);
      asked.push(address);
      most = Math.max(most, ++atOnce);
      try {
        if ((await load(address, signal)) === 'missing')
          return { kind: 'failed', fault: { kind: 'interrupted' } };
        return { kind: 'held', picture: { src: '', bytes: 10, kept: true } };
      } finally {
        atOnce--;
      }
    },
  });
  const connection = new ArchiveConnection(archive.wire, { path: '/news', name: 'news', pictures: 'files' });
  const host = new Host(shell.wire, () => archive.pipe);
  const keeping = new Keeping(connection, host, () => kept++);
  return { keeping, asked, most: () => most, kept: () => kept };
}

const everything = {
  query: { text: '', typing: false },
  order: { sort: 'date', copies: 'apart' },
} as const;

describe('keeping pictures', () => {
  it('goes through a whole result, each picture once, a few at a time', async () => {
    const { keeping, asked, most, kept } = start({ articles: 250 });
    await keeping.start(everything);
    expect(keeping.progress).toMatchObject({
      state: 'done',
      read: 250,
      articles: 250,
      kept: 251,
      missed: 0,
      bytes: 2510,
    });
    expect(asked).toHaveLength(251);
    expect(new Set(asked).size).toBe(251);
    expect(most()).toBeLessThanOrEqual(6);
    expect(kept()).toBe(1);
  });

  it('goes through the rows that are named, and no others', async () => {
    const { keeping, asked } = start({ articles: 250 });
    const rows = [
      { from: 3, to: 4 },
      { from: 7, to: 32 },
    ];
    await keeping.start({ ...everything, rows });
    const ids = [3, ...Array.from({ length: 25 }, (_, at) => at + 7)].map(String);
    expect(new Set(asked)).toEqual(new Set(['logo', ...ids]));
    expect(keeping.progress).toMatchObject({ state: 'done', read: 26, articles: 26, kept: 27 });
  });

  it('ends where the list has become shorter than the rows that were selected', async () => {
    const { keeping } = start({ articles: 5 });
    await keeping.start({ ...everything, rows: [{ from: 2, to: 60 }] });
    expect(keeping.progress).toMatchObject({ state: 'done', read: 3 });
  });

  it('counts what cannot be had, and tries it again', async () => {
    let broken = true;
    const { keeping } = start({
      articles: 3,
      load: address => (broken && address === '1' ? 'missing' : 'held'),
    });
    await keeping.start(everything);
    expect(keeping.progress).toMatchObject({ state: 'done', kept: 3, missed: 1 });
    broken = false;
    await keeping.start(keeping.progress?.scope ?? everything);
    expect(keeping.progress).toMatchObject({ state: 'done', kept: 4, missed: 0 });
  });

  it('stops at once, with what is kept', async () => {
    const forever = (_: string, signal: AbortSignal) =>
      new Promise<'held'>((_resolve, reject) =>
        signal.addEventListener('abort', () => reject(new Failure('cancelled'))),
      );
    const { keeping, asked, kept } = start({ articles: 50, load: forever });
    const done = keeping.start(everything);
    await vi.waitFor(() => expect(asked).toHaveLength(6));
    keeping.stop();
    await done;
    expect(keeping.progress).toMatchObject({ state: 'stopped', kept: 0 });
    expect(asked).toHaveLength(6);
    expect(kept()).toBe(1);
  });

  it('ends with what stands in the way, and asks for nothing more', async () => {
    const { keeping, asked } = start({
      articles: 50,
      load: address => {
        if (address === '4') throw new Failure('data-folder-full', { path: '/data' });
        return 'held';
      },
    });
    await keeping.start(everything);
    expect(keeping.progress).toMatchObject({ state: 'failed', failure: { code: 'data-folder-full' } });
    expect(asked.length).toBeLessThan(20);
  });

  it('takes no more than it may in one go, and says that there are more', async () => {
    const gallery = (id: number) => Array.from({ length: 60 }, (_, at) => `${id}/${at}`);
    const { keeping, asked } = start({ articles: 100, picturesOf: gallery });
    await keeping.start(everything);
    expect(asked).toHaveLength(5_000);
    expect(keeping.progress).toMatchObject({ state: 'done', cut: true, kept: 5_000 });
  });
});
