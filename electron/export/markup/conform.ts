/**
 * Makes of any tree one that the content models of HTML allow, so that it is also valid as XML, where no parser mends
 * it: what an element must not hold is unwrapped, wrapped or renamed, and no text is lost. The elements that come out
 * are fewer than those that go in: what only names a part of a page becomes a plain block.
 */
import { conformDefinitions, conformList } from './conform-lists.ts';
import { conformTable } from './conform-table.ts';
import {
  attributesOf,
  element,
  isBlank,
  sharedAttributes as shared,
  type ContentModel,
  type Element,
  type Node,
} from './tree.ts';

const phrasingElements: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo br cite code del em i img ins kbd mark q ruby rt s samp small span strong sub sup u var wbr'.split(
    ' ',
  ),
);
/** Blocks that hold nothing but text and what stands within a line. */
const lineHolders: ReadonlySet<string> = new Set('h1 h2 h3 h4 h5 h6 pre'.split(' '));
const flowHolders: ReadonlySet<string> = new Set('blockquote div figure'.split(' '));
const renamed: ReadonlyMap<string, string> = new Map(
  Object.entries({ big: 'span', dfn: 'i', strike: 's', time: 'span', tt: 'code' }),
);
const plainName = (name: string): string => renamed.get(name) ?? name;
const isPhrasing = (node: Node): boolean =>
  typeof node === 'string' || phrasingElements.has(plainName(node.name));

export const holdsBlocks = (node: Node): boolean =>
  typeof node !== 'string' && (!isPhrasing(node) || node.children.some(holdsBlocks));

/** May hold blocks where it stands among blocks. */
const isTransparent = ({ name, attributes }: Element): boolean =>
  name === 'del' || name === 'ins' || (name === 'a' && attributes['href'] !== undefined);

/** For a place that holds blocks and text alike. */
export const conformFlow = (nodes: readonly Node[]): Node[] => nodes.flatMap(flow);

/** For a place that holds only what stands within a line; a block there becomes a span that is shown as one. */
export const conformPhrasing = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap(node => {
    if (typeof node === 'string') return [node];
    if (isPhrasing(node)) return phrasing(node, conformPhrasing(node.children));
    if (node.name === 'hr') return [];
    if (isOfColumns(node)) return conformPhrasing(node.children);
    return [element('span', conformPhrasing(node.children), { ...shared(node), class: 'block' })];
  });

function flow(node: Node): Node[] {
  if (typeof node === 'string') return [node];
  const { name, children } = node;
  if (isPhrasing(node)) {
    if (!children.some(holdsBlocks)) return phrasing(node, conformPhrasing(children));
    return isTransparent(node) ? phrasing(node, conformFlow(children)) : [block('div', node)];
  }
  if (name === 'p') {
    return [
      children.some(holdsBlocks) ? block('div', node) : element('p', conformPhrasing(children), shared(node)),
    ];
  }
  if (lineHolders.has(name)) return [element(name, conformPhrasing(children), shared(node))];
  if (flowHolders.has(name)) return [name === 'figure' ? figure(node) : block(name, node)];
  switch (name) {
    case 'ul':
    case 'ol':
      return [conformList(node, content)];
    case 'dl':
      return [conformDefinitions(node, content)];
    case 'table':
      return conformTable(node, content);
    case 'hr':
      return [element('hr', [], shared(node))];
    default:
      return isOfColumns(node) ? conformFlow(children) : [block('div', node)];
  }
}

const block = (name: string, node: Element): Element =>
  element(name, conformFlow(node.children), shared(node));

/** Its caption is its first or its last child, and there is one. */
function figure(node: Element): Element {
  const parts = node.children.filter(child => !isBlank(child));
  const children = parts.flatMap((part, place) => {
    const isEnd = place === 0 || (place === parts.length - 1 && !isCaption(parts[0]));
    return isCaption(part) && isEnd ? [block('figcaption', part)] : flow(part);
  });
  return element('figure', children, shared(node));
}

/** Outside a table these say nothing, but text may stand in them. */
const isOfColumns = ({ name }: Element): boolean => name === 'col' || name === 'colgroup';

const isCaption = (node: Node | undefined): node is Element =>
  typeof node === 'object' && node.name === 'figcaption';

function phrasing(node: Element, children: readonly Node[]): Node[] {
  const own = (...names: readonly string[]) => ({ ...shared(node), ...attributesOf(node, ...names) });
  switch (node.name) {
    case 'a': {
      const isLink = node.attributes['href'] !== undefined;
      return [isLink ? element('a', children, own('href')) : element('span', children, own())];
    }
    case 'img':
      return [element('img', [], own('src', 'alt', 'width', 'height'))];
    case 'bdo':
      return [element(node.attributes['dir'] === undefined ? 'span' : 'bdo', children, own())];
    case 'rt':
      return [element('span', children, own())];
    case 'ruby':
      return ruby(node);
    default:
      return [element(plainName(node.name), children, own('title'))];
  }
}

/** Each reading follows what it is the reading of; text after the last one stands outside. */
function ruby(node: Element): Node[] {
  const isReading = (child: Node): child is Element => typeof child !== 'string' && child.name === 'rt';
  const first = node.children.findIndex(isReading);
  const last = node.children.findLastIndex(isReading);
  if (node.children.slice(0, Math.max(0, first)).every(isBlank)) return conformPhrasing(node.children);
  const inside = node.children
    .slice(0, last + 1)
    .flatMap(child =>
      isReading(child) ? [element('rt', conformPhrasing(child.children))] : conformPhrasing([child]),
    );
  return [element('ruby', inside, shared(node)), ...conformPhrasing(node.children.slice(last + 1))];
}

const content: ContentModel = { flow: conformFlow, phrasing: conformPhrasing };
