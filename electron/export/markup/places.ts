import { holdsBlocks } from './conform.ts';
import { element, visitElements, type Node } from './tree.ts';

/** How the places of one article stand in a file of several. */
export interface Places {
  /** Stands before every id. */
  readonly idPrefix: string;
  /** Where a link of this address leads within the file; undefined for one that leads elsewhere. */
  readonly linkTo: (address: string) => string | undefined;
}

/** How the sanitiser begins links to a place in the same article; any other leads to another article of the file. */
const inArticle = '#user-';

/**
 * Gives the places that links within an article lead to new ids, which begin with `prefix`, so that several articles
 * fit into one document. Other ids go, and so do links that lead nowhere.
 */
export function numberPlaces(nodes: readonly Node[], prefix: string): readonly Node[] {
  const ids = idsIn(nodes, prefix);
  const given = new Set<string>();
  const number = (node: Node): Node => {
    if (typeof node === 'string') return node;
    const { id, href, ...others } = node.attributes;
    // Of several places with one name, links lead to the first.
    const newId = id === undefined || given.has(id) ? undefined : ids.get(id);
    if (id !== undefined) given.add(id);
    const target = href?.startsWith(inArticle) ? ids.get(href.slice(1)) : undefined;
    const address = href?.startsWith(inArticle) ? target && `#${target}` : href;
    const attributes = {
      ...others,
      ...(newId !== undefined && { id: newId }),
      ...(address !== undefined && { href: address }),
    };
    const isLink = node.name === 'a' && address !== undefined;
    const plain = node.children.some(holdsBlocks) ? 'div' : 'span';
    return element(node.name === 'a' && !isLink ? plain : node.name, node.children.map(number), attributes);
  };
  return nodes.map(number);
}

/** New ids by the old ones. */
function idsIn(nodes: readonly Node[], prefix: string): ReadonlyMap<string, string> {
  const targets = new Set<string>();
  visitElements(nodes, ({ attributes: { href } }) => {
    if (href?.startsWith(inArticle)) targets.add(href.slice(1));
  });
  const ids = new Map<string, string>();
  visitElements(nodes, ({ attributes: { id } }) => {
    if (id !== undefined && targets.has(id) && !ids.has(id)) ids.set(id, `${prefix}${ids.size + 1}`);
  });
  return ids;
}
