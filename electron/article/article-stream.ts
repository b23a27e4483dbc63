import {
  allowedElements,
  blockElements,
  droppedElements,
  mediaElements,
  mediaLinkClass,
  structuralElements,
} from './allowed-html.ts';
import { cleanAttributes } from './clean-attributes.ts';
import { readHtml, type Attributes, type HtmlListener } from './html-reader.ts';
import { remoteAddress } from './links.ts';
import { cut, withoutControls } from './plain-text.ts';
import { collapseSpace } from './white-space.ts';

/** Receives what is kept of a document: well-formed, allowed elements alone. */
export interface ArticleSink {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** Code units of visible text that are kept of one article: a thick book. The rest is left out, with a remark. */
export const maxVisibleText = 2_000_000;

/** A box that holds a QR code: its picture means nothing on the screen it would be scanned from. */
const qrCodeBox = /(^|[^a-z])qr([^a-z]|$)|[a-z]Qr([^a-z]|$)|qr[-_]?code|erweima/;

const noAttributes: Attributes = {};

interface OpenElement {
  /** Undefined where the tags were taken away. */
  readonly name: string | undefined;
  readonly attributes: Attributes;
  /** Elements are written when something visible stands in them; empty ones never are. */
  written: boolean;
}

/**
 * Passes the visible part of `html` to `sink`, as an article shows it: elements outside the allow-list lose their
 * tags or go altogether, players and frames become links, indents written as spaces go, and empty paragraphs and
 * runs of line breaks collapse. With `path`, the article's place in the archive, elements get their attributes;
 * without it the text alone matters and they stay bare.
 */
export function streamArticle(html: string, sink: ArticleSink, path?: string): StreamedArticle {
  const filter = new ArticleFilter(sink, path);
  const { flattened } = readHtml(html, filter);
  return { flattened, shortened: filter.shortened };
}

export interface StreamedArticle {
  /** Elements were nested too deep. */
  readonly flattened: boolean;
  /** There was more text than `maxVisibleText`. */
  readonly shortened: boolean;
}

class ArticleFilter implements HtmlListener {
  shortened = false;
  private readonly sink: ArticleSink;
  private readonly path: string | undefined;
  private readonly stack: OpenElement[] = [];
  /** Elements of `stack` from here on are not written yet. */
  private written = 0;
  private dropped: { readonly name: string; readonly depth: number; linked: boolean } | undefined;
  private qrCodeDepth: number | undefined;
  private links = 0;
  private preformatted = 0;
  /** Nothing visible stands in the present block yet. */
  private atBlockStart = true;
  private afterSpace = false;
  private lineBreaks = 0;
  private room = maxVisibleText;

  constructor(sink: ArticleSink, path: string | undefined) {
    this.sink = sink;
    this.path = path;
  }

  open(name: string, attributes: Attributes): void {
    if (this.dropped && this.endsDrawing(name)) this.dropped = undefined;
    if (this.dropped) {
      if (!this.dropped.linked) this.dropped.linked = this.linkMedia(name, attributes);
      this.push(undefined);
      return;
    }
    if (this.room <= 0 || droppedElements.has(name)) {
      const linked = !mediaElements.has(name) || this.linkMedia(name, attributes);
      this.dropped = { name, depth: this.stack.length, linked };
      this.push(undefined);
      return;
    }
    const boxName = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`;
    if (boxName !== ' ' && qrCodeBox.test(boxName)) this.qrCodeDepth ??= this.stack.length;
    if (name === 'br') this.addLineBreak();
    if (name === 'br' || !allowedElements.has(name)) return this.push(undefined);
    this.openAllowed(name, attributes);
  }

  private openAllowed(name: string, attributes: Attributes): void {
    if (blockElements.has(name)) this.startBlock();
    const unseen = name === 'img' && this.qrCodeDepth !== undefined;
    const clean = this.path === undefined ? noAttributes : cleanAttributes(name, attributes, this.path);
    if (unseen || !clean || (name === 'a' && this.links > 0)) return this.push(undefined);
    if (name === 'a') this.links++;
    if (name === 'pre') this.preformatted++;
    this.push(name, clean);
    if (structuralElements.has(name) || (clean['id'] !== undefined && !blockElements.has(name))) this.write();
    if (name === 'img') this.atBlockStart = this.afterSpace = false;
  }

  close(): void {
    const element = this.stack.pop();
    if (!element) return;
    const depth = this.stack.length;
    if (this.dropped?.depth === depth) this.dropped = undefined;
    if (this.qrCodeDepth === depth) this.qrCodeDepth = undefined;
    this.written = Math.min(this.written, depth);
    const { name } = element;
    if (name === undefined) return;
    if (name === 'a') this.links--;
    if (name === 'pre') this.preformatted--;
    if (element.written) this.sink.close(name);
    if (blockElements.has(name)) this.startBlock();
  }

  text(raw: string): void {
    if (this.dropped || this.room <= 0) {
      this.shortened ||= this.room <= 0 && raw.trim() !== '';
      return;
    }
    const whole = this.preformatted > 0 ? withoutControls(raw) : this.collapse(withoutControls(raw));
    const text = cut(whole, this.room);
    this.shortened ||= text.length < whole.length;
    if (text === '') return;
    this.room -= whole.length;
    this.write();
    this.sink.text(text);
    this.atBlockStart = false;
    this.afterSpace = text.endsWith(' ');
  }

  private collapse(text: string): string {
    const collapsed = collapseSpace(text);
    if (this.atBlockStart) return collapsed.replace(/^[ \u00a0\u3000]+/, '');
    const atLineStart = this.afterSpace || this.lineBreaks > 0;
    return atLineStart && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
  }

  /** Writes the elements that were waiting for something visible, and the line breaks before it. */
  private write(): void {
    for (; this.lineBreaks > 0; this.lineBreaks--) {
      this.sink.open('br', noAttributes);
      this.sink.close('br');
    }
    for (; this.written < this.stack.length; this.written++) {
      const element = this.stack[this.written];
      if (!element || element.name === undefined) continue;
      element.written = true;
      this.sink.open(element.name, element.attributes);
    }
  }

  private push(name: string | undefined, attributes = noAttributes): void {
    this.stack.push({ name, attributes, written: false });
  }

  private startBlock(): void {
    this.atBlockStart = true;
    this.afterSpace = false;
    this.lineBreaks = 0;
  }

  private addLineBreak(): void {
    if (!this.atBlockStart) this.lineBreaks = Math.min(2, this.lineBreaks + 1);
    this.afterSpace = false;
  }

  /** Text on a line of its own that names the host of something that cannot be played or shown here. */
  private linkMedia(name: string, attributes: Attributes): boolean {
    if (!mediaElements.has(name) && name !== 'source') return false;
    const address = remoteAddress(attributes['src'] ?? attributes['data'] ?? attributes['data-src'] ?? '');
    if (!address) return false;
    if (!this.atBlockStart) this.lineBreaks = Math.max(1, this.lineBreaks);
    this.write();
    if (this.links === 0) this.sink.open('a', { href: address.href, class: mediaLinkClass });
    this.sink.text(address.host);
    if (this.links === 0) this.sink.close('a');
    this.atBlockStart = false;
    this.lineBreaks = 1;
    return true;
  }

  /** In a browser an HTML element ends the drawing it stands in, so an unclosed one swallows nothing. */
  private endsDrawing(name: string): boolean {
    const drawing = this.dropped?.name;
    return (drawing === 'svg' || drawing === 'math') && name !== 'a' && allowedElements.has(name);
  }
}
