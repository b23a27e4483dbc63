/** How well an article fits a link that is no path of a file: a permalink, a note's name, a reference to a post. */
import { nameInLink, plainName } from '../article/link-name.ts';
import type { FileRecord } from '../catalogue/record.ts';
import { dayOfName, type Calendar } from './calendar.ts';

export interface NamingLink {
  /** As it was resolved against the folder of `source`. */
  readonly path: string;
  /** The path of the article that it stands in. */
  readonly source: string;
}

/** Parts of addresses that sites put before the names of their articles, and that are no folders of an archive. */
const containers = new Set(
  'source content src posts post p blog archives archive articles article entry entries notes'.split(' '),
);
const language = /^[a-z]{2}(?:-[a-z]{2,4})?$/i;
const dateInLink = /(?:^|\/)((?:19|20)\d\d)\/(\d\d?)(?:\/(\d\d?))?(?=\/)/;
/** So short a number is the name of too many things. */
const vagueName = /^\d{1,3}$/;

/**
 * The larger, the better; undefined where the article is not what is meant. The folders of the link that neither the
 * file beside it nor a site's habits explain have to be folders or sections of the article, unless the day is right.
 */
export function fitOf(
  link: NamingLink,
  { path, article }: FileRecord,
  calendar: Calendar,
): number | undefined {
  const name = nameInLink(link.path);
  const plain = plainName(name);
  if (!article || plain === '') return undefined;
  const isFileName = plainName(nameInLink(path)) === plain;
  const isSlug = article.slug !== undefined && plainName(article.slug) === plain;
  const isTitle = plainName(article.title) === plain && !/\.[a-z]{2,4}$/i.test(link.path);
  if (!isFileName && !isSlug && !isTitle) return undefined;
  const day = isOfDay(link.path, calendar.dayOf(article.date.instant));
  if (day === false) return undefined;
  const folders = foldersOf(path);
  const wanted = unexplainedFolders(link);
  const known = new Set([...folders, ...article.section].map(plainName));
  const fitting = wanted.filter(folder => known.has(plainName(folder))).length;
  if (day === undefined && (fitting < wanted.length || (vagueName.test(plain) && fitting === 0)))
    return undefined;
  const isExact = baseOf(path) === baseOf(link.path) || article.slug === name || article.title === name;
  const kind = isSlug ? 2 : isFileName ? 1 : 0;
  return (
    fitting * 100 + (isExact ? 50 : 0) + kind * 10 + Math.min(9, shared(folders, foldersOf(link.source)))
  );
}

const foldersOf = (path: string) => path.split('/').slice(0, -1);
const baseOf = (path: string) =>
  path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.[a-z]{2,8}$/i, '')
    .normalize('NFC');

function shared(one: readonly string[], other: readonly string[]): number {
  const difference = one.findIndex((folder, depth) => folder !== other[depth]);
  return difference === -1 ? one.length : difference;
}

function unexplainedFolders({ path, source }: NamingLink): string[] {
  const folders = foldersOf(path.replace(dateInLink, '').replace(/\/_?index(?:\.[a-z]+)?$|\/$/i, ''));
  return folders
    .slice(shared(folders, foldersOf(source)))
    .filter(
      folder => folder !== '' && !/^[_.]/.test(folder) && !containers.has(folder) && !language.test(folder),
    );
}

/**
 * Whether the date in a path means this local day, counted from 1970-01-01; undefined where there is none. A day more or
 * less is the zone of whoever made the site.
 */
function isOfDay(path: string, day: number): boolean | undefined {
  const [, year, month, dayOfMonth] = dateInLink.exec(path) ?? [];
  if (year === undefined || month === undefined) return undefined;
  const first = dayOfName(`${year}-${month.padStart(2, '0')}-${(dayOfMonth ?? '01').padStart(2, '0')}`);
  return day >= first - 1 && day <= first + (dayOfMonth === undefined ? 31 : 1);
}
