import { describe, expect, test } from 'vitest';
import {
  countNodes,
  dateNodes,
  datePath,
  facetRows,
  sectionNodes,
  sectionPath,
  withPath,
} from '../../../../renderer/state/facet-tree.ts';
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
const nodes = sectionNodes(sections);
const rows = (expanded: readonly string[], wanted = '') => facetRows(nodes, new Set(expanded), wanted);
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
  expect(countNodes(nodes)).toBe(5);
});

describe('the keys of the section tree', () => {
  const open = rows(['/World']);
  const step = (key: string, name: string) => {
    const row = open.find(other => other.name === name);
    return row && treeStep(key, open, row, 2);
  };

  test('go down and up the lines, and to the ends', () => {
    expect(step('ArrowDown', 'World')).toBe('/World/Asia');
    expect(step('ArrowUp', 'Sport')).toBe('/World/Europe');
    expect(step('End', 'World')).toBe('/Sport');
    expect(step('Home', 'Sport')).toBe('/World');
    expect(step('ArrowDown', 'Sport')).toBeUndefined();
  });

  test('go a screen further, but not beyond the ends', () => {
    expect(step('PageDown', 'World')).toBe('/World/Europe');
    expect(step('PageDown', 'Europe')).toBe('/Sport');
    expect(step('PageUp', 'Asia')).toBe('/World');
  });

  test('open a branch or go into it, close it or go out of it', () => {
    expect(step('ArrowRight', 'Europe')).toBe('toggle');
    expect(step('ArrowRight', 'World')).toBe('/World/Asia');
    expect(step('ArrowLeft', 'World')).toBe('toggle');
    expect(step('ArrowLeft', 'Asia')).toBe('/World');
    expect(step('ArrowRight', 'Sport')).toBeUndefined();
  });
});

describe('a place that is filtered by', () => {
  const named = (month: string) => `month ${month}`;
  const years = [{ year: '2022', count: 3, months: [{ name: '04', count: 3 }] }];

  test('stands in the tree where the result has no article of it', () => {
    const grown = withPath(nodes, sectionPath(['World', 'Africa', 'South']));
    const shown = facetRows(grown, new Set(['/World', '/World/Africa']), '');
    expect(shown.map(({ name, count }) => `${name} ${count}`)).toEqual([
      'World 9',
      'Asia 5',
      'Europe 4',
      'Africa 0',
      'South 0',
      'Sport 3',
    ]);
  });

  test('is not doubled where it stands already', () => {
    expect(withPath(nodes, sectionPath(['World', 'Asia']))).toEqual(nodes);
  });

  test('can be a year or a month, but no other date', () => {
    const dates = dateNodes(years, named);
    expect(dates[0]?.children[0]).toMatchObject({ value: '2022-04', name: 'month 2022-04', count: 3 });
    const path = datePath('2021-12', named) ?? [];
    expect(countNodes(withPath(dates, path))).toBe(4);
    expect(datePath('2022', named)).toEqual([{ value: '2022', name: '2022' }]);
    expect(datePath('2022-01-24', named)).toBeUndefined();
    expect(datePath('2022-01/2022-03', named)).toBeUndefined();
    expect(datePath('2022-13', named)).toBeUndefined();
    expect(datePath('2022-00', named)).toBeUndefined();
  });
});

test('a tree of ten thousand sections becomes as many lines', () => {
  const many = Array.from({ length: 100 }, (_, top) => ({
    name: `Top ${top}`,
    count: 100,
    children: Array.from({ length: 100 }, (_, at) => leaf(`Below ${at}`, 1)),
  }));
  const open = new Set(many.map(({ name }) => `/${name}`));
  expect(facetRows(sectionNodes(many), open, '')).toHaveLength(10_100);
  expect(facetRows(sectionNodes(many), open, 'below 7')).toHaveLength(100 * 12);
});
