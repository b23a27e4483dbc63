import {
  allowedElements,
  blockElements,
  droppedElements,
  mediaLinkClass,
  structuralElements,
} from './allowed-html.ts';
import { cleanAttributes } from './clean-attributes.ts';
import { isGutter, isListing, tableParts } from './code-listing.ts';
import {
  embeddedMedia,
  mediaSource,
  mediaText,
  type EmbeddedMedia,
  type MediaSource,
} from './embedded-media.ts';
import { readHtml, type Attributes, type HtmlListener } from './html-reader.ts';
import { linkTarget } from './links.ts';
import {
  inLanguageOf,
  noAttributes,
  statedContent,
  unseen,
  type ElementContent,
  type OpenElement,
} from './open-element.ts';
import { cut, withoutControls } from '../base/plain-text.ts';
import { isUnbold } from './stated-styles.ts';
import { collapseSpace, indentOf } from './white-space.ts';

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

/** Blocks in which lines of text stand without being marked as paragraphs. */
const boxes: ReadonlySet<string> = new Set('div section article main center blockquote'.split(' '));

/**
 * Passes the visible part of `html` to `sink`, as an article shows it: elements outside the allow-list lose their
 * tags or go altogether, players and frames become links, indents written as spaces go, and empty paragraphs and
 * runs of line breaks collapse. With `path`, the article's place in the archive, elements get their attributes;
 * without it the text alone matters and they stay bare.
 */
export function streamArticle(html: string, sink: ArticleSink, path?: string): StreamedArticle {
  const filter = new ArticleFilter(sink, path);
  const { flattened, cutShort } = readHtml(html, filter);
  return { flattened, shortened: filter.shortened || cutShort };
}

export interface StreamedArticle {
  /** Elements were nested too deep. */
  readonly flattened: boolean;
  /** There was more text than `maxVisibleText`, or more elements than are read. */
  readonly shortened: boolean;
}

class ArticleFilter implements HtmlListener {
  shortened = false;
  private readonly sink: ArticleSink;
  private readonly path: string | undefined;
  private readonly stack: OpenElement[] = [];
  /** Elements of `stack` from here on are not written yet. */
  private written = 0;
  /** `media` is what is embedded and has named no source yet. */
  private dropped: { readonly name: string; readonly depth: number; media?: EmbeddedMedia } | undefined;
  private qrCodeDepth: number | undefined;
  private listingDepth: number | undefined;
  private links = 0;
  private preformatted = 0;
  /** Nothing visible stands in the present block yet. */
  private atBlockStart = true;
  private afterSpace = false;
  private lineBreaks = 0;
  /** The white space before a line that is about to begin. */
  private lead = '';
  private room = maxVisibleText;

  constructor(sink: ArticleSink, path: string | undefined) {
    this.sink = sink;
    this.path = path;
  }

