/** Finds the metadata at the head of a file, by lines, in time linear in its length; reads none of it. */

/** The most front matter that is read, in UTF-16 code units. */
export const maxFrontMatter = 64 * 1024;

export type FrontMatterLanguage = 'yaml' | 'toml' | 'json';

export type FrontMatterBlock =
  | { readonly kind: 'none'; readonly body: string }
  | {
      readonly kind: 'block';
      readonly language: FrontMatterLanguage;
      readonly source: string;
      /** 1-based line of the file on which `source` starts. */
      readonly line: number;
      readonly body: string;
      /** The closing line is missing; `source` is what looks like metadata. */
      readonly unclosed: boolean;
    }
  /** A language other than YAML, TOML and JSON is asked for: code that is never run. */
  | { readonly kind: 'refused'; readonly language: string; readonly line: number; readonly body: string }
  | { readonly kind: 'too-large'; readonly line: number; readonly body: string }
  /** Lines of text: `[#]: key: value`, link definitions that Markdown does not show, or plain `Key: value`. */
  | { readonly kind: 'comments'; readonly fields: ReadonlyMap<string, string>; readonly body: string };

const fence = /^(---|\+\+\+|;;;)[ \t]*([A-Za-z_][\w+.-]*)?[ \t]*$/;
const languages: ReadonlyMap<string, FrontMatterLanguage> = new Map([
  ['---', 'yaml'],
  ['+++', 'toml'],
  [';;;', 'json'],
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
  ['toml', 'toml'],
  ['json', 'json'],
]);
const commentLine = /^\[#\]:\s+(?:#\s*)?\(?([A-Za-z_-]{1,40})[ \t]*:(.*)$/;
const metadataLine =
  /^(?:[\w\u4e00-\u9fff][\w\u4e00-\u9fff .-]{0,60}["']?\s*[:=](?:\s|$|\S)|\s+\S|[-#]\s|-$|["'])/;
const plainStart = /^title:\s+\S/i;
const plainLine = /^([A-Za-z][\w-]{0,30}):(?:\s+(.*)|)$/;
const plainNames = /^(?:date|modified|authors?|category|tags|slug|summary|status|published)$/i;
const bareStart = /^(?:title|layout|date|categories|category|tags|author|updated|permalink)\s*:/;

/** `text` has line feeds alone as line ends. */
export function findFrontMatter(text: string): FrontMatterBlock {
  const start = text.length - text.replace(/^[\s\ufeff\0]+/, '').length;
  const line = 1 + countLines(text, 0, start);
  const head = text.slice(start, start + maxFrontMatter);
  const firstLine = lineAt(head, 0);
  const opening = fence.exec(firstLine);
  if (opening) return findFenced(text, start, line, opening[1] ?? '', opening[2]);
  if (head.startsWith('{')) return findBareJson(text, start, line);
  if (firstLine.startsWith('[#]:')) return findComments(text, start);
  const plain = plainStart.test(firstLine) ? findPlain(text, start) : undefined;
  if (plain) return plain;
  if (bareStart.test(firstLine)) return findUnopened(text, start, line);
  return { kind: 'none', body: text };
}

function findFenced(
  text: string,
  start: number,
  line: number,
  mark: string,
  tag: string | undefined,
): FrontMatterBlock {
  const sourceStart = endOfLine(text, start);
  const language = languages.get(tag?.toLowerCase() ?? mark);
  const closing = findClosing(text, sourceStart, mark);
  if (closing) {
    const body = text.slice(closing.end);
    if (!language) return { kind: 'refused', language: tag ?? mark, line, body };
    const source = text.slice(sourceStart, closing.start);
    return { kind: 'block', language, source, line: line + 1, body, unclosed: false };
  }
  if (!language) return { kind: 'refused', language: tag ?? mark, line, body: text.slice(sourceStart) };
  const end = endOfMetadata(text, sourceStart);
  if (end === sourceStart) return { kind: 'none', body: text };
  if (end === undefined) return { kind: 'too-large', line, body: text.slice(sourceStart) };
  const source = text.slice(sourceStart, end);
  return { kind: 'block', language, source, line: line + 1, body: text.slice(end), unclosed: true };
}

/** Hexo also takes metadata that nothing opens, closed by `---`. */
function findUnopened(text: string, start: number, line: number): FrontMatterBlock {
  const closing = findClosing(text, start, '---');
  if (!closing || (endOfMetadata(text, start) ?? 0) < closing.start) return { kind: 'none', body: text };
  const source = text.slice(start, closing.start);
  return { kind: 'block', language: 'yaml', source, line, body: text.slice(closing.end), unclosed: false };
}

/** Lines as Pelican and MultiMarkdown have them, up to a blank line; undefined where they are prose after all. */
function findPlain(text: string, start: number): FrontMatterBlock | undefined {
  const fields = new Map<string, string>();
  let at = start;
  for (; at < text.length && at - start < maxFrontMatter; at = endOfLine(text, at)) {
    const line = lineAt(text, at);
    if (line.trim() === '') break;
    const [, name, value] = plainLine.exec(line) ?? [];
    if (name === undefined || value === undefined) {
      if (/^\s/.test(line)) continue;
      return undefined;
    }
    if (!fields.has(name)) fields.set(name, value.trim());
  }
  const known = [...fields.keys()].some(name => plainNames.test(name));
  return known ? { kind: 'comments', fields, body: text.slice(at) } : undefined;
}

/** An object that closes within the bound; strings are stepped over. Whether it is JSON the parser says. */
function findBareJson(text: string, start: number, line: number): FrontMatterBlock {
  const bound = Math.min(text.length, start + maxFrontMatter);
  let depth = 0;
  let inString = false;
  for (let index = start; index < bound; index++) {
    const character = text[index];
    if (inString) {
      if (character === '\\') index++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) {
      const source = text.slice(start, index + 1);
      return { kind: 'block', language: 'json', source, line, body: text.slice(index + 1), unclosed: false };
    }
  }
  return { kind: 'none', body: text };
}

function findComments(text: string, start: number): FrontMatterBlock {
  const fields = new Map<string, string>();
  let at = start;
  while (at < text.length && at - start < maxFrontMatter) {
    const line = lineAt(text, at);
    if (!line.startsWith('[#]:') && line.trim() !== '') break;
    const field = commentLine.exec(line);
    if (field?.[1] !== undefined && !fields.has(field[1])) fields.set(field[1], unwrap(field[2] ?? ''));
    at = endOfLine(text, at);
  }
  return { kind: 'comments', fields, body: text.slice(at) };
}

/** `(value)` or `"value"` without its wrapping. */
function unwrap(value: string): string {
  const wrapped = /^(?:\((.*)\)|"(.*)"|'(.*)')$/.exec(value.trim());
  return (wrapped ? (wrapped[1] ?? wrapped[2] ?? wrapped[3] ?? '') : value).trim();
}

function findClosing(text: string, from: number, mark: string): { start: number; end: number } | undefined {
  const bound = from + maxFrontMatter;
  for (let at = from; at < text.length && at <= bound; at = endOfLine(text, at)) {
    const line = text.startsWith(mark, at) || text.startsWith('...', at) ? lineAt(text, at).trimEnd() : '';
    if (line === mark || (line === '...' && mark === '---')) return { start: at, end: endOfLine(text, at) };
  }
  return undefined;
}

/** Where lines stop looking like metadata; undefined when they go on beyond the bound. */
function endOfMetadata(text: string, from: number): number | undefined {
  let end = from;
  for (let at = from; at < text.length;) {
    if (at - from > maxFrontMatter) return undefined;
    const next = endOfLine(text, at);
    const line = lineAt(text, at);
    if (line.trim() === '') {
      if (end !== from && !metadataLine.test(lineAt(text, next))) break;
    } else if (metadataLine.test(line)) end = next;
    else break;
    at = next;
  }
  return end;
}

/** The line that starts at `at`, at most as much of it as front matter may hold. */
function lineAt(text: string, at: number): string {
  return text.slice(at, Math.min(endOfLine(text, at), at + maxFrontMatter)).replace(/\n$/, '');
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
