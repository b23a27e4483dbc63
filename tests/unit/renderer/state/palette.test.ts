import { expect, test, vi } from 'vitest';
import type { ArticleSummary } from '../../../../electron/contract/archive-contract.ts';
import { ArchiveConnection } from '../../../../renderer/state/archive.svelte.ts';
import { Palette } from '../../../../renderer/state/palette.svelte.ts';
import { servedArchive } from '../support/served.ts';

const titled = (id: number, title: string) => ({ id, title }) as ArticleSummary;

function start() {
  const asked: string[] = [];
  let prepared = 0;
  const { wire } = servedArchive({
    prepareLookUp: () => {
      prepared++;
      return null;
    },
    lookUp: ({ text }) => {
      asked.push(text);
      return {
        names: [{ kind: 'section', label: '新疆', query: 'section:/新疆', count: 4 }],
        titles: [titled(1, '新疆伊犁'), titled(2, '新疆')],
      };
    },
  });
  const palette = new Palette({
    archive: new ArchiveConnection(wire, { path: '/a', name: 'a', pictures: 'files' }),
    commands: [
      { id: 'sort-by-date', label: 'Sort by Date' },
      { id: 'show-keys', label: 'Keyboard Shortcuts' },
    ],
    saved: [],
    archives: [{ path: '/disk/港报', label: '港报' }],
    recent: [{ id: 1, label: '新疆伊犁' }],
  });
  const kinds = () => palette.groups.map(({ kind }) => kind);
  return { palette, asked, kinds, prepared: () => prepared };
}

test('shows what was read and every command before anything is typed, and asks nothing', () => {
  const { palette, asked, kinds } = start();
  expect(kinds()).toEqual(['recent', 'archive', 'command']);
  expect(palette.entries).toHaveLength(4);
  expect(asked).toEqual([]);
});

test('has the archive get ready for the first key as soon as it is called', async () => {
  const { prepared, asked } = start();
  await vi.waitFor(() => expect(prepared()).toBe(1));
  expect(asked).toEqual([]);
});

test('shows what the archive finds, and an article that was read only once', async () => {
  const { palette, kinds } = start();
  palette.type('新疆', false);
  await vi.waitFor(() => expect(kinds()).toEqual(['section', 'recent', 'title']));
  expect(palette.entries.map(({ label }) => label)).toEqual(['新疆', '新疆伊犁', '新疆']);
});

test('has a command that is called so before all else, and one with scattered letters behind', async () => {
  const { palette, kinds } = start();
  palette.type('sort', false);
  expect(kinds()[0]).toBe('command');
  await vi.waitFor(() => expect(kinds()).toContain('section'));
  palette.type('sdt', false);
  await vi.waitFor(() => expect(kinds().at(-1)).toBe('command'));
});

test('moves from the last entry to the first, and back to the first with each key typed', () => {
  const { palette } = start();
  palette.move(-1);
  expect(palette.chosen).toMatchObject({ id: 'show-keys' });
  palette.move(1);
  expect(palette.active).toBe(0);
  palette.move(1);
  palette.type('s', false);
  expect(palette.active).toBe(0);
});

test('asks nothing while an input method composes', () => {
  const { palette, asked } = start();
  palette.type("xin'jiang", true);
  expect(asked).toEqual([]);
});
