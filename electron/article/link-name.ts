/**
 * How links and articles are brought together. Generators write one name in many ways (`写 好_说明`, `写-好-说明`,
 * `/2019/07/04/写好说明.html`), so names are compared by what is left when case, width and punctuation do not count.
 */
import { nameWithoutDate } from './article-date.ts';
import type { Article } from './article.ts';
import { decoded } from './links.ts';
import { titleOfPath } from './path-facts.ts';

/** The form of a file's name, a slug or a title by which they are compared. */
export function plainName(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return plain === '' ? name.normalize('NFKC').trim() : plain;
}

/**
 * The form by which addresses of the web are compared: without scheme, `www.`, fragment, the marks of a campaign, and
 * what a server adds to the name of a folder. Undefined for what is no http or https address.
 */
export function plainAddress(address: string): string | undefined {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return undefined;
  const { host, pathname, searchParams } = new URL(address);
  for (const name of [...searchParams.keys()]) if (name.startsWith('utm_')) searchParams.delete(name);
  const path = pathname.replace(/\/(?:index\.html?)?$/, '');
  const query = searchParams.size === 0 ? '' : `?${searchParams.toString()}`;
  return `${host.replace(/^www\./, '')}${path}${query}`;
}

/** Everything by which a link may call the article at `path`, in the forms in which they are compared. */
export function linkNames(
  { title, slug, link }: Pick<Article, 'title' | 'slug' | 'link'>,
  path: string,
): readonly string[] {
  const names = [titleOfPath(path), title, ...(slug === undefined ? [] : [slug])].map(plainName);
  const address = link === undefined ? undefined : plainAddress(link);
  return [...new Set(address === undefined ? names : [...names, address])].filter(Boolean);
}

/** The name that a link of this path calls an article by: its last part, without extension and date. */
export function nameInLink(path: string): string {
  const parts = path.split('/').filter(part => part !== '');
  if (parts.length > 1 && /^_?index(?:\.[a-z]+)?$/i.test(parts.at(-1) ?? '')) parts.pop();
  return nameWithoutDate(parts.at(-1) ?? '');
}

/** The name at the end of an address that an article gives itself; undefined for a pattern such as `/:year/:title/`. */
export function slugOf(address: string): string | undefined {
  const path = /^https?:/i.test(address) && URL.canParse(address) ? new URL(address).pathname : address;
  return /(?:^|\/):/.test(path) ? undefined : nameInLink(decoded(path.replace(/[?#].*$/s, ''))) || undefined;
}
