import type { Article, FileFacts, Reading, ReadingContext, Remark } from './article.ts';
import { articleDate } from './article-date.ts';
import { formatOf } from './article-file.ts';
import { bodyHtml } from './body-html.ts';
import { bodyKind } from './body-kind.ts';
import { decode } from './decode.ts';
import { picturesOf } from './pictures.ts';
import { readFrontMatter } from './front-matter.ts';
import { labelledDates } from './labelled-dates.ts';
import { guessLanguage } from './language.ts';
import { readMetadata, type Metadata } from './metadata.ts';
import { readPage } from './page.ts';
import { pageMetadata } from './page-metadata.ts';
import { singleLine } from '../base/plain-text.ts';
import { sectionOfPath, titleOfPath } from './path-facts.ts';
import { articleText } from './text.ts';
import { textFigures } from './text-figures.ts';

/**
 * Reads one file of an archive: bytes -> text -> metadata and body -> visible text. At most `maxFileBytes` bytes
 * are handed in. Never throws: bad content comes back as a repaired article or with the reason it was skipped.
 */
export function readArticle(bytes: Uint8Array, file: FileFacts, context: ReadingContext): Reading {
  const format = formatOf(file.path);
  const decoded = decode(bytes, format === 'page');
  if ('skipped' in decoded) return { outcome: 'skipped', remarks: [decoded.skipped] };
  const frontMatter = readFrontMatter(decoded.text);
  const page = format === 'page' ? readPage(frontMatter.body) : undefined;
  const body = page?.body ?? frontMatter.body;
  const kind = bodyKind(body, format);
  const visible = articleText(bodyHtml(kind, body));
  const stated = readMetadata(frontMatter.fields);
  const paged = page && pageMetadata(page);
  const remarks: Remark[] = [...decoded.remarks, ...frontMatter.remarks];
  if (visible.flattened) remarks.push({ code: 'nesting-flattened' });
  if (visible.shortened) remarks.push({ code: 'body-shortened' });

  const facts = optionalFacts(stated, paged);
  const pictures = picturesOf(facts.image, visible.pictures, file.path);
  const title =
    stated.title ??
    paged?.title ??
    visible.heading ??
    stated.originalTitle ??
    paged?.fallbackTitle ??
    titleOfPath(file.path);
  const article: Article = {
    title: singleLine(title, 1_000),
    date: articleDate(
      { frontMatter: stated.dates, page: paged?.dates ?? labelledDates(body) },
      file,
      context,
    ),
    section: stated.section.length > 0 ? stated.section : sectionOfPath(file.path),
    tags: stated.tags.length > 0 ? stated.tags : (paged?.tags ?? []),
    ...facts,
    images: pictures.any ? 'some' : 'none',
    ...languageOf(`${title}\n${visible.text}`),
    kind,
    ...textFigures(visible.text),
    body,
  };
  const outcome = remarks.length > 0 ? 'repaired' : 'indexed';
  const text = { title: article.title, body: visible.text };
  return { outcome, article, text, localPictures: pictures.local, encoding: decoded.encoding, remarks };
}

function optionalFacts(
  stated: Metadata,
  page: Partial<Metadata> | undefined,
): Pick<Article, 'author' | 'image' | 'link' | 'slug'> {
  const author = stated.author ?? page?.author;
  const image = stated.image ?? page?.image;
  const link = stated.link ?? page?.link;
  return {
    ...(author !== undefined && { author }),
    ...(image !== undefined && { image }),
    ...(link !== undefined && { link }),
    ...(stated.slug !== undefined && { slug: stated.slug }),
  };
}

function languageOf(text: string): Pick<Article, 'language'> {
  const language = guessLanguage(text);
  return language === undefined ? {} : { language };
}
