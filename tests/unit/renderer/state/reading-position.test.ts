import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Position } from '../../../../electron/contract/marks-contract.ts';
import { ArchiveConnection } from '../../../../renderer/state/archive.svelte.ts';
import { ReadingPosition } from '../../../../renderer/state/reading-position.ts';
import type { ShownPage } from '../../../../renderer/state/shown-page.ts';
import { emptyPage, unmarked } from '../support/read-article.ts';
import { servedArchive } from '../support/served.ts';

const texts = ['第一段，短。', '第二段从这里开始，而且相当长，一直写到下一行。', '第三段。'];

/** A page whose letters stand in lines of `width`, 10 pixels each. */
const laidOut = (width: number): ShownPage => ({
  ...emptyPage,
  texts,
  topOf({ block, range: [start] }) {
    const above = texts.slice(0, block).reduce((sum, text) => sum + Math.ceil(text.length / width), 0);
    return (above + Math.floor(start / width)) * 10;
  },
});

function start(page: ShownPage, scrollTop: number, scrollHeight = 100) {
  const kept = new Map<number, Position | null>();
  const { wire } = servedArchive({
    marksOf: ({ id }) => ({ ...unmarked, position: kept.get(id) ?? null }),
    mark({ target, change }) {
      if ('ids' in target && change.kind === 'position') kept.set(target.ids[0] ?? -1, change.position);
      return { articles: 1 };
    },
  });
  const viewport = { scrollTop, scrollHeight, clientHeight: 20 } as HTMLElement;
  const viewer = { page, viewport };
  const connection = new ArchiveConnection(wire, { path: '/news', name: 'news', pictures: 'files' });
  return { position: new ReadingPosition(connection, viewer), kept, viewer };
}

describe('the place where an article was left', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is kept when the reader rests, told by the first words in sight', async () => {
    const { position, kept } = start(laidOut(10), 20);
    position.follow(4);
    expect(kept.size).toBe(0);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(kept.get(4)).toEqual({ share: 0.2, quote: '且相当长，一直写到下一行。' });
    expect(await position.of(4)).toEqual(kept.get(4));
  });

  it('is found again by its words when the text is laid out otherwise', async () => {
    const { position, viewer } = start(laidOut(10), 20);
    position.follow(4);
    position.keep();
    await vi.advanceTimersByTimeAsync(0);
    viewer.page = laidOut(4);
    const left = await position.of(4);
    expect(left && position.topOf(left)).toBe(40);
  });

  it('is found by its share where the words are gone', () => {
    const { position } = start(laidOut(10), 0, 400);
    expect(position.topOf({ share: 0.5, quote: '早已删去' })).toBe(200);
  });

  it.each([
    ['the top', 0],
    ['the end', 80],
  ])('is forgotten at %s', async (_where, scrollTop) => {
    const { position, kept } = start(laidOut(10), scrollTop);
    position.follow(4);
    position.keep();
    await vi.advanceTimersByTimeAsync(0);
    expect([...kept]).toEqual([[4, null]]);
  });
});
