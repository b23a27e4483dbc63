import { escapeUTF8 } from 'entities';
import type { Node } from './tree.ts';

/** What is written of an article, in order: markup, and pictures of the archive, whose bytes are fetched when it is their turn. */
export type Piece = string | Picture;

export interface Picture {
  /** archive://files/… */
  readonly address: string;
  readonly alt: string;
  /** The element, once it is known where the picture is found. */
  readonly markup: (source: string) => string;
}

const empty: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr']);
/** What XML has no place for: most control characters, halves of characters, and two points that are none. */
const noCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\p{Cs}]/gu;

/** `text` as it stands in an element or in a quoted attribute, in XML and HTML alike. */
export const escape = (text: string): string => escapeUTF8(text.replace(noCharacter, ''));

/** Where the picture of the archive at an address is found; undefined where it is not to be had. */
export type PictureSource = (address: string) => Promise<string | undefined>;

/** The markup of a piece; a picture that is not to be had is told by its alternative text. */
export async function filled(piece: Piece, pictureSource: PictureSource): Promise<string> {
  if (typeof piece === 'string') return piece;
  const source = await pictureSource(piece.address);
  return source === undefined ? escape(piece.alt) : piece.markup(source);
}

/** Well-formed XML that is also HTML. */
export function serialise(nodes: readonly Node[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let markup = '';
  const write = (node: Node): void => {
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
        alt: attributes['alt'] ?? '',
        markup: source => `<img${written({ src: source, ...others })}/>`,
      });
      markup = '';
      return;
    }
    markup += `<${name}${written(others)}${empty.has(name) ? '/>' : '>'}`;
    for (const child of children) write(child);
    if (!empty.has(name)) markup += `</${name}>`;
  };
  for (const node of nodes) write(node);
  pieces.push(markup);
  return pieces;
}

function written(attributes: Readonly<Record<string, string>>): string {
  const { lang } = attributes;
  // XML knows the language by a name of its own.
  const all = lang === undefined ? attributes : { ...attributes, 'xml:lang': lang };
  return Object.entries(all)
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join('');
}
