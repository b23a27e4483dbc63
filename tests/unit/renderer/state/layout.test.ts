import { expect, test } from 'vitest';
import { Layout, type Keeper } from '../../../../renderer/state/layout.svelte.ts';

function keeper(kept: string | null = null): Keeper {
  return {
    getItem: () => kept,
    setItem: (_key, value) => {
      kept = value;
    },
  };
}

test('the next start finds the panes as they were left', () => {
  const kept = keeper();
  const before = new Layout(kept);
  before.resize('sidebar', 20);
  before.toggle('timeline');
  before.setExpanded('/World', true);
  before.setFolded('tag', true);
  before.setCopies('apart');
  const after = new Layout(kept);
  expect(after.widths.sidebar).toBe(20);
  expect(after.shown).toEqual({ sidebar: true, timeline: false, article: true });
  expect([...after.expanded]).toEqual(['/World']);
  expect([...after.folded]).toEqual(['tag']);
  expect(after.copies).toBe('apart');
});

test('a pane is neither too narrow to use nor wider than the window needs', () => {
  const layout = new Layout(keeper());
  layout.resize('sidebar', 1);
  expect(layout.widths.sidebar).toBe(11);
  layout.resize('list', 900);
  expect(layout.widths.list).toBe(50);
});

test('what was kept and cannot be understood counts as nothing', () => {
  const fresh = new Layout(keeper());
  for (const text of ['', 'nonsense', '[]', '7', '{"sidebar":"wide","shown":3,"expanded":null}']) {
    expect(new Layout(keeper(text)).widths).toEqual(fresh.widths);
  }
});
