import { expect, test, vi } from 'vitest';
import { ArchiveConnection } from '../../../../renderer/state/archive.svelte.ts';
import { NameSearch } from '../../../../renderer/state/name-search.svelte.ts';
import { servedArchive } from '../support/served.ts';

const everything = { text: '', typing: false };
const tags = Array.from({ length: 3_000 }, (_, at) => ({ name: `tag ${at}`, count: 3_000 - at }));
const top = { names: tags.slice(0, 50), total: tags.length };

function open() {
  const asked: string[] = [];
  const { wire } = servedArchive({
    names: ({ field, text, limit }) => {
      asked.push(`${field} ${text}`);
      const found = tags.filter(({ name }) => name.includes(text));
      return { names: found.slice(0, limit), total: found.length };
    },
  });
  const archive = new ArchiveConnection(wire, { path: '/news', name: 'news', pictures: 'files' });
  return { asked, search: new NameSearch(archive, 'tag') };
}

test('of thousands of names the most frequent are there without asking', async () => {
  const { asked, search } = open();
  await search.fetch(everything, top);
  expect(search.namesOf(top, [])).toEqual(top);
  expect(asked).toEqual([]);
});

test('a rare name is found by a part of it', async () => {
  const { asked, search } = open();
  search.wanted = ' 2987 ';
  expect(search.namesOf(top, []).names).toEqual([]);
  await search.fetch(everything, top);
  expect(asked).toEqual(['tag 2987']);
  expect(search.namesOf(top, [])).toEqual({ names: [{ name: 'tag 2987', count: 13 }], total: 1 });
});

test('more of them are as many as one answer holds, and how many there are is told', async () => {
  const { search } = open();
  search.more = true;
  await search.fetch(everything, top);
  const { names, total } = search.namesOf(top, []);
  expect([names.length, total]).toEqual([500, 3_000]);
});

test('few names are looked through without asking', async () => {
  const { asked, search } = open();
  const few = { names: tags.slice(0, 3), total: 3 };
  search.wanted = 'TAG 2';
  await search.fetch(everything, few);
  expect(search.namesOf(few, []).names.map(({ name }) => name)).toEqual(['tag 2']);
  expect(asked).toEqual([]);
});

test('the last letter typed decides', async () => {
  const { search } = open();
  search.wanted = '29';
  const first = search.fetch(everything, top);
  search.wanted = '299';
  await Promise.all([first, search.fetch(everything, top)]);
  await vi.waitFor(() => expect(search.namesOf(top, []).names).toHaveLength(13));
});

test('a chosen name is there even where the result has none of it', () => {
  const { search } = open();
  expect(search.namesOf(top, ['gone']).names[0]).toEqual({ name: 'gone', count: 0 });
});
