import type { MarkdownIt } from 'markdown-it';
import { addressOfName } from './template-address.ts';

type InlineRule = Parameters<MarkdownIt['inline']['ruler']['push']>[1];
type BlockRule = Parameters<MarkdownIt['block']['ruler']['push']>[1];
type CoreRule = Parameters<MarkdownIt['core']['ruler']['push']>[1];

/**
 * Marks beyond CommonMark that posts and notes are full of and that would show as leftovers: headings without a space
 * (`##Title`), attributes (`{: .note}`, `{#id}`), boxes (`::: tip`, `!!! note`, `> [!note]`), footnotes, task
 * boxes, `==marked==` words, and places for a table of contents.
 */
export function looseMarks(markdown: MarkdownIt): void {
  const alt = ['paragraph', 'reference', 'blockquote', 'list'];
  markdown.block.ruler.before('heading', 'tight-heading', tightHeading, { alt });
  markdown.block.ruler.before('reference', 'footnote', footnote, { alt });
  markdown.core.ruler.before('inline', 'loose-lines', looseLines);
  markdown.inline.ruler.before('link', 'footnote-mark', footnoteMark);
  markdown.inline.ruler.before('link', 'attributes', attributes);
  markdown.inline.ruler.before('emphasis', 'marked', marked);
}

function lineAt(state: Parameters<BlockRule>[0], line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}

/** Two marks and more; a single `#word` is a tag of a note. */
const tightHeading: BlockRule = (state, startLine, _endLine, silent) => {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const line = lineAt(state, startLine).trimEnd();
  const mark = /^#{2,6}(?=[^#\s])/.exec(line)?.[0];
  if (mark === undefined) return false;
  if (silent) return true;
  const element = `h${mark.length}`;
  state.push('heading_open', element, 1);
  pushInline(state, line.slice(mark.length));
  state.push('heading_close', element, -1);
  state.line = startLine + 1;
  return true;
};

/**
 * `[^1]: text` is a paragraph that its mark in the text leads to, and whose own mark leads back; without this rule a
 * footnote of one word would be a link's address, and vanish.
 */
const footnote: BlockRule = (state, startLine, endLine, silent) => {
  const line = lineAt(state, startLine);
  const label = /^\[\^([^\s\]]{1,60})\]:/.exec(line)?.[1];
  if (label === undefined) return false;
  if (silent) return true;
  let next = startLine + 1;
  while (next < endLine && !state.isEmpty(next) && !lineAt(state, next).startsWith('[^')) next++;
  const text = state.getLines(startLine, next, state.blkIndent, false).trim();
  state.push('paragraph_open', 'p', 1).attrs = [['id', noteId(label)]];
  const mark = label.replace(/[\\[\]`*_<&]/g, '\\$&');
  pushInline(
    state,
    `[\\[${mark}\\]](${addressOfName(`#${markId(label)}`)}) ${text.replace(/^.*?\]:\s*/s, '')}`,
  );
  state.push('paragraph_close', 'p', -1);
  state.line = next;
  return true;
};

const noteId = (label: string) => `fn-${label}`;
const markId = (label: string) => `fnref-${label}`;

function pushInline(state: Parameters<BlockRule>[0], content: string): void {
  const token = state.push('inline', '', 0);
  token.content = content;
  token.children = [];
}

const boxEnd = /^:{3,}$/;
const boxStart = /^(?::{3,}\s*\w+|(?:!!!|\?\?\?\+?)\s+\w+)(?:\s+"?([^"]*?)"?)?$/;
const longestBoxLine = 300;
const callout = /^\[!([\w-]+)(?:\|[^\]]*)?\][-+]?[ \t]*([^\n]*)\n?/;
const contents = /^(?:\[toc\]|\[\[toc\]\]|[^\n]*\n\{:\s*toc\b[^}]*\})$/i;

/** Lines that are marks as a whole, in the source of paragraphs and headings. */
const looseLines: CoreRule = state => {
  state.tokens.forEach((token, index) => {
    if (token.type !== 'inline') return;
    const before = state.tokens[index - 1]?.type;
    if (before === 'heading_open') token.content = withoutAttributes(token.content);
    if (before !== 'paragraph_open') return;
    if (contents.test(token.content)) token.content = '';
    const outer = state.tokens[index - 2]?.type;
    if (outer === 'list_item_open') token.content = token.content.replace(/^\[([ xX])\]\s/, taskBox);
    if (outer === 'blockquote_open') token.content = token.content.replace(callout, calloutTitle);
    if (/^(?:::|!!!|\?\?\?)/m.test(token.content)) token.content = withoutBoxMarks(token.content);
  });
};

function withoutAttributes(heading: string): string {
  const at = heading.lastIndexOf('{');
  return /^\{[#.:][^{}]{0,200}\}$/.test(heading.slice(at, at + 210)) && heading.endsWith('}')
    ? heading.slice(0, at).trimEnd()
    : heading;
}

function taskBox(_all: string, mark: string): string {
  return mark === ' ' ? '☐ ' : '☑ ';
}

function calloutTitle(_all: string, kind: string, title: string): string {
  const shown = title.trim() || kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase();
  return `**${shown}**\\\n`;
}

function withoutBoxMarks(content: string): string {
  return content
    .split('\n')
    .filter(line => !boxEnd.test(line.trim()))
    .map(line => {
      const start = line.length < longestBoxLine ? boxStart.exec(line.trimEnd()) : null;
      return start ? (start[1] ? `**${start[1]}**\\` : '') : line;
    })
    .join('\n')
    .trim();
}

const footnoteMark: InlineRule = (state, silent) => {
  if (!state.src.startsWith('[^', state.pos)) return false;
  const found = /^\[\^([^\s[\]]{1,60})\]/.exec(state.src.slice(state.pos, state.pos + 64));
  if (!found) return false;
  if (!silent) {
    const label = found[1] ?? '';
    state.push('sup_open', 'sup', 1);
    state.push('link_open', 'a', 1).attrs = [
      ['href', addressOfName(`#${noteId(label)}`)],
      ['id', markId(label)],
    ];
    state.push('text', '', 0).content = `[${label}]`;
    state.push('link_close', 'a', -1);
    state.push('sup_close', 'sup', -1);
  }
  state.pos += found[0].length;
  return true;
};

/** Kramdown's attributes, behind a link or on a line of their own. */
const attributes: InlineRule = state => {
  if (!state.src.startsWith('{:', state.pos)) return false;
  const found = /^\{:(?:\s|[.#\w])[^{}\n]{0,200}\}/.exec(state.src.slice(state.pos, state.pos + 210));
  if (!found) return false;
  state.pos += found[0].length;
  return true;
};

const marked: InlineRule = (state, silent) => {
  if (!state.src.startsWith('==', state.pos)) return false;
  const found = /^==([^\s=](?:[^=\n]{0,300}[^\s=])?)==(?!=)/.exec(
    state.src.slice(state.pos, state.pos + 310),
  );
  if (!found) return false;
  if (!silent) {
    state.push('mark_open', 'mark', 1);
    state.push('text', '', 0).content = found[1] ?? '';
    state.push('mark_close', 'mark', -1);
  }
  state.pos += found[0].length;
  return true;
};
