import { stat } from 'node:fs/promises';
import { archiveOrigin } from '../article/allowed-html.ts';
import { archiveAddress } from '../article/links.ts';
import { fileInside, relativeNames } from '../base/url-path.ts';

/**
 * The path of a picture within the archive at `root`, a real path; undefined where there is none. `written` is where the
 * article at `article` says it is, both relative to the archive, `/` as separator. Site generators put pictures in other
 * places than their pages: Hexo into a folder that is called like the article, and what the site serves from its root
 * into `source` or, Hugo, `static`. Names are tried as they are, composed and decomposed, and percent-encoded once more
 * or less than an address should be.
 */
export async function findPicture(
  root: string,
  article: string,
  written: string,
): Promise<string | undefined> {
  for (const place of placesOf(article, written)) {
    const names = relativeNames(place, process.platform);
    const file = names && (await fileInside(root, names));
    if (file !== undefined && (await isFile(file))) return place;
  }
  return undefined;
}

/** The lead picture of an article by its path from the root of the archive, where it is not where the article says. */
export async function placedLead(
  root: string,
  article: string,
  image: string | undefined,
): Promise<{ readonly image?: string }> {
  const address = image === undefined ? undefined : archiveAddress(image, article);
  if (address === undefined) return {};
  const written = decodeURIComponent(address.slice(archiveOrigin.length));
  const found = await findPicture(root, article, written);
  return found === undefined || found === written ? {} : { image: `/${encoded(found)}` };
}

/** The places to look at, the likeliest first, each once. */
function placesOf(article: string, written: string): ReadonlySet<string> {
  const folder = article.slice(0, article.lastIndexOf('/') + 1);
  const assets = article.replace(/\.[^./]+$/, '/');
  const inFolder = written.startsWith(folder);
  const places = inFolder
    ? [...spellings(written.slice(folder.length))].flatMap(name => [folder + name, assets + name])
    : [];
  const fromRoot = [...spellings(written)].flatMap(name => [name, `source/${name}`, `static/${name}`]);
  return new Set([written, ...places, ...fromRoot]);
}

function* spellings(path: string): Iterable<string> {
  yield path;
  yield path.normalize('NFC');
  yield path.normalize('NFD');
  yield encoded(path);
  if (path.includes('%')) yield decodedOnceMore(path);
}

/** `path` as it stands in an address. */
export const encoded = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

function decodedOnceMore(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const isFile = (file: string): Promise<boolean> =>
  stat(file).then(
    found => found.isFile(),
    () => false,
  );
