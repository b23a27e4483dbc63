import {
  attributesOf,
  element,
  isBlank,
  sharedAttributes,
  type ContentModel,
  type Element,
  type Node,
} from './tree.ts';

interface Found {
  readonly captions: Element[];
  readonly head: Element[];
  readonly body: Element[];
  readonly foot: Element[];
  /** What has no place in a table; browsers show it before the table. */
  readonly stray: Node[];
}

/** A table of one head, one body and one foot; what else stood in it comes before it. */
export function conformTable(table: Element, content: ContentModel): Node[] {
  const found: Found = { captions: [], head: [], body: [], foot: [], stray: [] };
  for (const child of table.children) sort(child, found);
  const part = (name: string, rows: readonly Element[]) =>
    rows.length === 0
      ? []
      : [
          element(
            name,
            rows.map(row => conformRow(row, content)),
          ),
        ];
  const rows = [...part('thead', found.head), ...part('tbody', found.body), ...part('tfoot', found.foot)];
  const before = content.flow(found.stray);
  const captions = found.captions.map(caption => element('caption', content.phrasing(caption.children)));
  if (rows.length === 0) return [...before, ...captions.map(({ children }) => element('p', children))];
  return [...before, element('table', [...captions.slice(0, 1), ...rows], sharedAttributes(table))];
}

function sort(node: Node, found: Found): void {
  if (isBlank(node)) return;
  if (typeof node === 'string') {
    found.stray.push(node);
    return;
  }
  switch (node.name) {
    case 'caption':
      return void found.captions.push(node);
    case 'tr':
      return addRow(node, found.body, found);
    case 'thead':
      // A head in the middle is one more part of the body.
      return addRows(node, found.body.length === 0 ? found.head : found.body, found);
    case 'tbody':
      return addRows(node, found.body, found);
    case 'tfoot':
      return addRows(node, found.foot, found);
    case 'col':
    case 'colgroup':
      // How wide columns are is the reader's affair.
      return void found.stray.push(...node.children.filter(child => !isBlank(child)));
    default:
      found.stray.push(node);
  }
}

function addRows(section: Element, rows: Element[], found: Found): void {
  for (const child of section.children) {
    if (typeof child !== 'string' && child.name === 'tr') addRow(child, rows, found);
    else if (!isBlank(child)) found.stray.push(child);
  }
}

function addRow(row: Element, rows: Element[], { stray }: Found): void {
  const cells = row.children.filter(isCell);
  stray.push(...row.children.filter(child => !isCell(child) && !isBlank(child)));
  if (cells.length > 0) rows.push(element('tr', cells, sharedAttributes(row)));
}

const isCell = (node: Node): node is Element =>
  typeof node !== 'string' && (node.name === 'td' || node.name === 'th');

function conformRow(row: Element, { flow, phrasing }: ContentModel): Element {
  const cells = row.children.filter(isCell).map(cell => {
    const spans = Object.entries(attributesOf(cell, 'colspan', 'rowspan')).filter(
      ([, span]) => Number(span) > 0,
    );
    // A heading cell holds no headings of its own.
    const inner = cell.name === 'th' ? phrasing(cell.children) : flow(cell.children);
    return element(cell.name, inner, { ...sharedAttributes(cell), ...Object.fromEntries(spans) });
  });
  return element('tr', cells, row.attributes);
}
