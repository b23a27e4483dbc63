import { escapeAttribute, escapeText } from 'entities';
import sanitizeHtml from 'sanitize-html';
import {
  allowedElements,
  elementAttributes,
  globalAttributes,
  languageClass,
  mediaLinkClass,
  remotePictureClass,
  voidElements,
} from './allowed-html.ts';
import { streamArticle, type ArticleSink } from './article-stream.ts';

const attributes: Record<string, string[]> = { '*': [...globalAttributes] };
for (const [element, allowed] of Object.entries(elementAttributes)) {
  attributes[element] = allowed.filter(attribute => attribute !== 'class');
}

/** The wall behind `streamArticle`, which has cleaned already: what passes here is all that is ever shown. */
const options: sanitizeHtml.IOptions = {
  allowedTags: [...allowedElements],
  allowedAttributes: attributes,
  allowedClasses: { a: [mediaLinkClass], code: [languageClass], img: [remotePictureClass] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesByTag: { a: ['http', 'https', 'mailto', 'archive'], img: ['archive'] },
  allowProtocolRelative: false,
  selfClosing: [...voidElements],
};

/**
 * Safe HTML of the article at `path`, relative to the archive: elements, attributes and schemes of the allow-list
 * alone, no address that loads by itself but those of the archive's own files. Doing it twice changes nothing.
 */
export function sanitise(html: string, path: string): string {
  const written: string[] = [];
  const sink: ArticleSink = {
    open(name, attributes) {
      const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
      written.push(`<${name}${list.join('')}>`);
    },
    close(name) {
      if (!voidElements.has(name)) written.push(`</${name}>`);
    },
    text: text => written.push(escapeText(text)),
  };
  streamArticle(html, sink, path);
  return sanitizeHtml(written.join(''), options);
}
