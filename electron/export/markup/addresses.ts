import { archiveOrigin } from '../../article/allowed-html.ts';
import type { Places } from './places.ts';
import { element, type Element, type Node } from './tree.ts';

/**
 * Addresses as they mean something away from the archive: links to its files become text, but for those that lead to a place
 * in the same file.
 */
export function settleAddresses(nodes: readonly Node[], linkTo: Places['linkTo']): readonly Node[] {
  return nodes.map(node => {
    if (typeof node === 'string') return node;
    const { name, children, attributes } = node;
    if (name === 'img') return element('img', [], withSource(attributes));
    const { href, ...others } = attributes;
    const address = href === undefined ? undefined : (linkTo(href) ?? addressOutside(href));
    const settled = address === undefined ? others : { ...others, href: address };
    return element(name, settleAddresses(children, linkTo), settled);
  });
}

const addressOutside = (href: string): string | undefined =>
  href.startsWith(archiveOrigin) ? undefined : strictAddress(href);

/** A page does not name the source of a picture of the web, so that nothing loads by itself. */
const withSource = ({ 'data-src': remote, ...others }: Element['attributes']): Element['attributes'] =>
  remote === undefined ? others : { ...others, src: remote };

/** Browsers take signs that RFC 3986 has no place for; books must not hold them. */
export function strictAddress(address: string): string {
  const [, origin = '', rest = ''] = /^([a-z]+:\/\/[^/?#]*)?(.*)$/is.exec(address) ?? [];
  const encoded = rest.replace(/[|{}\\^`<>"\s[\]]/g, encodeURIComponent).replace(/%(?![0-9a-f]{2})/gi, '%25');
  // One `#` begins the place in the page; a second one is a sign like the others.
  const place = encoded.indexOf('#') + 1;
  return (
    origin + (place === 0 ? encoded : encoded.slice(0, place) + encoded.slice(place).replaceAll('#', '%23'))
  );
}
