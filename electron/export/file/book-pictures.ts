import type { ExportContext } from './export-file.ts';
import { bookSvg } from './book-svg.ts';
import type { ZipWriter } from './zip-writer.ts';

export interface BookPicture {
  /** Within the folder of pictures: 12.png */
  readonly name: string;
  readonly type: string;
}

const extensions: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
  'image/avif': 'avif',
  'image/bmp': 'bmp',
  'image/x-icon': 'ico',
};

/** The pictures in a ZIP archive: each file of the archive once, whoever shows it. */
export class BookPictures {
  readonly #zip: ZipWriter;
  readonly #folder: string;
  readonly #picture: ExportContext['picture'];
  readonly #accepts: (type: string) => boolean;
  readonly #added = new Map<string, BookPicture | undefined>();

  /** Pictures of a type that is not accepted are left out. */
  constructor(
    zip: ZipWriter,
    folder: string,
    picture: ExportContext['picture'],
    accepts: (type: string) => boolean = () => true,
  ) {
    this.#zip = zip;
    this.#folder = folder;
    this.#picture = picture;
    this.#accepts = accepts;
  }

  get all(): readonly BookPicture[] {
    return [...this.#added.values()].filter(picture => picture !== undefined);
  }

  /** Its name; undefined where there is no such picture. */
  async add(address: string): Promise<string | undefined> {
    if (!this.#added.has(address)) this.#added.set(address, await this.#write(address));
    return this.#added.get(address)?.name;
  }

  async #write(address: string): Promise<BookPicture | undefined> {
    const found = await this.#picture(address);
    if (!found || !this.#accepts(found.type)) return undefined;
    const { type } = found;
    const bytes = type === 'image/svg+xml' ? bookSvg(found.bytes) : found.bytes;
    if (bytes === undefined) return undefined;
    const name = `${this.#added.size + 1}.${extensions[type] ?? 'bin'}`;
    await this.#zip.add(`${this.#folder}${name}`, bytes);
    return { name, type };
  }
}
