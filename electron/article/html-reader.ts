import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { blockElements, droppedElements, maxDepth, voidElements } from './allowed-html.ts';
import { fromCodePoint } from '../base/plain-text.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What a document holds, in order. Each `open` of an element that is not void is followed by its `close`. */
export interface HtmlListener {
  open(name: string, attributes: Attributes, span: readonly [start: number, end: number]): void;
  close(name: string, start: number): void;
  text(text: string): void;
}

const noAttributes: Attributes = {};

/**
 * Elements of one document that are read: a page with ten thousand paragraphs, each full of links, has as many. Eight
 * megabytes of bare tags would take a thread ten seconds, and half a gigabyte.
 */
export const maxElements = 300_000;

/** An element of the key's name cannot stand open inside the value's: its start ends them. */
const endedByStartOf: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    li: ['li'],
    dt: ['dt', 'dd'],
    dd: ['dt', 'dd'],
    tr: ['tr', 'td', 'th', 'caption', 'colgroup'],
    td: ['td', 'th', 'caption', 'colgroup'],
    th: ['td', 'th', 'caption', 'colgroup'],
    tbody: ['tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'caption', 'colgroup'],
    tfoot: ['tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'caption', 'colgroup'],
    thead: ['tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'caption', 'colgroup'],
    a: ['a'],
    rt: ['rt', 'rp'],
    rp: ['rt', 'rp'],
    option: ['option'],
    optgroup: ['option', 'optgroup'],
  }).map(([name, ended]) => [name, new Set(ended)]),
);

/** Where the search for an element to end stops: what is outside a cell is none of the cell's business. */
const barriers: ReadonlySet<string> = new Set(['table', 'td', 'th', 'caption', 'ul', 'ol', 'dl', 'object']);
const tableParts: ReadonlySet<string> = new Set(
  'table caption colgroup thead tbody tfoot tr td th'.split(' '),
);

/** One does not stand in another. */
const headings: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** An end tag of these does not end a block that was opened inside the element. */
const inlineEnds: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup u'.split(
    ' ',
  ),
);

export interface ReadHtml {
  /** Elements lay deeper than `maxDepth`. */
  readonly flattened: boolean;
  /** There were more elements than `maxElements`; nothing behind those was read. */
  readonly cutShort: boolean;
}

/**
 * Reads HTML once, as a browser would as far as an article shows it: with htmlparser2's tokenizer, which follows
 * the standard, and a stack of open elements that is bounded, where htmlparser2's own parser takes quadratic time
 * on deep nesting. Never throws; takes time linear in the length of `html`.
 */
export function readHtml(html: string, listener: HtmlListener): ReadHtml {
  const stack: string[] = [];
  let flattened = false;
  let elements = 0;
  let name = '';
  let start = 0;
  let attributes: Record<string, string> | undefined;
  let attribute = '';
  let value = '';

  const endDownTo = (depth: number, at: number) => {
    while (stack.length > depth) listener.close(stack.pop() ?? '', at);
  };

  function endImplied(opened: string, at: number): void {
    const ended = endedByStartOf.get(opened);
    if (ended) {
      let target = -1;
      for (let index = stack.length - 1; index >= 0; index--) {
        const candidate = stack[index] ?? '';
        if (ended.has(candidate)) target = index;
        else if (barriers.has(candidate) || (opened === 'a' && blockElements.has(candidate))) break;
      }
      if (target >= 0) endDownTo(target, at);
    }
    if (blockElements.has(opened) && opened !== 'summary' && opened !== 'caption') {
      const nearest = stack.findLastIndex(open => blockElements.has(open));
      const block = stack[nearest] ?? '';
      if (block === 'p' || (headings.has(block) && headings.has(opened))) endDownTo(nearest, at);
    }
  }

  function startElement(end: number): void {
    if (elements++ >= maxElements) return tokenizer.pause();
    if (name === 'image') name = 'img';
    endImplied(name, start);
    const span = [start, end] as const;
    if (voidElements.has(name)) {
      listener.open(name, attributes ?? noAttributes, span);
      listener.close(name, end);
      return;
    }
    if (stack.length >= (droppedElements.has(name) ? maxDepth + 20 : maxDepth)) {
      flattened = true;
      return;
    }
    stack.push(name);
    listener.open(name, attributes ?? noAttributes, span);
  }

  function endElement(ended: string, at: number): void {
    if (ended === 'br') {
      listener.open('br', noAttributes, [at, at]);
      listener.close('br', at);
      return;
    }
    for (let index = stack.length - 1; index >= 0; index--) {
      const open = stack[index] ?? '';
      if (open === ended) return endDownTo(index, at);
      if (inlineEnds.has(ended) && blockElements.has(open)) return;
      if (tableParts.has(open) && !tableParts.has(ended)) return;
    }
  }

  const callbacks: TokenizerCallbacks = {
    ontext: (from, to) => listener.text(html.slice(from, to)),
    ontextentity: codePoint => listener.text(fromCodePoint(codePoint)),
    onopentagname(from, to) {
      name = html.slice(from, to).toLowerCase();
      start = from - 1;
      attributes = undefined;
    },
    onattribname(from, to) {
      attribute = html.slice(from, to).toLowerCase();
      value = '';
    },
    onattribdata(from, to) {
      value += html.slice(from, to);
    },
    onattribentity(codePoint) {
      value += fromCodePoint(codePoint);
    },
    onattribend() {
      attributes ??= Object.create(null) as Record<string, string>;
      attributes[attribute] ??= value;
    },
    onopentagend: startElement,
    onselfclosingtag: startElement,
    onclosetag: (from, to) => endElement(html.slice(from, to).toLowerCase(), from - 2),
    oncomment: () => undefined,
    oncdata: () => undefined,
    ondeclaration: () => undefined,
    onprocessinginstruction: () => undefined,
    onend: () => undefined,
  };
  const tokenizer = new Tokenizer({ decodeEntities: true }, callbacks);
  tokenizer.write(html);
  tokenizer.end();
  endDownTo(0, html.length);
  return { flattened, cutShort: elements > maxElements };
}
