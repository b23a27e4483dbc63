import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { archiveOrigin } from '../article/allowed-html.ts';
import { nameInLink, plainAddress, plainName } from '../article/link-name.ts';
import { decoded, userId } from '../article/links.ts';
import type { FileRecord } from '../catalogue/record.ts';
import type { LinkDestination } from '../contract/archive-contract.ts';
import type { Searchable } from './evaluate.ts';
import { fitOf } from './link-match.ts';

/** What a link may leave out behind the name of a file, and what stands for a folder. */
const endings = [
  '',
  '.md',
  '.markdown',
  '.html',
  '.htm',
  '.txt',
  '/index.md',
  '/_index.md',
  '/index.html',
  '/README.md',
];
/** Of very many articles of one name those are looked at that were read in the same stretch as the link's. */
const mostCandidates = 300;

/** Where the links of articles lead, by the tables of the catalogue. */
export class Links {
  readonly #root: string;
  readonly #archive: Searchable;

  /** `root` is the real path of the archive. */
  constructor(root: string, archive: Searchable) {
    this.#root = root;
    this.#archive = archive;
  }

  /** `target` is the address of a link as it is shown in the article `from`. */
  async resolve(from: number, target: string): Promise<LinkDestination> {
    const [, address = '', fragment = ''] = /^([^#]*)#?(.*)$/s.exec(target) ?? [];
    const place = fragment === '' ? {} : { place: userId(decoded(fragment)) };
    const [source] = await this.#archive.index.catalogue.records([from]);
    if (!address.startsWith(archiveOrigin)) {
      const id = await this.#articleAt(address, from, fragment !== '');
      return id === undefined ? { kind: 'nothing' } : { kind: 'article', id, ...place };
    }
    const [written = '', query = ''] = address.slice(archiveOrigin.length).split(/(?=\?)/, 2);
    const path = written.split('/').map(decoded).join('/');
    const original = source && originalAddress(written + query, source);
    const id =
      this.#fileAt(path) ??
      (original === undefined ? undefined : await this.#articleAt(original, from, true)) ??
      (await this.#articleNamed(path, from, source?.path ?? ''));
    if (id !== undefined) return { kind: 'article', id, ...place };
    if (await this.#isFile(path)) return { kind: 'file', path };
    return { kind: 'nothing', path, ...(original !== undefined && { original }) };
  }

  #fileAt(path: string): number | undefined {
    const { catalogue } = this.#archive.index;
    const bases = [path, path.replace(/\/(?:index)?$/, ''), path.replace(/(?:\/index)?\.html?$/i, '')];
    for (const base of new Set(bases.flatMap(each => [each, each.normalize('NFC'), each.normalize('NFD')]))) {
      for (const ending of endings) {
        const id = catalogue.idOf(base + ending);
        if (id !== undefined && catalogue.isListed(id)) return id;
      }
    }
    return undefined;
  }

  /** The article that says it was published at `address`; `from` itself only where `itself`, for it is open already. */
  async #articleAt(address: string, from: number, itself: boolean): Promise<number | undefined> {
    const plain = plainAddress(address);
    if (plain === undefined) return undefined;
    const found = await this.#candidates(plain, from);
    const articles = found.filter(({ record: { article } }) => plainAddress(article?.link ?? '') === plain);
    const own = articles.some(({ id }) => id === from);
    if (own) return itself ? from : undefined;
    return articles[0]?.id;
  }

  async #articleNamed(path: string, from: number, source: string): Promise<number | undefined> {
    const found = await this.#candidates(plainName(nameInLink(path)), from);
    let best: { readonly id: number; readonly fit: number } | undefined;
    for (const { id, record } of found) {
      const fit = fitOf({ path, source }, record, this.#archive.calendar);
      if (fit !== undefined && fit > (best?.fit ?? -1)) best = { id, fit };
    }
    return best?.id;
  }

  async #candidates(name: string, from: number): Promise<{ id: number; record: FileRecord }[]> {
    const { catalogue } = this.#archive.index;
    const nearest = [...catalogue.idsNamed(name)].sort(
      (one, other) => Math.abs(one - from) - Math.abs(other - from),
    );
    const ids = nearest.slice(0, mostCandidates);
    const records = await catalogue.records(ids);
    return ids.flatMap((id, place) => {
      const record = records[place];
      return record ? [{ id, record }] : [];
    });
  }

  /** Of a file that is no article: a document, a sound. */
  async #isFile(path: string): Promise<boolean> {
    if (/(?:^|[\\/])\.\.(?:[\\/]|$)/.test(path)) return false;
    return stat(join(this.#root, path)).then(
      found => found.isFile(),
      () => false,
    );
  }
}

/** What a link of a saved page meant at the site it was saved from. */
function originalAddress(written: string, { path, article }: FileRecord): string | undefined {
  if (article?.link === undefined) return undefined;
  const folder = path
    .slice(0, path.lastIndexOf('/') + 1)
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  const relative = folder !== '' && written.startsWith(folder);
  const address = relative ? written.slice(folder.length) : `/${written}`;
  return URL.canParse(address, article.link) ? new URL(address, article.link).href : undefined;
}
