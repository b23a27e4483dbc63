import type { Article } from '../../article/article.ts';
import type { PictureFile } from '../../base/picture-file.ts';
import type { Chapter } from '../exporter-contract.ts';
import type { Language } from '../../contract/host-contract.ts';

/** One article on its way out. */
export interface ExportedArticle {
  readonly article: Article;
  /** Relative to the archive, `/` as separator. */
  readonly path: string;
  /** Sanitised body. */
  readonly html: string;
}

/** Where an article stands in a file, and the addresses in its body that lead to others there. */
export interface ChapterPlace {
  readonly number: number;
  readonly links: ReadonlyMap<string, Chapter>;
}

/** A file that takes articles one after the other; what it keeps of each is a title, not a text. */
export interface ExportFile {
  add(article: ExportedArticle, place: ChapterPlace & Chapter): Promise<void>;
  /** Writes what can be written only when all articles are known. */
  finish(): Promise<void>;
}

export interface ExportContext {
  /** Of the document as a whole. */
  readonly title: string;
  /** In which the document speaks of itself. */
  readonly language: Language;
  /** IANA zone in which dates are told. */
  readonly zone: string;
  /**
   * The picture at an archive://files/… address, or the one that is kept of an address on the web; undefined where there is
   * none. Nothing is fetched.
   */
  readonly picture: (address: string) => Promise<PictureFile | undefined>;
}

/** A copy of a title to be kept: as it comes, it is a view into the whole text of its file, which would stay in memory too. */
export const keptTitle = (title: string): string => Buffer.from(title).toString();
