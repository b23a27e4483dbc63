/** The documents of an EPUB that say what else is in it (EPUB 3.3, 5 and 7). */
import type { Language } from '../../contract/host-contract.ts';
import { exportTexts } from '../../../renderer/text/exports.ts';
import { escape } from '../markup/serialise.ts';
import { languageAttributes } from './article-document.ts';
import type { Chapter } from '../exporter-contract.ts';
import type { BookPicture } from './book-pictures.ts';

export interface Book {
  /** A URI that no other book has. */
  readonly id: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly author: string | undefined;
  readonly modified: Date;
  readonly chapters: readonly Chapter[];
  readonly pictures: readonly BookPicture[];
}

export const chapterFile = (number: number): string => `article-${number}.xhtml`;

/** @param attributes of the root element */
export const xhtml = (
  title: string,
  body: string,
  attributes: string,
): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"${attributes}>
<head>
<meta charset="utf-8"/>
<title>${escape(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
${body}
</body>
</html>
`;

export function navigation(chapters: readonly Chapter[], language: Language): string {
  const { contents } = exportTexts[language];
  const entries = chapters.map(
    ({ number, title }) => `<li><a href="${chapterFile(number)}">${escape(title)}</a></li>`,
  );
  const list = `<nav epub:type="toc">\n<h1>${escape(contents)}</h1>\n<ol>\n${entries.join('\n')}\n</ol>\n</nav>`;
  return xhtml(contents, list, languageAttributes(language));
}

export function packageDocument({ id, title, language, author, modified, chapters, pictures }: Book): string {
  const numbers = chapters.map(({ number }) => number);
  const second = modified.toISOString().replace(/\.\d+Z$/, 'Z');
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${escape(id)}</dc:identifier>
<dc:title>${escape(title)}</dc:title>
<dc:language>${escape(language)}</dc:language>
${author === undefined ? '' : `<dc:creator>${escape(author)}</dc:creator>\n`}<meta property="dcterms:modified">${second}</meta>
</metadata>
<manifest>
<item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${[
  ...numbers.map(
    number =>
      `<item id="article-${number}" href="${chapterFile(number)}" media-type="application/xhtml+xml"/>`,
  ),
  ...pictures.map(
    ({ name, type }) => `<item id="picture-${name}" href="pictures/${name}" media-type="${type}"/>`,
  ),
].join('\n')}
</manifest>
<spine>
${numbers.map(number => `<itemref idref="article-${number}"/>`).join('\n')}
</spine>
</package>
`;
}
