import type { MarkdownIt } from 'markdown-it';
import { tagContent } from './shortcodes.ts';
import { addressOfName } from './template-address.ts';

type InlineRule = Parameters<MarkdownIt['inline']['ruler']['push']>[1];
type InlineState = Parameters<InlineRule>[0];
type BlockRule = Parameters<MarkdownIt['block']['ruler']['push']>[1];

/** A tag is looked for no further than this, so that a stray opening costs little. */
const longestTag = 2_000;

/** The end of a block of code is looked for no further than this many lines. */
const mostCodeLines = 1_000;

const pictureName = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp)$/i;

/**
 * The marks that site generators and note takers add to Markdown. Of the tags of Hexo, Jekyll (`{% … %}`), Hugo
 * (`{{< … >}}`, `{{% … %}}`) and Zola (`{{ name(…) }}`) the pictures, films and texts are shown and the rest
 * disappears, blocks of highlighted code stay code, and Obsidian's `[[target|label]]`
 * is a link. In code spans and fences all of them are ordinary text, for the parser has been there first.
 */
export function templateTags(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('link', 'template-tag', templateTag);
  markdown.inline.ruler.before('link', 'wiki-link', wikiLink);
  markdown.inline.ruler.before('image', 'wiki-picture', wikiPicture);
  markdown.block.ruler.before('fence', 'highlighted-code', highlightedCode, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
}

const delimiters = [
  ['{%', '%}'],
  ['{{<', '>}}'],
  ['{{%', '%}}'],
] as const;

/** Values that only the site knows, and Zola's calls: no other `{{ … }}` is taken for a template's. */
const expression =
  /^\{\{-?\s*(?:(?:site|page|post|metadata|config|section|theme|layout|include)\.[^{}]{1,200}|(\w+\([^{}]{0,500}\)))\s*-?\}\}/;

const templateTag: InlineRule = (state, silent) => {
  if (!state.src.startsWith('{', state.pos)) return false;
  const delimiter = delimiters.find(([open]) => state.src.startsWith(open, state.pos));
  const source = state.src.slice(state.pos, state.pos + longestTag);
  if (!delimiter) {
    const found = expression.exec(source);
    if (!found) return false;
    if (!silent) showTag(state, found[1] ?? '');
    state.pos += found[0].length;
    return true;
  }
  const [open, close] = delimiter;
  const end = source.indexOf(close, open.length);
  if (end < 0) return false;
  if (!silent) showTag(state, source.slice(open.length, end));
  state.pos += end + close.length;
  return true;
};

/** The text of a tag is parsed by itself: parsed among the tokens before it, each tag would read all of them again. */
function showTag(state: InlineState, inside: string): void {
  const { html, markdown } = tagContent(inside);
  if (html !== undefined) state.push('html_inline', '', 0).content = html;
  if (markdown === undefined) return;
  const tokens: InlineState['tokens'] = [];
  state.md.inline.parse(markdown, state.md, state.env, tokens);
  if (state.pending !== '') state.pushPending();
  for (const token of tokens) {
    state.tokens.push(token);
    state.tokens_meta.push(undefined);
  }
}

/** The end of a `[[…]]` whose inside starts at `start`, and its two halves. */
function readWikiLink(
  source: string,
  start: number,
): { target: string; label: string; end: number } | undefined {
  const inside = /^([^[\]\n|]{1,300})(?:\|([^[\]\n]{0,300}))?\]\]/.exec(
    source.slice(start, start + longestTag),
  );
  if (!inside) return undefined;
  const target = (inside[1] ?? '').trim();
  return { target, label: inside[2]?.trim() || target, end: start + inside[0].length };
}

const wikiLink: InlineRule = (state, silent) => {
  if (!state.src.startsWith('[[', state.pos)) return false;
  const link = readWikiLink(state.src, state.pos + 2);
  if (!link) return false;
  if (!silent) showLink(state, link.target, link.label);
  state.pos = link.end;
  return true;
};

function showLink(state: InlineState, target: string, label: string): void {
  // `[[1]]` is the mark of a reference, not the name of a note.
  const named = !/^\d*$/.test(target);
  if (named) state.push('link_open', 'a', 1).attrs = [['href', addressOfName(target)]];
  state.push('text', '', 0).content = label;
  if (named) state.push('link_close', 'a', -1);
}

const wikiPicture: InlineRule = (state, silent) => {
  if (!state.src.startsWith('![[', state.pos)) return false;
  const link = readWikiLink(state.src, state.pos + 3);
  if (!link) return false;
  if (!silent && pictureName.test(link.target)) {
    const token = state.push('html_inline', '', 0);
    token.content = `<img src="${encodeURI(link.target.toWellFormed())}" alt="">`;
  } else if (!silent) state.push('text', '', 0).content = link.label;
  state.pos = link.end;
  return true;
};

const openingTag =
  /^(?:\{%-? *(highlight|codeblock) *([^%]{0,200})%\}|\{\{[<%] *(highlight) +([^<>%]{0,200})[>%]\}\})\s*$/;

const highlightedCode: BlockRule = (state, startLine, endLine, silent) => {
  const lineAt = (line: number) =>
    state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
  const startsTag = (line: number) =>
    state.src.startsWith('{', (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0));
  const opening = startsTag(startLine) ? openingTag.exec(lineAt(startLine)) : null;
  if (!opening) return false;
  const closing = opening[1] === undefined ? '/highlight' : `end${opening[1]}`;
  const lastLine = Math.min(endLine, startLine + mostCodeLines);
  let line = startLine + 1;
  for (; line < lastLine; line++) {
    if (!startsTag(line)) continue;
    if (lineAt(line).includes(closing)) break;
    // A block that opens before this one closes: this one never does.
    if (openingTag.test(lineAt(line))) return false;
  }
  if (line >= lastLine) return false;
  if (silent) return true;
  const token = state.push('fence', 'code', 0);
  token.info = /(?:lang:)?([\w+#-]+)/.exec(opening[2] ?? opening[4] ?? '')?.[1] ?? '';
  token.content = state.getLines(startLine + 1, line, state.blkIndent, true);
  token.markup = '```';
  token.map = [startLine, line + 1];
  state.line = line + 1;
  return true;
};
