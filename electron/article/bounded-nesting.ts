import type { MarkdownIt } from 'markdown-it';

type BlockRule = Parameters<MarkdownIt['block']['ruler']['push']>[1];

/** Quotes in quotes, or twice the lists in lists. The parser's own bound, 100, leaves out what lies deeper. */
const deepest = 40;

/** What lies deeper than any quote or list of a reader's is shown as one paragraph with its marks: nothing is lost. */
export function boundedNesting(markdown: MarkdownIt): void {
  markdown.block.ruler.before('table', 'bounded-nesting', paragraphOfRest);
}

const paragraphOfRest: BlockRule = (state, startLine, endLine, silent) => {
  if (silent || state.level < deepest) return false;
  state.push('paragraph_open', 'p', 1);
  const token = state.push('inline', '', 0);
  token.content = state.getLines(startLine, endLine, state.blkIndent, false).trim();
  token.children = [];
  state.push('paragraph_close', 'p', -1);
  state.line = endLine;
  return true;
};
