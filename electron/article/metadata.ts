import { firstPathOf, namesOf, textOf, textsOf } from './field-values.ts';
import type { Fields } from './front-matter.ts';
import { leadPicture } from './lead-picture.ts';
import { remoteAddress } from './links.ts';

/** What the metadata of an article says, as plain text. */
export interface Metadata {
  readonly title?: string;
  /** Dates as written, best first. */
  readonly dates: readonly string[];
  /** The category path; empty where none is stated. */
  readonly section: readonly string[];
  /** Categories and tags, without repeats, in the order written. */
  readonly tags: readonly string[];
  readonly author?: string;
  readonly image?: string;
  readonly link?: string;
}

/** Names that generators give the same thing, best first; compared without case, `-` and `_`. */
const titleFields = ['title', 'subject', 'headline'];
const dateFields =
  'date pubdate published publishdate publishedat datepublished publicationdate datetime posttime created createdat createtime time'.split(
    ' ',
  );
const categoryFields = ['categories', 'category', 'section'];
const tagFields = ['tags', 'tag', 'keywords'];
const authorFields = ['author', 'authors', 'source', 'creator', 'dccreator', 'byline'];
const imageFields =
  'headimg thumbnail cover coverimage image banner featuredimage featureimage featured ogimage headerimg indeximg img picture photo'.split(
    ' ',
  );
const linkFields = [
  'original',
  'originalurl',
  'sourceurl',
  'canonicalurl',
  'link',
  'url',
  'via',
  'permalink',
  'source',
];

export function readMetadata(fields: Fields): Metadata {
  const named = normalise(fields);
  const all = (names: readonly string[]) => names.map(name => named.get(name)).filter(value => value != null);
  const categories = all(categoryFields);
  const title = firstText(all(titleFields));
  const author = firstAuthor(all(authorFields));
  const image = firstOf(all(imageFields).flatMap(textsOf), leadPicture);
  const link = firstOf(all(linkFields).flatMap(textsOf), text => remoteAddress(text)?.href);
  return {
    ...(title !== undefined && { title }),
    dates: all(dateFields).flatMap(value => textOf(value) ?? []),
    section: categories.map(firstPathOf).find(path => path.length > 0) ?? [],
    tags: distinct([...categories, ...all(tagFields)].flatMap(namesOf)),
    ...(author !== undefined && { author }),
    ...(image !== undefined && { image }),
    ...(link !== undefined && { link }),
  };
}

function normalise(fields: Fields): ReadonlyMap<string, unknown> {
  const named = new Map<string, unknown>();
  for (const [name, value] of fields) {
    const key = name.toLowerCase().replace(/[-_\s:]/g, '');
    if (!named.has(key)) named.set(key, value);
  }
  return named;
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
