import { randomUUID } from 'node:crypto';
import style from '../../../renderer/styles/document.css?raw';
import { exportTexts } from '../../../renderer/text/exports.ts';
import { escape, filled } from '../markup/serialise.ts';
import { articleDocument, languageAttributes } from './article-document.ts';
import { BookPictures } from './book-pictures.ts';
import { chapterFile, navigation, packageDocument, xhtml } from './epub-package.ts';
import type { Chapter } from '../exporter-contract.ts';
import {
  keptTitle,
  type ChapterPlace,
  type ExportContext,
  type ExportedArticle,
  type ExportFile,
} from './export-file.ts';
import type { ZipWriter } from './zip-writer.ts';

/** The types of pictures that every reading system shows (EPUB 3.3, 3.2 "Core media types"). */
const coreTypes: ReadonlySet<string> = new Set([
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/svg+xml',
  'image/webp',
]);

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** An EPUB 3 book, an article a chapter. */
export class EpubFile implements ExportFile {
  readonly #zip: ZipWriter;
  readonly #context: ExportContext;
  readonly #pictures: BookPictures;
  readonly #chapters: Chapter[] = [];
  /** Those that links lead to. */
  readonly #wanted = new Map<number, Chapter>();
  readonly #languages = new Map<string, number>();
  readonly #authors = new Set<string>();

  constructor(zip: ZipWriter, context: ExportContext) {
    this.#zip = zip;
    this.#context = context;
    this.#pictures = new BookPictures(zip, 'EPUB/pictures/', context.picture, type => coreTypes.has(type));
    // The first entry, so that the kind of the file can be told from its first bytes.
    zip.addStored('mimetype', 'application/epub+zip');
  }

  async add(exported: ExportedArticle, { number, links }: ChapterPlace): Promise<void> {
    const { article, path } = exported;
    const { author, language = 'und' } = article;
    // Of some titles nothing is left that XML can hold, and a book has no chapter without one.
    const title = escape(article.title).trim() === '' ? path : article.title;
    this.#chapters.push({ number, title: keptTitle(title) });
    this.#languages.set(language, (this.#languages.get(language) ?? 0) + 1);
    // Of a book of many voices they are not listed.
    if (author !== undefined && this.#authors.size < 2) this.#authors.add(author);
    const linkTo = (address: string) => {
      const chapter = links.get(address);
      if (chapter) this.#wanted.set(chapter.number, chapter);
      return chapter && chapterFile(chapter.number);
    };
    let markup = '';
    for (const piece of articleDocument(exported, { idPrefix: 'place-', linkTo }, this.#context)) {
      markup += await filled(piece, this.#pictureSource);
    }
    const chapter = xhtml(title, `<article>\n${markup}\n</article>`, languageAttributes(article.language));
    await this.#zip.add(`EPUB/${chapterFile(number)}`, chapter);
  }

  readonly #pictureSource = async (address: string) => {
    const name = await this.#pictures.add(address);
    return name === undefined ? undefined : `pictures/${name}`;
  };

  async finish(): Promise<void> {
    const { title, language } = this.#context;
    await this.#addMissing();
    const [mostFrequent = [language]] = [...this.#languages].sort(([, one], [, other]) => other - one);
    await this.#zip.add('META-INF/container.xml', container);
    await this.#zip.add('EPUB/style.css', style);
    await this.#zip.add('EPUB/contents.xhtml', navigation(this.#chapters, language));
    const book = {
      id: `urn:uuid:${randomUUID()}`,
      title,
      language: mostFrequent[0],
      author: this.#authors.size === 1 ? [...this.#authors][0] : undefined,
      modified: new Date(),
      chapters: this.#chapters,
      pictures: this.#pictures.all,
    };
    await this.#zip.add('EPUB/package.opf', packageDocument(book));
    await this.#zip.end();
  }

  /** A link of a book has to lead somewhere, also where its article could not be read when it was its turn. */
  async #addMissing(): Promise<void> {
    const { language } = this.#context;
    for (const { number } of this.#chapters) this.#wanted.delete(number);
    for (const { number, title } of this.#wanted.values()) {
      const text = `<h1>${escape(title)}</h1>\n<p>${escape(exportTexts[language].unreadable)}</p>`;
      await this.#zip.add(`EPUB/${chapterFile(number)}`, xhtml(title, text, languageAttributes(language)));
      this.#chapters.push({ number, title });
    }
  }
}
