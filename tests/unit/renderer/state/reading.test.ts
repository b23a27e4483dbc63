import { afterEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '../../../../electron/base/failure.ts';
import type { ArticleView } from '../../../../electron/contract/archive-contract.ts';
import { ArchiveConnection } from '../../../../renderer/state/archive.svelte.ts';
import { Host } from '../../../../renderer/state/host.svelte.ts';
import { Reading } from '../../../../renderer/state/reading.svelte.ts';
import { emptyPage, unmarked } from '../support/read-article.ts';
import { servedArchive, servedHost } from '../support/served.ts';

const article = (id: number, html = `<p>${id}</p>`): ArticleView => ({
  id,
  path: `${id}.md`,
  title: `Article ${id}`,
  date: { instant: 0, source: 'modified' },
  section: [],
  tags: [],
  kind: 'html',
  words: 1,
  eastAsianCharacters: 0,
  characters: 1,
  images: 'none',
  encoding: 'utf-8',
  remarks: [],
  link: `https://example.org/${id}`,
  html,
});

type Answer = (id: number, signal: AbortSignal) => ArticleView | Promise<ArticleView>;

function start(answer: Answer, shareRead: (id: number) => number = () => 0) {
  const opened: string[] = [];
  const archive = servedArchive({
    article: ({ id }, signal) => answer(id, signal),
    marksOf: ({ id }) => ({ ...unmarked, position: { share: shareRead(id), quote: '' } }),
  });
  const host = servedHost({
    openExternal({ url }) {
      if (!url.startsWith('https:')) throw new Failure('link-refused', { url });
      opened.push(url);
      return null;
    },
  });
  const connection = new ArchiveConnection(archive.wire, { path: '/news', name: 'news', pictures: 'files' });
  const reading = new Reading(connection, new Host(host.wire, () => archive.pipe));
  return { reading, opened, changed: () => archive.service.emit('changed', { version: 2 }) };
}

afterEach(() => void vi.unstubAllGlobals());

const untilKind = (reading: Reading, kind: Reading['state']['kind']) =>
  vi.waitFor(() => expect(reading.state.kind).toBe(kind));

describe('reading', () => {
  it('shows the article that was opened', async () => {
    const { reading } = start(id => article(id));
    reading.open(7);
    await untilKind(reading, 'shown');
    expect(reading.current?.id).toBe(7);
  });

  it('keeps the former article until the next one is there', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>(resolve => (release = resolve));
    const { reading } = start(async id => {
      if (id === 2) await held;
      return article(id);
    });
    reading.open(1);
    await untilKind(reading, 'shown');
    reading.open(2);
    expect(reading.state.kind).toBe('loading');
    expect(reading.current?.id).toBe(1);
    release();
    await untilKind(reading, 'shown');
    expect(reading.current?.id).toBe(2);
  });

  it('cancels what was being opened when another is opened', async () => {
    let given: AbortSignal | undefined;
    const { reading } = start((id, signal) => {
      if (id !== 1) return article(id);
      given = signal;
      return new Promise<never>(() => undefined);
    });
    reading.open(1);
    await vi.waitFor(() => expect(given).toBeDefined());
    reading.open(2);
    await untilKind(reading, 'shown');
    expect(given?.aborted).toBe(true);
    expect(reading.current?.id).toBe(2);
  });

  it('says that it is slow only when it is', async () => {
    const { reading } = start(() => new Promise<never>(() => undefined));
    reading.open(1);
    expect(reading.state).toEqual({ kind: 'loading', id: 1, slow: false });
    await vi.waitFor(() => expect(reading.state).toEqual({ kind: 'loading', id: 1, slow: true }));
    reading.open(null);
    expect(reading.state.kind).toBe('empty');
  });

  it('tells of a failure, and tries again when asked', async () => {
    let broken = true;
    const { reading } = start(id => {
      if (broken) throw new Failure('article-unreadable', { path: 'a.md' });
      return article(id);
    });
    reading.open(1);
    await untilKind(reading, 'failed');
    expect(reading.current).toBeUndefined();
    broken = false;
    reading.retry();
    await untilKind(reading, 'shown');
  });

  it('goes to the place where an article was left, also when it failed and comes back', async () => {
    let missing = false;
    const { reading, changed } = start(
      id => {
        if (missing) throw new Failure('article-missing', { path: `${id}.md` });
        return article(id);
      },
      id => id / 10,
    );
    // Nothing is read aloud here, where nothing can speak.
    vi.stubGlobal('speechSynthesis', { cancel: () => undefined });
    const scrolled: number[] = [];
    reading.viewport = {
      scrollHeight: 1000,
      scrollTo: ({ top }: ScrollToOptions) => void scrolled.push(top ?? -1),
    } as unknown as HTMLElement;
    reading.open(7);
    await untilKind(reading, 'shown');
    reading.take(emptyPage);
    missing = true;
    reading.open(2);
    await untilKind(reading, 'failed');
    reading.take(undefined);
    missing = false;
    changed();
    await untilKind(reading, 'shown');
    reading.take(emptyPage);
    expect(scrolled).toEqual([700, 200]);
  });

  it('shows the article anew when its file has changed, and leaves it alone when it has not', async () => {
    let html = '<p>before</p>';
    let answers = 0;
    const { reading, changed } = start(id => {
      answers++;
      return article(id, html);
    });
    reading.open(1);
    await untilKind(reading, 'shown');
    const before = reading.current;
    changed();
    await vi.waitFor(() => expect(answers).toBe(2));
    expect(reading.current).toBe(before);
    html = '<p>after</p>';
    changed();
    await vi.waitFor(() => expect(reading.current?.html).toBe('<p>after</p>'));
  });

  it('keeps what was read of an article whose file has gone, and says so', async () => {
    let gone = false;
    const { reading, changed } = start(id => {
      if (gone) throw new Failure('article-missing', { path: '1.md' });
      return article(id);
    });
    reading.open(1);
    await untilKind(reading, 'shown');
    gone = true;
    changed();
    await vi.waitFor(() => expect(reading.gone).toBe(true));
    expect(reading.current?.id).toBe(1);
    gone = false;
    changed();
    await vi.waitFor(() => expect(reading.gone).toBe(false));
  });

  it('opens the original outside, and tells of an address that is refused', async () => {
    const { reading, opened } = start(id => article(id));
    reading.open(3);
    await untilKind(reading, 'shown');
    reading.openOriginal();
    await vi.waitFor(() => expect(opened).toEqual(['https://example.org/3']));
    await reading.openOutside('ftp://example.org/');
    expect(reading.notice).toEqual({
      kind: 'refused',
      failure: { code: 'link-refused', details: { url: 'ftp://example.org/' } },
    });
    reading.open(4);
    expect(reading.notice).toBeUndefined();
  });
});
