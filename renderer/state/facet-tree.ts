import type { Facets, SectionCount } from '../../electron/contract/archive-contract.ts';
import { sectionValue } from '../../electron/search/section-names.ts';

/** A value that the list can be narrowed to, with what it is divided into. */
export interface FacetNode {
  /** As a filter names it; also what marks a branch as expanded. */
  readonly value: string;
  readonly name: string;
  readonly count: number;
  readonly children: readonly FacetNode[];
}

/** One line of a tree of values; a list is a tree without branches. */
export interface FacetRow extends Omit<FacetNode, 'children'> {
  /** 1 at the top. */
  readonly level: number;
  readonly size: number;
  readonly place: number;
  readonly expanded: boolean | undefined;
  /** The value of the branch it belongs to. */
  readonly parent: string | undefined;
}

/**
 * The lines in sight: the branches that are expanded, or, while a name is looked for, the way to each value whose
 * name holds it.
 */
export function facetRows(
  nodes: readonly FacetNode[],
  expanded: ReadonlySet<string>,
  wanted: string,
): readonly FacetRow[] {
  const rows: FacetRow[] = [];
  const needle = wanted.trim().toLocaleLowerCase();
  const holding = new Set<FacetNode>();
  const holds = (node: FacetNode): boolean => {
    const below = node.children.filter(holds).length > 0;
    const found = below || node.name.toLocaleLowerCase().includes(needle);
    if (found) holding.add(node);
    return found;
  };
  if (needle !== '') nodes.forEach(holds);
  const inSight = (all: readonly FacetNode[]) =>
    needle === '' ? all : all.filter(node => holding.has(node));

  const add = (all: readonly FacetNode[], level: number, parent: string | undefined) => {
    all.forEach(({ value, name, count, children }, at) => {
      const below = inSight(children);
      const open = needle === '' ? expanded.has(value) : true;
      const branch = below.length > 0 ? open : undefined;
      rows.push({ value, name, count, level, size: all.length, place: at + 1, expanded: branch, parent });
      if (open) add(below, level + 1, value);
    });
  };
  add(inSight(nodes), 1, undefined);
  return rows;
}

/** All values, those in closed branches included. */
export const countNodes = (nodes: readonly FacetNode[]): number =>
  nodes.reduce((sum, { children }) => sum + 1 + countNodes(children), 0);

export const sectionNodes = (sections: readonly SectionCount[], above = ''): readonly FacetNode[] =>
  sections.map(({ name, count, children }) => {
    const value = above + sectionValue([name], true);
    return { value, name, count, children: sectionNodes(children, value) };
  });

/** Years, divided into months, which `nameOfMonth` names; a month is written 2022-01. */
export const dateNodes = (
  years: Facets['years'],
  nameOfMonth: (month: string) => string,
): readonly FacetNode[] =>
  years.map(({ year, count, months }) => ({
    value: year,
    name: year,
    count,
    children: months.map(month => {
      const value = `${year}-${month.name}`;
      return { value, name: nameOfMonth(value), count: month.count, children: [] };
    }),
  }));

/** A place in a tree, from its top. */
export type FacetPath = readonly Pick<FacetNode, 'value' | 'name'>[];

export const sectionPath = (parts: readonly string[]): FacetPath =>
  parts.map((name, at) => ({ value: sectionValue(parts.slice(0, at + 1), true), name }));

/** The way to a year or month; undefined for any other date. */
export function datePath(value: string, nameOfMonth: (month: string) => string): FacetPath | undefined {
  const year = /^(\d{4})(?:-(?:0[1-9]|1[0-2]))?$/.exec(value)?.[1];
  if (year === undefined) return undefined;
  const top = { value: year, name: year };
  return value === year ? [top] : [top, { value, name: nameOfMonth(value) }];
}

/** The tree with the place in it: one that the result has no article of can then be let go of. */
export function withPath(nodes: readonly FacetNode[], path: FacetPath): readonly FacetNode[] {
  const [step, ...rest] = path;
  if (!step) return nodes;
  const standing = nodes.find(({ value }) => value === step.value);
  if (!standing) return [...nodes, { ...step, count: 0, children: withPath([], rest) }];
  const grown = { ...standing, children: withPath(standing.children, rest) };
  return nodes.map(node => (node === standing ? grown : node));
}
