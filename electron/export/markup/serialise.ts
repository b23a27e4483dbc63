import { escapeUTF8 } from 'entities';
import { archiveOrigin } from '../../article/allowed-html.ts';
import { strictAddress } from './addresses.ts';
import type { Node } from './tree.ts';

/** What is written of an article, in order: markup, and pictures, whose bytes are read when it is their turn. */
export type Piece = string | Picture;

export interface Picture {
  /** archive://files/… or an address on the web. */
  readonly address: string;
  /** Markup that stands in its place where it is not to be had. */
  readonly otherwise: string;
  /** The element, once it is known where the picture is found. */
  readonly markup: (source: string) => string;
}

const empty: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr']);
/** What XML has no place for: most control characters, halves of characters, and two points that are none. */
const noCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\p{Cs}]/gu;

/** `text` as it stands in an element or in a quoted attribute, in XML and HTML alike. */
export const escape = (text: string): string => escapeUTF8(text.replace(noCharacter, ''));

/** Where the picture at an address is found; undefined where it is not to be had. */
export type PictureSource = (address: string) => Promise<string | undefined>;

/** The markup of a piece, with its picture or with what stands in its place. */
export async function filled(piece: Piece, pictureSource: PictureSource): Promise<string> {
  if (typeof piece === 'string') return piece;
  const source = await pictureSource(piece.address);
  return source === undefined ? piece.otherwise : piece.markup(source);
}

/**
 * Well-formed XML that is also HTML.
 *
 * @param pictureFrom says what a picture of the web is that nobody has described
 */
export function serialise(nodes: readonly Node[], pictureFrom: (host: string) => string): readonly Piece[] {
  const pieces: Piece[] = [];
  let markup = '';
  const write = (node: Node, inLink: boolean): void => {
    if (typeof node === 'string') {
      markup += escape(node);
      return;
    }
    const { name, attributes, children } = node;
    const { src, ...others } = attributes;
    if (name === 'img') {
      if (src === undefined) return;
      pieces.push(markup, {
        address: src,
        otherwise: inPlaceOf(src, attributes['alt'] ?? '', inLink, pictureFrom),
        markup: source => `<img${written({ src: source, ...others })}/>`,
      });
      markup = '';
      return;
    }
    markup += `<${name}${written(others)}${empty.has(name) ? '/>' : '>'}`;
    for (const child of children) write(child, inLink || name === 'a');
    if (!empty.has(name)) markup += `</${name}>`;
  };
  for (const node of nodes) write(node, false);
  pieces.push(markup);
  return pieces;
}

/** What is said of a picture, and where it is on the web; a link cannot hold another one. */
function inPlaceOf(
  address: string,
  alt: string,
  inLink: boolean,
  pictureFrom: (host: string) => string,
): string {
  if (address.startsWith(archiveOrigin)) return escape(alt);
  const text = escape(alt || pictureFrom(new URL(address).host));
  return inLink ? text : `<a href="${escape(strictAddress(address))}">${text}</a>`;
}

function written(attributes: Readonly<Record<string, string>>): string {
  const { lang } = attributes;
  // XML knows the language by a name of its own.
  const all = lang === undefined ? attributes : { ...attributes, 'xml:lang': lang };
  return Object.entries(all)
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join('');
}
