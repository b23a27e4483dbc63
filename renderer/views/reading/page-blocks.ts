/** The text of a page as blocks, and the ranges of the page that places in them are. */
import type { TextRange } from '../../../electron/contract/archive-contract.ts';
import { isNoteMark } from '../../../electron/base/note-mark.ts';
import { gatherBlocks, placesOf, type TextBlock, type TextStep } from './text-blocks.ts';

/** Allowed elements that stand within a line of text; any other, `br` too, ends what a word can reach. */
const inlineElements =
  'a abbr b bdi bdo big cite code del dfn em i img ins kbd mark q rt ruby s samp small span strike strong sub sup ' +
  'time tt u var wbr';
const inline = new Set(inlineElements.split(' '));

/** A line of text as far as the walk has come. */
interface Line {
  text: string;
  /** What stands beside it, and is no part of its words; the index knows the text in the same way. */
  asides: Node[];
}

/** The blocks of text under `root`, in the order of the page, asides behind the block they stand in. */
export function blocksOf(root: Node): TextBlock<Text>[] {
  const line: Line = { text: '', asides: [] };
  return gatherBlocks(
    (function* () {
      yield* stepsOf(root, line);
      yield* endOf(line);
    })(),
  );
}

function* stepsOf(parent: Node, line: Line): Generator<TextStep<Text>> {
  for (const node of parent.childNodes) {
    if (isText(node)) {
      line.text += node.data;
      yield { kind: 'text', owner: node, text: node.data };
    } else if (isHidden(node)) {
      continue;
    } else if (standsBeside(node, line.text)) {
      line.asides.push(node);
    } else if (inline.has(node.nodeName.toLowerCase())) {
      yield* stepsOf(node, line);
    } else {
      yield* endOf(line);
      yield* stepsOf(node, line);
      yield* endOf(line);
    }
  }
}

function* endOf(line: Line): Generator<TextStep<Text>> {
  const { asides } = line;
  line.text = '';
  line.asides = [];
  for (const aside of asides) {
    const inside: Line = { text: '', asides: [] };
    yield { kind: 'edge', aside: true };
    yield* stepsOf(aside, inside);
    yield* endOf(inside);
  }
  yield { kind: 'edge' };
}

function standsBeside(node: Node, before: string): boolean {
  const name = node.nodeName.toLowerCase();
  return name === 'rt' || (name === 'sup' && isNoteMark(before, node.textContent ?? ''));
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
