import type { SectionCount } from '../../electron/contract/archive-contract.ts';
import { sectionValue } from './query-terms.ts';

/** One line of the section tree. */
export interface SectionRow {
  /** As a section filter names it; also what marks a branch as expanded. */
  readonly value: string;
  readonly name: string;
  readonly count: number;
  /** 1 at the top. */
  readonly level: number;
  readonly size: number;
  readonly place: number;
  readonly expanded: boolean | undefined;
  /** The value of the branch it belongs to. */
  readonly parent: string | undefined;
}

/**
 * The lines in sight: the branches that are expanded, or, while a name is looked for, the way to each section
 * whose name holds it.
 */
export function sectionRows(
  sections: readonly SectionCount[],
  expanded: ReadonlySet<string>,
  wanted: string,
): readonly SectionRow[] {
  const rows: SectionRow[] = [];
  const needle = wanted.trim().toLocaleLowerCase();
  const holds = (section: SectionCount): boolean =>
    section.name.toLocaleLowerCase().includes(needle) || section.children.some(holds);

  const add = (all: readonly SectionCount[], path: readonly string[]) => {
    const shown = needle === '' ? all : all.filter(holds);
    shown.forEach(({ name, count, children }, at) => {
      const here = [...path, name];
      const value = sectionValue(here);
      const below = needle === '' ? children : children.filter(holds);
      const open = needle === '' ? expanded.has(value) : true;
      rows.push({
        value,
        name,
        count,
        level: here.length,
        size: shown.length,
        place: at + 1,
        expanded: below.length > 0 ? open : undefined,
        parent: path.length > 0 ? sectionValue(path) : undefined,
      });
      if (open) add(below, here);
    });
  };
  add(sections, []);
  return rows;
}

/** All sections, those in closed branches included. */
export const countSections = (sections: readonly SectionCount[]): number =>
  sections.reduce((sum, { children }) => sum + 1 + countSections(children), 0);
