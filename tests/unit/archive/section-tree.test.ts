import { describe, expect, it } from 'vitest';
import { sectionTree } from '../../../electron/archive/section-tree.ts';

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

  it('leaves out sections without an article', () => {
    expect(sectionTree(sections('a', 'b'), Uint32Array.of(0, 1))).toEqual([
      { name: 'b', count: 1, children: [] },
    ]);
  });
});
