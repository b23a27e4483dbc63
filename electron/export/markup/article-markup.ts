import { settleAddresses } from './addresses.ts';
import { conformFlow } from './conform.ts';
import { numberPlaces, type Places } from './places.ts';
import { serialise, type Piece } from './serialise.ts';
import { isBlank, parseHtml, textOf, type Node } from './tree.ts';

export interface MarkupOptions extends Places {
  /** What is said in place of a picture of the web that is not to be had, and that nobody has described. */
  readonly pictureFrom: (host: string) => string;
}

/** The sanitised body of an article as it leaves the program. `title` is shown above it and is not said twice. */
export function articleMarkup(
  html: string,
  title: string,
  { idPrefix, linkTo, pictureFrom }: MarkupOptions,
): readonly Piece[] {
  const body = settleAddresses(withoutTitle(parseHtml(html), title), linkTo);
  return serialise(numberPlaces(conformFlow(body), idPrefix), pictureFrom);
}

/** A body that opens with its title as a heading has it in the head already. */
function withoutTitle(nodes: readonly Node[], title: string): readonly Node[] {
  const place = nodes.findIndex(node => !isBlank(node));
  const first = nodes[place];
  if (first === undefined || typeof first === 'string') return nodes;
  if (/^h[12]$/.test(first.name)) return plain(first) === title ? nodes.toSpliced(place, 1) : nodes;
  if (!/^(?:div|article|section|main|header)$/.test(first.name)) return nodes;
  return nodes.with(place, { ...first, children: withoutTitle(first.children, title) });
}

const plain = (node: Node): string => textOf(node).replace(/\s+/g, ' ').trim();
