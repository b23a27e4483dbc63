import sanitizeHtml from 'sanitize-html';
import {
  alignments,
  allowedElements,
  codeClasses,
  elementAttributes,
  globalAttributes,
  languageClass,
  mediaLinkClass,
  remotePictureClass,
  voidElements,
} from './allowed-html.ts';
import { streamArticle } from './article-stream.ts';
import { HtmlWriter } from './html-writer.ts';

const attributes: Record<string, string[]> = { '*': [...globalAttributes] };
for (const [element, allowed] of Object.entries(elementAttributes)) {
  attributes[element] = allowed.filter(attribute => attribute !== 'class');
}

/** The wall behind `streamArticle`, which has cleaned already: what passes here is all that is ever shown. */
const options: sanitizeHtml.IOptions = {
  allowedTags: [...allowedElements],
  allowedAttributes: attributes,
  allowedClasses: {
    a: [mediaLinkClass],
    code: [languageClass],
    div: [...alignments],
    img: [remotePictureClass],
    p: [...alignments],
    pre: [languageClass],
    span: [mediaLinkClass, ...codeClasses],
  },
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
  const writer = new HtmlWriter();
  streamArticle(html, writer, path);
  return sanitizeHtml(writer.html, options);
}
