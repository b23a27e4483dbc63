/**
 * The text of a page as its reader sees it, block by block, and the way back: a match found in the text of a block
 * becomes a range between two text nodes, although inline elements may cut the matched word in two.
 *
 *     <p>霍尔<b>果斯</b>市</p>   ->   block "霍尔果斯市" of the pieces 霍尔 | 果斯 | 市
 *     match [1, 4) 尔果斯       ->   from 霍尔, offset 1, to 果斯, offset 2
 */

/** What a walk over a page meets: a run of text, or an edge no word reaches across, behind which an aside may stand. */
export type TextStep<Owner> =
  | { readonly kind: 'text'; readonly owner: Owner; readonly text: string }
  | { readonly kind: 'edge'; readonly aside?: true };

export interface TextBlock<Owner> {
  readonly text: string;
  /** It stands beside the block before it: how characters are read, or the mark of a note. */
  readonly isAside: boolean;
  /** In order, without gaps; `start` is where the owner's text begins in the block. */
  readonly pieces: readonly { readonly owner: Owner; readonly start: number }[];
}

export interface TextPlace<Owner> {
  readonly owner: Owner;
  /** In UTF-16 code units of the owner's text. */
  readonly offset: number;
}

/** Joins runs of text up to each edge; blocks of white space alone are left out. */
export function gatherBlocks<Owner>(steps: Iterable<TextStep<Owner>>): TextBlock<Owner>[] {
  const blocks: TextBlock<Owner>[] = [];
  let text = '';
  let pieces: { owner: Owner; start: number }[] = [];
  let isAside = false;
  const finish = () => {
    if (text.trim() !== '') blocks.push({ text, isAside, pieces });
    text = '';
    pieces = [];
  };
  for (const step of steps) {
    if (step.kind === 'edge') {
      finish();
      isAside = step.aside ?? false;
    } else if (step.text !== '') {
      pieces.push({ owner: step.owner, start: text.length });
      text += step.text;
    }
  }
  finish();
  return blocks;
}

/**
 * Where the half-open range [start, end) of a block's text begins and ends; undefined for one that is empty or
 * reaches outside. Its end stays in the piece of its last code unit, so that the range never spills over.
 */
export function placesOf<Owner>(
  block: TextBlock<Owner>,
  [start, end]: readonly [number, number],
): { start: TextPlace<Owner>; end: TextPlace<Owner> } | undefined {
  if (start < 0 || start >= end || end > block.text.length) return undefined;
  const first = placeAt(block, start);
  const last = placeAt(block, end - 1);
  return first && last && { start: first, end: { owner: last.owner, offset: last.offset + 1 } };
}

/** The piece that holds the code unit at `index`, by binary search. */
function placeAt<Owner>(block: TextBlock<Owner>, index: number): TextPlace<Owner> | undefined {
  let low = 0;
  let high = block.pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((block.pieces[middle]?.start ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const piece = block.pieces[low];
  return piece && { owner: piece.owner, offset: index - piece.start };
}
