import { archiveOrigin, remotePictureClass } from '../../article/allowed-html.ts';
import { element, visitElements, type Element, type Node } from './tree.ts';

export interface AddressOptions {
  /** Stands before every id, so that those of several articles in one document differ. */
  readonly idPrefix: string;
  /** What is said in place of a picture of another host. */
  readonly pictureFrom: (host: string) => string;
}

/**
 * Addresses as they mean something away from the archive: places within the article keep their links, and only places
 * that are linked to keep an id; links to files of the archive become text; pictures of other hosts become links, for
 * nothing is ever loaded.
 */
export function settleAddresses(nodes: readonly Node[], options: AddressOptions): readonly Node[] {
  const ids = idsIn(nodes, options.idPrefix);
  const given = new Set<string>();

  function attributesFor({ attributes }: Element): Element['attributes'] {
    const { id, href, ...others } = attributes;
    const newId = id === undefined || given.has(id) ? undefined : ids.get(id);
    if (id !== undefined) given.add(id);
    const target = href?.startsWith('#') ? ids.get(href.slice(1)) : undefined;
    const address = target === undefined ? outside(href) : `#${target}`;
    return {
      ...others,
      ...(newId !== undefined && { id: newId }),
      ...(address !== undefined && { href: address }),
    };
  }

  const settle = (node: Node, inLink: boolean): Node => {
    if (typeof node === 'string') return node;
    const { name, children, attributes } = node;
    if (name === 'img' && attributes['class'] === remotePictureClass) {
      const text = [attributes['alt'] || options.pictureFrom(attributes['data-host'] ?? '')];
      // A link cannot hold another one.
      return inLink ? element('span', text) : element('a', text, { href: attributes['data-src'] ?? '' });
    }
    const inside = inLink || name === 'a';
    return element(
      name,
      children.map(child => settle(child, inside)),
      attributesFor(node),
    );
  };
  return nodes.map(node => settle(node, false));
}

/** New ids by the old ones, of the places that some link leads to. */
function idsIn(nodes: readonly Node[], prefix: string): ReadonlyMap<string, string> {
  const targets = new Set<string>();
  visitElements(nodes, ({ attributes: { href } }) => {
    if (href?.startsWith('#')) targets.add(href.slice(1));
  });
  const ids = new Map<string, string>();
  visitElements(nodes, ({ attributes: { id } }) => {
    if (id !== undefined && targets.has(id) && !ids.has(id)) ids.set(id, `${prefix}${ids.size + 1}`);
  });
  return ids;
}

const outside = (href: string | undefined): string | undefined =>
  href === undefined || href.startsWith('#') || href.startsWith(archiveOrigin) ? undefined : href;
