import { archiveOrigin, remotePictureClass } from '../../article/allowed-html.ts';
import { element, type Node } from './tree.ts';

/**
 * Addresses as they mean something away from the archive: links to its files become text, and pictures of other hosts
 * become links, for nothing is ever loaded.
 *
 * @param pictureFrom says what a picture is that nobody has described
 */
export function settleAddresses(
  nodes: readonly Node[],
  pictureFrom: (host: string) => string,
  inLink = false,
): readonly Node[] {
  return nodes.map(node => {
    if (typeof node === 'string') return node;
    const { name, children, attributes } = node;
    const { href, ...others } = attributes;
    if (name === 'img' && attributes['class'] === remotePictureClass) {
      const text = [attributes['alt'] || pictureFrom(attributes['data-host'] ?? '')];
      // A link cannot hold another one.
      return inLink ? element('span', text) : element('a', text, { href: attributes['data-src'] ?? '' });
    }
    const isKept = href !== undefined && !href.startsWith(archiveOrigin);
    const inside = settleAddresses(children, pictureFrom, inLink || name === 'a');
    return element(name, inside, isKept ? attributes : others);
  });
}
