import { isNoteMark } from '../base/note-mark.ts';
import { blockElements } from './allowed-html.ts';
import type { Attributes } from './html-reader.ts';
import { picturesConsidered } from './pictures.ts';
import { streamArticle, type ArticleSink, type StreamedArticle } from './article-stream.ts';

export interface ArticleText extends StreamedArticle {
  /**
   * Blocks and broken lines are separated by line breaks; white space within a line is collapsed. How ruby says that
   * characters are read, and the marks of notes, stand on lines of their own behind all others: within theirs, they would
   * cut words in two.
   */
  readonly text: string;
  /** The first heading that holds text. */
  readonly heading?: string;
  /** Attributes of the first `img` elements. */
  readonly pictures: readonly Attributes[];
}

const headings: ReadonlySet<string> = new Set(['h1', 'h2', 'h3']);

/**
 * The text a reader sees of a body. Block elements and `br` break lines, inline elements join; attributes, `alt`
 * texts among them, are no text. It is the text of `sanitise(html, …)`: both come from `streamArticle`.
 */
export function articleText(html: string): ArticleText {
  const sink = new TextSink();
  const streamed = streamArticle(html, sink);
  sink.breakLine();
  return {
    ...streamed,
    text: [...sink.lines, ...sink.asides].join('\n'),
    pictures: sink.pictures,
    ...(sink.heading === undefined ? {} : { heading: sink.heading }),
  };
}

class TextSink implements ArticleSink {
  readonly lines: string[] = [];
  readonly pictures: Attributes[] = [];
  heading: string | undefined;
  readonly asides: string[] = [];
  private line = '';
  /** What stands beside the line, as far as it is known: an `rt`, or a `sup` that may be the mark of a note. */
  private raised: { readonly name: string; depth: number; text: string } | undefined;
  private inHeading: number | undefined;
  private preformatted = 0;

  open(name: string, attributes: Attributes): void {
    if (name === 'img' && this.pictures.length < picturesConsidered) this.pictures.push(attributes);
    if (name === 'pre') this.preformatted++;
    if (name === 'br' || blockElements.has(name)) this.breakLine();
    if (name === this.raised?.name) this.raised.depth++;
    else if (name === 'rt' || name === 'sup') this.raised ??= { name, depth: 1, text: '' };
    if (headings.has(name)) this.inHeading ??= this.lines.length;
  }

  close(name: string): void {
    if (name === 'pre') this.preformatted--;
    if (blockElements.has(name)) this.breakLine();
    if (name === this.raised?.name && --this.raised.depth === 0) this.placeRaised();
    if (!headings.has(name) || this.inHeading === undefined) return;
    const heading = this.lines.slice(this.inHeading).join(' ');
    if (heading !== '') this.heading ??= heading;
    this.inHeading = undefined;
  }

  text(text: string): void {
    if (this.raised) {
      this.raised.text += text;
      return;
    }
    if (this.preformatted === 0 || !text.includes('\n')) {
      this.line += text;
      return;
    }
    const [first = '', ...rest] = text.split('\n');
    this.line += first;
    for (const line of rest) {
      this.breakLine();
      this.line += line;
    }
  }

  breakLine(): void {
    this.placeRaised();
    const line = this.line.replace(/\s+/g, ' ').trim();
    if (line !== '') this.lines.push(line);
    this.line = '';
  }

  private placeRaised(): void {
    if (!this.raised) return;
    const { name, text } = this.raised;
    this.raised = undefined;
    if (name === 'rt' || isNoteMark(this.line, text)) {
      const aside = text.replace(/\s+/g, ' ').trim();
      if (aside !== '') this.asides.push(aside);
    } else this.line += text;
  }
}
