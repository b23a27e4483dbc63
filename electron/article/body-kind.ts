import type { BodyKind } from './article.ts';
import type { FileFormat } from './article-file.ts';
import { blockElements, voidElements } from './allowed-html.ts';
import { readHtml } from './html-reader.ts';

const firstTag = /^<(?:!doctype\b|([a-z][a-z0-9]*)[\s/>])/i;
const breakingTag = /<(?:p|div|br|td|li)[\s/>]/i;
/**
 * UTF-16 code units of Markdown that are parsed. A megabyte of prose takes half a second, one of tables or lists two;
 * what is longer is shown as paragraphs of plain text, all of it, with its marks.
 */
const longestMarkdown = 1_000_000;
/** What Markdown looks like at the start of a line, and what it looks like anywhere. */
const markdownLine = /^ {0,3}(?:#{1,6} \S|```|~~~|[-*+] \S|\d{1,3}[.)] \S|> ?\S|\|.*\|)|^(?:={3,}|-{3,}) *$/m;
const markdownInline = /\]\([^\s)]|\*\*\S|^#{1,6} \S|^```/m;

/** Elements of a page that hold no text of the article: what stands in them says nothing about the body. */
const silent: ReadonlySet<string> = new Set(['style', 'script', 'textarea', 'title', 'pre', 'code', 'svg']);

/**
 * Whether a body is HTML, which must never pass through Markdown: indented lines would become code and style sheets
 * prose. It is HTML when it starts with a block element, or breaks its lines by tags, and no Markdown stands
 * outside the elements; nor inside them, where Markdown takes a `<div>` for a mere box.
 */
export function bodyKind(body: string, format: FileFormat): BodyKind {
  if (format === 'page') return 'html';
  if (format === 'text') return 'text';
  if (isHtml(body)) return 'html';
  return body.length > longestMarkdown ? 'text' : 'markdown';
}

function isHtml(body: string): boolean {
  const tag = firstTag.exec(afterComments(body));
  const name = tag?.[1]?.toLowerCase();
  const startsWithBlock =
    tag !== null && (name === undefined || blockElements.has(name) || pageElements.has(name));
  if (!startsWithBlock && !breakingTag.test(body)) return false;
  const seen = surveyBody(body);
  if (markdownLine.test(seen.outside) || markdownInline.test(seen.outside)) return false;
  if (seen.paragraphs === 0 && markdownInline.test(seen.inside)) return false;
  return startsWithBlock || seen.breaks >= 3;
}

/** The first characters of a body behind white space and comments. */
function afterComments(body: string): string {
  let at = body.length - body.trimStart().length;
  while (body.startsWith('<!--', at)) {
    const end = body.indexOf('-->', at + 4);
    if (end < 0) return '';
    at = end + 3;
    while (at < body.length && /\s/.test(body.charAt(at))) at++;
  }
  return body.slice(at, at + 100);
}

const pageElements: ReadonlySet<string> = new Set([
  'html',
  'head',
  'body',
  'meta',
  'font',
  'style',
  'script',
]);

interface Survey {
  /** Text at the top level, each run of it on a line of its own. */
  readonly outside: string;
  /** Text inside block elements. */
  readonly inside: string;
  readonly paragraphs: number;
  /** Tags that start a new line. */
  readonly breaks: number;
}

function surveyBody(body: string): Survey {
  const outside: string[] = [];
  const inside: string[] = [];
  const open: string[] = [];
  let quiet = 0;
  let paragraphs = 0;
  let breaks = 0;
  readHtml(body, {
    open(name) {
      if (name === 'p') paragraphs++;
      if (name === 'br' || blockElements.has(name)) breaks++;
      if (silent.has(name)) quiet++;
      open.push(name);
    },
    close(name) {
      if (silent.has(name)) quiet--;
      open.pop();
      if (open.length === 0 && blockElements.has(name) && !voidElements.has(name)) outside.push('\n');
    },
    text(text) {
      if (quiet > 0) return;
      const boxed = open.some(name => blockElements.has(name));
      (boxed ? inside : outside).push(text);
    },
  });
  return { outside: outside.join(''), inside: inside.join(''), paragraphs, breaks };
}
