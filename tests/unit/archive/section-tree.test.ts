import { describe, expect, it } from 'vitest';
import { sectionTree, spelledInTree } from '../../../electron/archive/section-tree.ts';

const sections = (...paths: string[]) => ({ name: (index: number) => (paths[index] ?? '').split('/') });

describe('the section tree', () => {
  it('counts what lies below, and puts the most frequent first', () => {
    const tree = sectionTree(sections('a', 'b/x', 'b/y', 'b'), Uint32Array.of(2, 1, 3, 1));
    expect(tree).toEqual([
      {
        name: 'b',
        count: 5,
        children: [
          { name: 'y', count: 3, children: [] },
          { name: 'x', count: 1, children: [] },
        ],
      },
      { name: 'a', count: 2, children: [] },
    ]);
  });

  it('counts what a query takes for one section as one, by its most frequent spelling', () => {
    const tree = sectionTree(
      sections('財經/Tech', '财经/tech', '财经', 'ＴＥＣＨ'),
      Uint32Array.of(1, 3, 1, 2),
    );
    expect(tree).toEqual([
      { name: '财经', count: 5, children: [{ name: 'tech', count: 4, children: [] }] },
      { name: 'ＴＥＣＨ', count: 2, children: [] },
    ]);
    expect(spelledInTree(tree, ['財经', 'TECH'])).toEqual(['财经', 'tech']);
    expect(spelledInTree(tree, ['財经', 'other'])).toBeUndefined();
  });

  it('leaves out sections without an article', () => {
    expect(sectionTree(sections('a', 'b'), Uint32Array.of(0, 1))).toEqual([
      { name: 'b', count: 1, children: [] },
    ]);
  });
});
