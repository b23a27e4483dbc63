import { BookPictures } from './book-pictures.ts';
import type { Chapter } from '../exporter-contract.ts';
import type { ChapterPlace, ExportContext, ExportedArticle, ExportFile } from './export-file.ts';
import { articleMarkdown, frontMatter } from './markdown.ts';
import type { ZipWriter } from './zip-writer.ts';

/** A ZIP archive of Markdown files, with their pictures in a folder beside them. */
export class MarkdownFile implements ExportFile {
  readonly #zip: ZipWriter;
  readonly #context: ExportContext;
  readonly #pictures: BookPictures;

  constructor(zip: ZipWriter, context: ExportContext) {
    this.#zip = zip;
    this.#context = context;
    this.#pictures = new BookPictures(zip, 'pictures/', context.picture);
  }

  async add(exported: ExportedArticle, { links, ...chapter }: ChapterPlace & Chapter): Promise<void> {
    const { article } = exported;
    const linkTo = (address: string) => {
      const linked = links.get(address);
      return linked && addressOf(fileName(linked));
    };
    const text = await articleMarkdown(exported, this.#context, linkTo, async address => {
      const name = await this.#pictures.add(address);
      return name === undefined ? undefined : `pictures/${name}`;
    });
    await this.#zip.add(fileName(chapter), `${frontMatter(article)}\n${text}`);
  }

  finish(): Promise<void> {
    return this.#zip.end();
  }
}

/** A name that every file system takes; the number keeps it from meaning a device or another article. */
function fileName({ title, number }: Chapter): string {
  const plain = title
    .replace(/[\p{Cc}\p{Cs}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const name = [...plain]
    .slice(0, 60)
    .join('')
    .replace(/[. ]+$/, '');
  return `${`${String(number).padStart(4, '0')} ${name}`.trim()}.md`;
}

/** Parentheses would end the address in Markdown. */
const addressOf = (file: string): string =>
  encodeURIComponent(file).replace(/[()']/g, sign => `%${sign.charCodeAt(0).toString(16)}`);
