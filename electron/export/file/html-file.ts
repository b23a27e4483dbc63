import { createHash } from 'node:crypto';
import style from '../../../renderer/styles/document.css?raw';
import { exportTexts } from '../../../renderer/text/exports.ts';
import { escape, filled, type PictureSource } from '../markup/serialise.ts';
import { articleDocument, languageAttributes } from './article-document.ts';
import type { ExportContext, ExportedArticle, ExportFile } from './export-file.ts';

const styleHash = createHash('sha256').update(style).digest('base64');

/**
 * One HTML file with everything in it: style and pictures. Its own policy keeps any browser from asking for more.
 *
 * @param write takes the text piece by piece
 * @param pictureSource gives a picture's address; data: where none is given
 */
export class HtmlFile implements ExportFile {
  readonly #write: (text: string) => Promise<void>;
  readonly #context: ExportContext;
  readonly #pictureSource: PictureSource;
  readonly #titles: string[] = [];

  constructor(
    write: (text: string) => Promise<void>,
    context: ExportContext,
    pictureSource: PictureSource = address => inlined(address, context),
  ) {
    this.#write = write;
    this.#context = context;
    this.#pictureSource = pictureSource;
  }

  async add(exported: ExportedArticle): Promise<void> {
    const { language, title } = exported.article;
    if (this.#titles.length === 0) await this.#write(documentHead(this.#context));
    const number = this.#titles.push(title);
    await this.#write(`<article id="article-${number}"${languageAttributes(language)}>\n`);
    for (const piece of articleDocument(exported, `article-${number}-`, this.#context)) {
      await this.#write(await filled(piece, this.#pictureSource));
    }
    await this.#write('\n</article>\n');
  }

  async finish(): Promise<void> {
    if (this.#titles.length === 0) await this.#write(documentHead(this.#context));
    if (this.#titles.length > 1) await this.#writeContents();
    await this.#write('</body>\n</html>\n');
  }

  async #writeContents(): Promise<void> {
    const { contents } = exportTexts[this.#context.language];
    await this.#write(`<nav>\n<h2>${escape(contents)}</h2>\n<ol>\n`);
    for (const [place, title] of this.#titles.entries()) {
      await this.#write(`<li><a href="#article-${place + 1}">${escape(title)}</a></li>\n`);
    }
    await this.#write('</ol>\n</nav>\n');
  }
}

const documentHead = ({ title, language }: ExportContext): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data: archive:; style-src 'sha256-${styleHash}'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${style}</style>
</head>
<body>
`;

async function inlined(address: string, { picture }: ExportContext): Promise<string | undefined> {
  const found = await picture(address);
  return found && `data:${found.type};base64,${Buffer.from(found.bytes).toString('base64')}`;
}
