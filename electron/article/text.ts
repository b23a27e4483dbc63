import { blockElements } from './allowed-html.ts';
import type { Attributes } from './html-reader.ts';
import { picturesConsidered } from './pictures.ts';
import { streamArticle, type ArticleSink, type StreamedArticle } from './article-stream.ts';

export interface ArticleText extends StreamedArticle {
  /** Blocks and broken lines are separated by line breaks; white space within a line is collapsed. */
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
    text: sink.lines.join('\n'),
    pictures: sink.pictures,
    ...(sink.heading === undefined ? {} : { heading: sink.heading }),
  };
}

class TextSink implements ArticleSink {
  readonly lines: string[] = [];
  readonly pictures: Attributes[] = [];
  heading: string | undefined;
  private line = '';
  private inHeading: number | undefined;
  private preformatted = 0;

  open(name: string, attributes: Attributes): void {
    if (name === 'img' && this.pictures.length < picturesConsidered) this.pictures.push(attributes);
    if (name === 'pre') this.preformatted++;
    if (name === 'br' || blockElements.has(name)) this.breakLine();
    if (headings.has(name)) this.inHeading ??= this.lines.length;
  }

  close(name: string): void {
    if (name === 'pre') this.preformatted--;
    if (blockElements.has(name)) this.breakLine();
    if (!headings.has(name) || this.inHeading === undefined) return;
    const heading = this.lines.slice(this.inHeading).join(' ');
    if (heading !== '') this.heading ??= heading;
    this.inHeading = undefined;
  }

  text(text: string): void {
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
    const line = this.line.replace(/\s+/g, ' ').trim();
    if (line !== '') this.lines.push(line);
    this.line = '';
  }
}
