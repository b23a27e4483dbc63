import { escapeAttribute, escapeText } from 'entities';
import { voidElements } from './allowed-html.ts';
import type { ArticleSink } from './article-stream.ts';
import { highlightCode } from './highlight-code.ts';
import type { Attributes } from './html-reader.ts';

/** Code units of listings that are coloured in one article. */
const mostHighlighted = 200_000;

/** The inside of a `pre` or `code` element whose language is known. */
interface Listing {
  readonly element: string;
  readonly language: string;
  /** Where its inside begins in what is written. */
  readonly start: number;
  text: string;
  /** It holds nothing but text, and the `span`s of an earlier highlighter. */
  plain: boolean;
  /** Elements that are open in it. */
  depth: number;
}

/** Writes an article as HTML, the code in it coloured. */
export class HtmlWriter implements ArticleSink {
  readonly #written: string[] = [];
  readonly #listings: Listing[] = [];
  #preformatted = 0;
  #room = mostHighlighted;

  get html(): string {
    return this.#written.join('');
  }

  open(name: string, attributes: Attributes): void {
    const listing = this.#listings.at(-1);
    const entries = Object.entries(attributes);
    if (listing) {
      listing.depth++;
      listing.plain &&= name === 'span' && entries.every(([key]) => key === 'class');
    }
    this.#written.push(
      `<${name}${entries.map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join('')}>`,
    );
    if (name === 'pre') this.#preformatted++;
    const language = /^language-(.+)$/.exec(attributes['class'] ?? '')?.[1];
    if (language === undefined || this.#preformatted === 0) return;
    const start = this.#written.length;
    this.#listings.push({ element: name, language, start, text: '', plain: true, depth: 0 });
  }

  close(name: string): void {
    const listing = this.#listings.at(-1);
    if (listing?.depth === 0 && listing.element === name) this.#finish(listing);
    const outer = this.#listings.at(-1);
    if (outer && outer.depth > 0) outer.depth--;
    if (name === 'pre') this.#preformatted--;
    if (!voidElements.has(name)) this.#written.push(`</${name}>`);
  }

  text(text: string): void {
    const listing = this.#listings.at(-1);
    if (listing) listing.text += text;
    this.#written.push(escapeText(text));
  }

  #finish({ language, start, text, plain }: Listing): void {
    this.#listings.pop();
    if (!plain || text.length > this.#room) return;
    const highlighted = highlightCode(text, language);
    if (highlighted === undefined) return;
    this.#room -= text.length;
    this.#written.length = start;
    this.#written.push(highlighted);
  }
}