  open(name: string, attributes: Attributes): void {
    if (this.dropped && this.endsDrawing(name)) this.dropped = undefined;
    if (this.dropped) {
      const source = this.dropped.media && mediaSource(attributes);
      if (source) this.linkMedia(source);
      return this.push(unseen);
    }
    if (this.room <= 0 || droppedElements.has(name)) return this.drop(name, attributes);
    const boxName = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`;
    if (boxName !== ' ' && qrCodeBox.test(boxName)) this.qrCodeDepth ??= this.stack.length;
    if (this.listingDepth !== undefined && isGutter(attributes)) return this.drop(name, attributes);
    if (isListing(name, attributes)) this.listingDepth ??= this.stack.length;
    if (name === 'br') {
      this.addLineBreak();
      return this.push(unseen);
    }
    const isKept = allowedElements.has(name) && !isUnbold(name, attributes);
    if (isKept) this.openAllowed(name, attributes);
    else this.push(this.stated(name, attributes));
  }

  private openAllowed(name: string, attributes: Attributes): void {
    if (blockElements.has(name)) this.startBlock();
    if (name === 'tr' && this.listingDepth !== undefined && this.preformatted > 0) this.addLineBreak();
    const stated = this.stated(name, attributes);
    const isCode = name === 'pre' || (name === 'code' && this.preformatted > 0);
    const isNoUse =
      (name === 'img' && this.qrCodeDepth !== undefined) ||
      (name === 'a' && this.links > 0) ||
      this.framesCode(name);
    const clean = this.path === undefined ? noAttributes : cleanAttributes(name, attributes, this.path);
    if (isNoUse || !clean) return this.push(stated);
    this.push({ ...stated, name, attributes: isCode ? inLanguageOf(this.stack, clean) : clean });
    if (name === 'a') this.links++;
    if (name === 'pre') this.preformatted++;
    if (structuralElements.has(name) || (clean['id'] !== undefined && !blockElements.has(name))) this.write();
    if (name === 'img') this.atBlockStart = this.afterSpace = false;
  }

  /** Where the text alone matters, styles say nothing. */
  private stated(name: string, attributes: Attributes): ElementContent {
    return this.path === undefined ? unseen : statedContent(name, attributes, this.stack);
  }

  /** Whether an element is the frame in which a generator has laid code and line numbers side by side. */
  private framesCode(name: string): boolean {
    return (
      (this.listingDepth !== undefined && tableParts.has(name)) || (name === 'pre' && this.preformatted > 0)
    );
  }

  close(): void {
    const element = this.stack.pop();
    if (!element) return;
    const depth = this.stack.length;
    if (this.dropped?.depth === depth) {
      this.linkMedia(undefined);
      this.dropped = undefined;
    }
    if (this.qrCodeDepth === depth) this.qrCodeDepth = undefined;
    if (this.listingDepth === depth) this.listingDepth = undefined;
    this.written = Math.min(this.written, depth);
    const { name } = element;
    if (element.written) element.emphasis.toReversed().forEach(meant => this.sink.close(meant));
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
    if (!this.atBlockStart && this.lineBreaks === 0) {
      return this.afterSpace && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
    }
    const line = collapsed.replace(/^[ \u00a0\u3000]+/, '');
    this.lead += collapsed.slice(0, collapsed.length - line.length);
    if (line === '') return '';
    const indent = this.atBlockStart && !this.isInBox() ? '' : indentOf(this.lead);
    this.lead = '';
    return indent + line;
  }

  /** Whether text stands in a mere box: the style sheet indents what is marked as a paragraph. */
  private isInBox(): boolean {
    const block = this.stack.findLast(({ name }) => name !== undefined && blockElements.has(name))?.name;
    return block === undefined || boxes.has(block);
  }

  /** Writes the elements that were waiting for something visible, and the line breaks before it. */
  private write(): void {
    for (; this.lineBreaks > 0; this.lineBreaks--) this.breakLine();
    for (; this.written < this.stack.length; this.written++) {
      const element = this.stack[this.written];
      if (!element) continue;
      element.written = true;
      if (element.name !== undefined) this.sink.open(element.name, element.attributes);
      for (const meant of element.emphasis) this.sink.open(meant, noAttributes);
    }
  }

  private breakLine(): void {
    if (this.preformatted > 0) return this.sink.text('\n');
    this.sink.open('br', noAttributes);
    this.sink.close('br');
  }

  private push(content: ElementContent): void {
    this.stack.push({ ...content, written: false });
  }

  /** Leaves out an element with all it holds; of something embedded, a link stays. */
  private drop(name: string, attributes: Attributes): void {
    const media = embeddedMedia(name, attributes);
    const source = media && mediaSource(attributes);
    this.dropped = { name, depth: this.stack.length, ...(media && { media }) };
    if (source) this.linkMedia(source);
    this.push(unseen);
  }

  private startBlock(): void {
    this.atBlockStart = true;
    this.afterSpace = false;
    this.lineBreaks = 0;
    this.lead = '';
  }

  private addLineBreak(): void {
    if (this.preformatted > 0) return this.text('\n');
    this.lead = '';
    if (!this.atBlockStart) this.lineBreaks = Math.min(2, this.lineBreaks + 1);
    this.afterSpace = false;
  }

  /** Text on a line of its own in the place of what cannot be played or shown here; a link, where it leads somewhere. */
  private linkMedia(source: MediaSource | undefined): void {
    const media = this.dropped?.media;
    const text = media ? mediaText(media, source) : '';
    if (!this.dropped || !media || text === '') return;
    delete this.dropped.media;
    if (!this.atBlockStart) this.lineBreaks = Math.max(1, this.lineBreaks);
    this.write();
    const href = source && this.links === 0 ? linkTarget(source.address, this.path ?? '') : undefined;
    const element = href === undefined ? 'span' : 'a';
    this.sink.open(element, {
      ...(href !== undefined && { href }),
      class: mediaLinkClass,
      'data-media': media.kind,
    });
    this.sink.text(text);
    this.sink.close(element);
    this.atBlockStart = false;
    this.lineBreaks = 1;
  }

  /** In a browser an HTML element ends the drawing it stands in, so an unclosed one swallows nothing. */
  private endsDrawing(name: string): boolean {
    const drawing = this.dropped?.name;
    return (drawing === 'svg' || drawing === 'math') && name !== 'a' && allowedElements.has(name);
  }
}
