import type { MarkdownIt } from 'markdown-it';

type InlineRule = Parameters<MarkdownIt['inline']['ruler']['push']>[1];
type BlockRule = Parameters<MarkdownIt['block']['ruler']['push']>[1];

/** A tag is looked for no further than this, so that a stray opening costs little. */
const longestTag = 2_000;

/** The end of a block of code is looked for no further than this many lines. */
const mostCodeLines = 1_000;

const pictureName = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp)$/i;

/**
 * The marks that site generators and note takers add to Markdown. Tags of Hexo, Jekyll (`{% … %}`) and Hugo
 * (`{{< … >}}`, `{{% … %}}`) disappear, blocks of highlighted code stay code, and Obsidian's `[[target|label]]`
 * shows its label. In code spans and fences all of them are ordinary text, for the parser has been there first.
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

const templateTag: InlineRule = state => {
  const delimiter = delimiters.find(([open]) => state.src.startsWith(open, state.pos));
  if (!delimiter) return false;
  const [open, close] = delimiter;
  const start = state.pos + open.length;
  const end = state.src.slice(start, start + longestTag).indexOf(close);
  if (end < 0) return false;
  state.pos = start + end + close.length;
  return true;
};

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
  if (!silent) state.push('text', '', 0).content = link.label;
  state.pos = link.end;
  return true;
};

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

const openingTag = /^\{%-? *(highlight|codeblock) *([^%]{0,200})%\}\s*$/;

const highlightedCode: BlockRule = (state, startLine, endLine, silent) => {
  const lineAt = (line: number) =>
    state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
  const startsTag = (line: number) =>
    state.src.startsWith('{%', (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0));
  const opening = startsTag(startLine) ? openingTag.exec(lineAt(startLine)) : null;
  if (!opening) return false;
  const closing = `end${opening[1] ?? ''}`;
  const lastLine = Math.min(endLine, startLine + mostCodeLines);
  let line = startLine + 1;
  while (line < lastLine && !(startsTag(line) && lineAt(line).includes(closing))) line++;
  if (line >= lastLine) return false;
  if (silent) return true;
  const token = state.push('fence', 'code', 0);
  token.info = /(?:lang:)?([\w+#-]+)/.exec(opening[2] ?? '')?.[1] ?? '';
  token.content = state.getLines(startLine + 1, line, state.blkIndent, true);
  token.markup = '```';
  token.map = [startLine, line + 1];
  state.line = line + 1;
  return true;
};
