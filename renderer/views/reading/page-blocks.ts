/** The text of a page as blocks, and the ranges of the page that places in them are. */
import type { TextRange } from '../../../electron/contract/archive-contract.ts';
import { gatherBlocks, placesOf, type TextBlock, type TextStep } from './text-blocks.ts';

/** Allowed elements that stand within a line of text; any other, `br` too, ends what a word can reach. */
const inlineElements =
  'a abbr b bdi bdo big cite code del dfn em i img ins kbd mark q rt ruby s samp small span strike strong sub sup ' +
  'time tt u var wbr';
const inline = new Set(inlineElements.split(' '));

/** The blocks of text under `root`, in the order of the page. */
export const blocksOf = (root: Node): TextBlock<Text>[] => gatherBlocks(stepsOf(root));

function* stepsOf(parent: Node): Generator<TextStep<Text>> {
  for (const node of parent.childNodes) {
    if (isText(node)) {
      yield { kind: 'text', owner: node, text: node.data };
    } else if (isHidden(node)) {
      continue;
    } else if (inline.has(node.nodeName.toLowerCase())) {
      yield* stepsOf(node);
    } else {
      yield { kind: 'edge' };
      yield* stepsOf(node);
      yield { kind: 'edge' };
    }
  }
}

const isHidden = (node: Node) => node.nodeType === 1 && (node as Element).hasAttribute('hidden');

/** A node of a frame is no instance of this window's classes, so its type is told by its number. */
const isText = (node: Node): node is Text => node.nodeType === 3;

/** The stretch of a page that is `match` in the text of `block`. */
export function rangeOf(page: Document, block: TextBlock<Text>, match: TextRange): Range | undefined {
  const places = placesOf(block, match);
  if (!places) return undefined;
  const range = page.createRange();
  range.setStart(places.start.owner, places.start.offset);
  range.setEnd(places.end.owner, places.end.offset);
  return range;
}
