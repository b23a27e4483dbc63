import { expect, test, vi } from 'vitest';
import type { Completion } from '../../../../electron/contract/archive-contract.ts';
import { ArchiveConnection } from '../../../../renderer/state/archive.svelte.ts';
import { Result } from '../../../../renderer/state/result.svelte.ts';
import { Search } from '../../../../renderer/state/search.svelte.ts';
import { Suggestions } from '../../../../renderer/state/suggestions.svelte.ts';
import { servedArchive } from '../support/served.ts';

const tag = (start: number, end: number, insert: string): Completion => ({
  replace: [start, end],
  insert,
  kind: 'tag',
  label: insert,
  count: 3,
});

/** Answers with what `known` has for a text; an answer waits for what `gate` resolves to. */
function open(known: Readonly<Record<string, readonly Completion[]>>) {
  const asked: string[] = [];
  const cancelled: string[] = [];
  const gates: Record<string, Promise<void>> = {};
  const { wire } = servedArchive({
    complete: async ({ text, place }, signal) => {
      asked.push(`${text.slice(0, place)}|${text.slice(place)}`);
      signal.addEventListener('abort', () => cancelled.push(text));
      await gates[text];
      return known[text] ?? [];
    },
    page: ({ offset }) => ({ rows: [], offset, total: 0, articles: 0, problems: [], version: 1, result: 1 }),
  });
  const archive = new ArchiveConnection(wire, { path: '/news', name: 'news', pictures: 'files' });
  const suggestions = new Suggestions(archive);
  const search = new Search(new Result(archive));
  return { suggestions, search, asked, cancelled, gates };
}

const storms = [tag(4, 5, 'storm'), tag(4, 5, '"snow storm"')];

test('what may stand at the cursor is shown, and what follows takes its place at once', async () => {
  const { suggestions, gates } = open({ 'tag:s': storms, 'tag:st': storms.slice(0, 1) });
  await suggestions.fetch('tag:s', 5);
  expect(suggestions.shown).toEqual(storms);
  let answer = () => {};
  gates['tag:st'] = new Promise(resolve => (answer = resolve));
  const next = suggestions.fetch('tag:st', 6);
  expect(suggestions.open).toBe(true);
  answer();
  await next;
  expect(suggestions.shown).toHaveLength(1);
  await suggestions.fetch('tag:st ', 7);
  expect(suggestions.open).toBe(false);
});

test('an answer that is no longer waited for is given up', async () => {
  const { suggestions, cancelled, gates } = open({ 'tag:s': storms });
  gates['tag:s'] = new Promise(() => {});
  const first = suggestions.fetch('tag:s', 5);
  await suggestions.fetch('tag:sx', 6);
  await first;
  expect(suggestions.open).toBe(false);
  await vi.waitFor(() => expect(cancelled).toContain('tag:s'));
});

test('the keys go through them and come back to the text', async () => {
  const { suggestions } = open({ 'tag:s': storms });
  await suggestions.fetch('tag:s', 5);
  const way = [1, 1, 1, 1, -1, -1, -1].map(by => {
    suggestions.move(by === 1 ? 1 : -1);
    return suggestions.active;
  });
  expect(way).toEqual([0, 1, null, 0, null, 1, 0]);
});

test('one that is taken up stands in the text, and a space behind it', async () => {
  const { search, asked } = open({ 'tag:s': storms, 'tag:s rain': storms, '(tag:s)': [tag(5, 6, 'storm')] });
  const accepted = async (text: string, place: number) => {
    search.type(text, false, place);
    await vi.waitFor(() => expect(search.suggestions.open).toBe(true));
    search.suggestions.move(1);
    const cursor = search.accept() ?? -1;
    expect(search.suggestions.open).toBe(false);
    return `${search.text.slice(0, cursor)}|${search.text.slice(cursor)}`;
  };
  expect(await accepted('tag:s', 5)).toBe('tag:storm |');
  expect(await accepted('tag:s rain', 5)).toBe('tag:storm |rain');
  expect(await accepted('(tag:s)', 6)).toBe('(tag:storm|)');
  expect(asked).toEqual(['tag:s|', 'tag:s| rain', '(tag:s|)']);
});

test('behind the name of a field its values are suggested', async () => {
  const field: Completion = { replace: [0, 2], insert: 'tag:', kind: 'field', label: 'tag:' };
  const { search, asked } = open({ ta: [field], 'tag:': [tag(4, 4, 'storm')] });
  search.type('ta', false);
  await vi.waitFor(() => expect(search.suggestions.open).toBe(true));
  expect(search.accept(0)).toBe(4);
  await vi.waitFor(() => expect(search.suggestions.shown[0]?.insert).toBe('storm'));
  expect(asked).toEqual(['ta|', 'tag:|']);
});

test('none is taken up that was made for another text, and none unless one is chosen', async () => {
  const { search, gates } = open({ 'tag:s': storms });
  search.type('tag:s', false);
  await vi.waitFor(() => expect(search.suggestions.open).toBe(true));
  expect(search.accept()).toBeUndefined();
  gates['tag:sx'] = new Promise(() => {});
  search.type('tag:sx', false);
  search.suggestions.move(1);
  expect(search.accept()).toBeUndefined();
  expect(search.text).toBe('tag:sx');
});

test('an input method that composes is left alone, and Enter closes what is open', async () => {
  const { search, asked } = open({ 'tag:s': storms });
  search.type('tag:s', false);
  await vi.waitFor(() => expect(search.suggestions.open).toBe(true));
  search.type('tag:sh', true);
  expect(search.suggestions.open).toBe(false);
  expect(asked).toEqual(['tag:s|']);
  search.type('tag:s', false);
  await vi.waitFor(() => expect(search.suggestions.open).toBe(true));
  search.submit();
  expect(search.suggestions.open).toBe(false);
});

test('nothing is suggested where the archive cannot say', async () => {
  const { wire } = servedArchive({});
  const suggestions = new Suggestions(
    new ArchiveConnection(wire, { path: '/news', name: 'news', pictures: 'files' }),
  );
  await suggestions.fetch('tag:s', 5);
  expect(suggestions.open).toBe(false);
});
