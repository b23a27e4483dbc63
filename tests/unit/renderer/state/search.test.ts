import { expect, test, vi } from 'vitest';
import { Result } from '../../../../renderer/state/result.svelte.ts';
import { Search } from '../../../../renderer/state/search.svelte.ts';
import { ListedArchive } from '../support/listed-archive.ts';

function start() {
  const archive = new ListedArchive(20);
  const search = new Search(new Result(archive.connection));
  const untilAsked = (...texts: string[]) =>
    vi.waitFor(() =>
      expect(archive.asked.map(({ text, typing }) => (typing ? `${text}…` : text))).toEqual(texts),
    );
  return { search, untilAsked };
}

test('each key searches, and Enter says that the last word is whole', async () => {
  const { search, untilAsked } = start();
  search.type('rai', false);
  search.type('rain', false);
  search.submit();
  await untilAsked('rai…', 'rain…', 'rain');
});

test('nothing is searched while an input method composes', async () => {
  const { search, untilAsked } = start();
  search.type('r', true);
  search.type('ri', true);
  search.type('日', false);
  await untilAsked('日…');
  expect(search.text).toBe('日');
});

test('a filter is written into the text, once', async () => {
  const { search, untilAsked } = start();
  search.type('rain', false);
  search.addTerm('tag:"heavy weather"');
  search.addTerm('tag:"heavy weather"');
  await untilAsked('rain…', 'rain* tag:"heavy weather"');
  expect(search.filters.map(filter => filter.value)).toEqual(['heavy weather']);
});

test('a word that may go on does so when the list is narrowed, and is whole once the reader says so', async () => {
  const { search, untilAsked } = start();
  search.type('tag:a rai', false);
  const chip = search.filters[0];
  if (chip) search.drop(chip);
  search.type('rain', false);
  search.submit();
  search.addTerm('tag:b');
  await untilAsked('tag:a rai…', 'rai*', 'rain…', 'rain', 'rain tag:b');
});

test('a chip that is dropped leaves the text', async () => {
  const { search, untilAsked } = start();
  search.change('tag:a rain');
  const chip = search.filters[0];
  if (chip) search.drop(chip);
  await untilAsked('tag:a rain', 'rain');
});
