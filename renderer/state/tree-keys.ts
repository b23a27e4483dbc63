import type { FacetRow } from './facet-tree.ts';

/**
 * What a key does at `row` of a tree, after the tree pattern of the ARIA Authoring Practices: the value of the row
 * to go to, or `toggle` to open or close this one. Undefined for a key that does nothing. `page`: the rows of one
 * screen.
 */
export function treeStep(
  key: string,
  rows: readonly FacetRow[],
  row: FacetRow,
  page: number,
): string | undefined {
  const at = rows.findIndex(({ value }) => value === row.value);
  switch (key) {
    case 'ArrowDown':
      return rows[at + 1]?.value;
    case 'ArrowUp':
      return rows[at - 1]?.value;
    case 'PageDown':
      return rows[Math.min(at + page, rows.length - 1)]?.value;
    case 'PageUp':
      return rows[Math.max(at - page, 0)]?.value;
    case 'Home':
      return rows[0]?.value;
    case 'End':
      return rows.at(-1)?.value;
    case 'ArrowRight':
      return row.expanded === false ? 'toggle' : row.expanded ? rows[at + 1]?.value : undefined;
    case 'ArrowLeft':
      return row.expanded ? 'toggle' : row.parent;
    default:
      return undefined;
  }
}
