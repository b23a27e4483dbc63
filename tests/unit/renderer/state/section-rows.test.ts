import { describe, expect, test } from 'vitest';
import { countSections, sectionRows } from '../../../../renderer/state/section-rows.ts';
import { treeStep } from '../../../../renderer/state/tree-keys.ts';

const leaf = (name: string, count: number) => ({ name, count, children: [] });
const sections = [
  {
    name: 'World',
    count: 9,
    children: [leaf('Asia', 5), { name: 'Europe', count: 4, children: [leaf('North', 1)] }],
  },
  leaf('Sport', 3),
];
const rows = (expanded: readonly string[], wanted = '') => sectionRows(sections, new Set(expanded), wanted);
const names = (expanded: readonly string[], wanted = '') => rows(expanded, wanted).map(row => row.name);

describe('the lines of the section tree', () => {
  test('are the branches that are expanded', () => {
    expect(names([])).toEqual(['World', 'Sport']);
    expect(names(['/World'])).toEqual(['World', 'Asia', 'Europe', 'Sport']);
  });

  test('know their level, their place among their like and their parent', () => {
    expect(rows(['/World'])[2]).toMatchObject({
      value: '/World/Europe',
      level: 2,
      place: 2,
      size: 2,
      expanded: false,
      parent: '/World',
    });
    expect(rows([])[1]?.expanded).toBeUndefined();
  });

  test('are the ways to what is looked for, while a name is', () => {
    expect(names([], 'nor')).toEqual(['World', 'Europe', 'North']);
    expect(names([], 'nowhere')).toEqual([]);
  });
});

test('sections in closed branches count as well', () => {
  expect(countSections(sections)).toBe(5);
});

describe('the keys of the section tree', () => {
  const open = rows(['/World']);
  const step = (key: string, name: string) => {
    const row = open.find(other => other.name === name);
    return row && treeStep(key, open, row);
  };

  test('go down and up the lines, and to the ends', () => {
    expect(step('ArrowDown', 'World')).toBe('/World/Asia');
    expect(step('ArrowUp', 'Sport')).toBe('/World/Europe');
    expect(step('End', 'World')).toBe('/Sport');
    expect(step('Home', 'Sport')).toBe('/World');
    expect(step('ArrowDown', 'Sport')).toBeUndefined();
  });

  test('open a branch or go into it, close it or go out of it', () => {
    expect(step('ArrowRight', 'Europe')).toBe('toggle');
    expect(step('ArrowRight', 'World')).toBe('/World/Asia');
    expect(step('ArrowLeft', 'World')).toBe('toggle');
    expect(step('ArrowLeft', 'Asia')).toBe('/World');
    expect(step('ArrowRight', 'Sport')).toBeUndefined();
  });
});
