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
      return inLink
        ? element('span', text)
        : element('a', text, { href: strict(attributes['data-src'] ?? '') });
    }
    const inside = settleAddresses(children, pictureFrom, inLink || name === 'a');
    const isKept = href !== undefined && !href.startsWith(archiveOrigin);
    return element(name, inside, isKept ? { ...others, href: strict(href) } : others);
  });
}

/** Browsers take signs that RFC 3986 has no place for; books must not hold them. */
function strict(address: string): string {
  const [, origin = '', rest = ''] = /^([a-z]+:\/\/[^/?#]*)?(.*)$/is.exec(address) ?? [];
  const encoded = rest.replace(/[|{}\\^`<>"\s[\]]/g, encodeURIComponent).replace(/%(?![0-9a-f]{2})/gi, '%25');
  // One `#` begins the place in the page; a second one is a sign like the others.
  const place = encoded.indexOf('#') + 1;
  return (
    origin + (place === 0 ? encoded : encoded.slice(0, place) + encoded.slice(place).replaceAll('#', '%23'))
  );
}
