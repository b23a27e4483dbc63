import { createHash } from 'node:crypto';
import { archiveOrigin } from '../../article/allowed-html.ts';
import { pictureSource, type PictureVault } from '../../base/picture-vault.ts';
import documentStyle from '../../../renderer/styles/document.css?raw';
import printStyle from '../../../renderer/styles/print.css?raw';
import { exportTexts } from '../../../renderer/text/exports.ts';
import { escape, filled, type PictureSource } from '../markup/serialise.ts';
import { articleDocument, languageAttributes } from './article-document.ts';
import type { Chapter } from '../exporter-contract.ts';
import {
  keptTitle,
  type ChapterPlace,
  type ExportContext,
  type ExportedArticle,
  type ExportFile,
} from './export-file.ts';

/** Where the pictures of a document come from: the only schemes it may load, and the address of each. */
export interface DocumentPictures {
  readonly schemes: 'data:' | 'archive: picture:';
  readonly source: PictureSource;
}

/** Within the program, which serves the files of the open archive and the pictures that are kept. */
export const servedPictures = (vault: PictureVault): DocumentPictures => ({
  schemes: 'archive: picture:',
  async source(address) {
    if (address.startsWith(archiveOrigin)) return address;
    const kept = await vault.find(address);
    return kept && pictureSource(kept.hash);
  },
});

const style = documentStyle + printStyle;
const styleHash = createHash('sha256').update(style).digest('base64');

/** One HTML file with everything in it, style and pictures. Its own policy keeps any browser from asking for more. */
export class HtmlFile implements ExportFile {
  readonly #write: (text: string) => Promise<void>;
  readonly #context: ExportContext;
  readonly #pictures: DocumentPictures;
  readonly #chapters: Chapter[] = [];

  /** `write` takes the text piece by piece. */
  constructor(
    write: (text: string) => Promise<void>,
    context: ExportContext,
    pictures: DocumentPictures = inlinePictures(context),
  ) {
    this.#write = write;
    this.#context = context;
    this.#pictures = pictures;
  }

  async add(exported: ExportedArticle, { number, links }: ChapterPlace): Promise<void> {
    const { language, title } = exported.article;
    if (this.#chapters.length === 0) await this.#write(documentHead(this.#context, this.#pictures, language));
    this.#chapters.push({ number, title: keptTitle(title) });
    await this.#write(`<article id="article-${number}"${languageAttributes(language)}>\n`);
    const linkTo = (address: string) => {
      const chapter = links.get(address);
      return chapter && `#article-${chapter.number}`;
    };
    const places = { idPrefix: `article-${number}-`, linkTo };
    for (const piece of articleDocument(exported, places, this.#context)) {
      await this.#write(await filled(piece, this.#pictures.source));
    }
    await this.#write('\n</article>\n');
  }

  async finish(): Promise<void> {
    if (this.#chapters.length > 1) await this.#writeContents();
    await this.#write('</body>\n</html>\n');
  }

  async #writeContents(): Promise<void> {
    const { contents } = exportTexts[this.#context.language];
    await this.#write(
      `<nav${languageAttributes(this.#context.language)}>\n<h2>${escape(contents)}</h2>\n<ol>\n`,
    );
    for (const { number, title } of this.#chapters) {
      await this.#write(`<li><a href="#article-${number}">${escape(title)}</a></li>\n`);
    }
    await this.#write('</ol>\n</nav>\n');
  }
}

/** @param language of the first article: that of the document, as far as one can be named */
const documentHead = (
  { title }: ExportContext,
  { schemes }: DocumentPictures,
  language = '',
): string => `<!doctype html>
<html lang="${escape(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src ${schemes}; style-src 'sha256-${styleHash}'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${style}</style>
</head>
<body>
`;

const inlinePictures = ({ picture }: ExportContext): DocumentPictures => ({
  schemes: 'data:',
  async source(address) {
    const found = await picture(address);
    return found && `data:${found.type};base64,${Buffer.from(found.bytes).toString('base64')}`;
  },
});
