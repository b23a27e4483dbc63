/**
 * Marks where a search matches in a page, with the CSS Custom Highlight API: nothing is put into the page, so its
 * text and selection stay as they are.
 */
import type { TextRange } from '../../../electron/contract/archive-contract.ts';
import { gatherBlocks, placesOf, type TextBlock, type TextStep } from './text-blocks.ts';

/** The name `::highlight()` knows the matches by. */
const name = 'search';

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
    } else if (inline.has(node.nodeName.toLowerCase())) {
      yield* stepsOf(node);
    } else {
      yield { kind: 'edge' };
      yield* stepsOf(node);
      yield { kind: 'edge' };
    }
  }
}

/** A node of a frame is no instance of this window's classes, so its type is told by its number. */
const isText = (node: Node): node is Text => node.nodeType === 3;

/** Shows `matches`, a list of ranges for each block, in place of what was marked before in `view`. */
export function mark(
  view: Window & typeof globalThis,
  blocks: readonly TextBlock<Text>[],
  matches: readonly (readonly TextRange[])[],
): void {
  const ranges = blocks.flatMap((block, index) =>
    (matches[index] ?? []).flatMap(match => rangeOf(view.document, block, match) ?? []),
  );
  view.CSS.highlights.set(name, new view.Highlight(...ranges));
}

export const unmark = (view: Window & typeof globalThis) => view.CSS.highlights.delete(name);

function rangeOf(page: Document, block: TextBlock<Text>, match: TextRange): Range | undefined {
  const places = placesOf(block, match);
  if (!places) return undefined;
  const range = page.createRange();
  range.setStart(places.start.owner, places.start.offset);
  range.setEnd(places.end.owner, places.end.offset);
  return range;
}
