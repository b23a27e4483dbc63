import { firstPathOf, namesOf, textOf, textsOf } from './field-values.ts';
import type { Fields } from './front-matter.ts';
import { leadPicture } from './lead-picture.ts';
import { slugOf } from './link-name.ts';
import { remoteAddress } from './links.ts';

/** What the metadata of an article says, as plain text. */
export interface Metadata {
  readonly title?: string;
  /** The title of what the article was translated from. */
  readonly originalTitle?: string;
  /** Dates as written, best first. */
  readonly dates: readonly string[];
  /** The category path; empty where none is stated. */
  readonly section: readonly string[];
  /** Categories and tags, without repeats, in the order written. */
  readonly tags: readonly string[];
  readonly author?: string;
  readonly image?: string;
  readonly link?: string;
  /** See `Article.slug`. */
  readonly slug?: string;
}

/** Names that generators give the same thing, best first; compared without case, `-` and `_`. */
const titleFields = ['title', 'headline'];
/** What a translation calls the text it was made from: its title where the translation has none of its own. */
const originalTitleFields = ['subject'];
const dateFields =
  'date pubdate published publishdate publishedat datepublished publicationdate datetime posttime publishtime created createdat createtime time'.split(
    ' ',
  );
/** Addresses of the article itself and of its original, which often hold the day it was published. */
const addressFields = ['path', 'permalink', 'url', 'slug', 'via', 'originalurl', 'link', 'source'];
const dayInAddress = /(?:^|[/_-])((?:19|20)\d\d)[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.-]|$)/;
/** Words of Eleventy that stand for a time of the file, which the file itself has. */
const fileTime = /^(?:git )?(?:created|last modified)$/i;
const categoryFields = ['categories', 'category', 'section'];
const tagFields = ['tags', 'tag', 'keywords'];
const authorFields = ['author', 'authors', 'source', 'creator', 'dccreator', 'byline'];
const imageFields =
  'headimg thumbnail cover coverimage image banner featuredimage featureimage featured ogimage headerimg indeximg img picture photo'.split(
    ' ',
  );
const linkFields = 'original originalurl sourceurl canonicalurl via link url permalink source'.split(' ');
const slugFields = ['abbrlink', 'slug', 'permalink', 'url'];
/** Tables that Zola and Hugo keep further fields in. */
const innerTables = ['taxonomies', 'extra', 'params'];

export function readMetadata(fields: Fields): Metadata {
  const named = normalise(fields);
  const all = (names: readonly string[]) => names.map(name => named.get(name)).filter(value => value != null);
  const categories = all(categoryFields);
  const title = firstText(all(titleFields));
  const originalTitle = firstText(all(originalTitleFields));
  const author = firstAuthor(all(authorFields));
  const image = firstOf(all(imageFields).flatMap(textsOf), leadPicture);
  const link = firstOf(all(linkFields).flatMap(textsOf), text => remoteAddress(text)?.href);
  const slug = firstOf(all(slugFields).flatMap(textsOf), slugOf);
  return {
    ...(title !== undefined && { title }),
    ...(originalTitle !== undefined && { originalTitle }),
    dates: [
      ...all(dateFields)
        .flatMap(value => textOf(value) ?? [])
        .filter(text => !fileTime.test(text)),
      ...all(addressFields).flatMap(value => dayOfAddress(textOf(value) ?? '')),
    ],
    section: categories.map(firstPathOf).find(path => path.length > 0) ?? [],
    tags: distinct([...categories, ...all(tagFields)].flatMap(namesOf)),
    ...(author !== undefined && { author }),
    ...(image !== undefined && { image }),
    ...(link !== undefined && { link }),
    ...(slug !== undefined && { slug }),
  };
}

/** Fields by their plain names; those of an inner table stand in for what the outer one lacks. */
function normalise(fields: Fields): ReadonlyMap<string, unknown> {
  const named = new Map<string, unknown>();
  const keep = (entries: Iterable<readonly [string, unknown]>) => {
    for (const [name, value] of entries) {
      const key = name.toLowerCase().replace(/[-_\s:]/g, '');
      if (!named.has(key)) named.set(key, value);
    }
  };
  keep(fields);
  for (const table of innerTables) {
    const inner = named.get(table);
    if (typeof inner === 'object' && inner !== null && !Array.isArray(inner)) keep(Object.entries(inner));
  }
  return named;
}

function dayOfAddress(address: string): readonly string[] {
  const [, year, month, day] = dayInAddress.exec(address) ?? [];
  return year === undefined ? [] : [`${year}-${month ?? ''}-${day ?? ''}`];
}

function firstText(values: readonly unknown[]): string | undefined {
  return firstOf(values, textOf);
}

/** Several authors are one line; an address at the end of a name, as translators' projects write it, goes. */
function firstAuthor(values: readonly unknown[]): string | undefined {
  return firstOf(values, value => {
    const names = textsOf(value).map(name => name.replace(/\s*<?https?:\/\/\S*$/i, '').trim());
    return names.filter(Boolean).join(', ') || undefined;
  });
}

function firstOf<Value, Result>(
  values: readonly Value[],
  read: (value: Value) => Result | undefined,
): Result | undefined {
  for (const value of values) {
    const result = read(value);
    if (result !== undefined) return result;
  }
  return undefined;
}

/** Tags without repeats; Obsidian's leading `#` is no part of a name. */
export function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names.map(name => name.replace(/^#+/, '').trim()).filter(Boolean))].slice(0, 100);
}
