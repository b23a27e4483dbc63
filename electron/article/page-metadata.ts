import { namesOf, textOf } from './field-values.ts';
import { leadPicture } from './lead-picture.ts';
import { remoteAddress } from './links.ts';
import { distinct, type Metadata } from './metadata.ts';
import type { Page } from './page.ts';

export interface PageMetadata extends Pick<
  Metadata,
  'title' | 'author' | 'image' | 'link' | 'tags' | 'dates'
> {
  /** The `<title>`, which often names the site as well. */
  readonly fallbackTitle?: string;
}

/** What a page's `<meta>`, `<title>` and `<link>` say, as plain text. */
export function pageMetadata(page: Page): PageMetadata {
  const first = (...names: string[]) =>
    names.map(name => textOf(page.meta.get(name))).find(text => text !== undefined);
  const title = first('og:title', 'twitter:title', 'headline');
  const author = first('author', 'article:author', 'dc.creator', 'byl', 'og:site_name');
  const image = leadPicture(first('og:image', 'twitter:image', 'thumbnail') ?? '');
  const link = remoteAddress(page.canonical ?? '') ?? remoteAddress(first('og:url') ?? '');
  return {
    ...(title !== undefined && { title }),
    ...(page.title !== undefined && page.title !== '' && { fallbackTitle: page.title }),
    dates: page.dates,
    tags: distinct([...namesOf(page.meta.get('article:section')), ...namesOf(page.meta.get('keywords'))]),
    ...(author !== undefined && !URL.canParse(author) && { author }),
    ...(image !== undefined && { image }),
    ...(link && { link: link.href }),
  };
}
