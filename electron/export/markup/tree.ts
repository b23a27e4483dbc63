import { readHtml } from '../../article/html-reader.ts';

/** A document as a tree of elements and texts, for as long as one article is written. */
export type Node = Element | string;

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

interface OpenElement extends Element {
  readonly children: Node[];
}

/** How a list or a table has the content of its parts made right. */
export interface ContentModel {
  /** For a place that holds blocks and text alike. */
  readonly flow: (nodes: readonly Node[]) => Node[];
  /** For a place that holds only what stands within a line. */
  readonly phrasing: (nodes: readonly Node[]) => Node[];
}

export const element = (
  name: string,
  children: readonly Node[],
  attributes: Element['attributes'] = {},
): Element => ({ name, attributes, children });

/** The nodes of sanitised HTML, whose nesting is bounded. */
export function parseHtml(html: string): readonly Node[] {
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  const here = () => open.at(-1) ?? root;
  readHtml(html, {
    open(name, attributes) {
      const started: OpenElement = { name, attributes, children: [] };
      here().children.push(started);
      open.push(started);
    },
    close: () => void open.pop(),
    text: text => here().children.push(text),
  });
  return root.children;
}

export const isBlank = (node: Node): boolean => typeof node === 'string' && node.trim() === '';

/** Calls `visit` for every element, outermost first. */
export function visitElements(nodes: readonly Node[], visit: (element: Element) => void): void {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    visit(node);
    visitElements(node.children, visit);
  }
}

/** The text of a node, as a browser's `textContent`. */
export const textOf = (node: Node): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('');

export const attributesOf = ({ attributes }: Element, ...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => names.includes(name)));

/** What every element may have. */
export const sharedAttributes = (element: Element): Record<string, string> =>
  attributesOf(element, 'id', 'lang', 'dir');
