import { gfm } from '@joplin/turndown-plugin-gfm';
import { dump } from 'js-yaml';
import Turndown from 'turndown';
import type { Article } from '../../article/article.ts';
import type { Places } from '../markup/places.ts';
import { escape, filled, type PictureSource } from '../markup/serialise.ts';
import { articleBody } from './article-document.ts';
import type { ExportContext, ExportedArticle } from './export-file.ts';

/** Text that looks like markup stays text: Turndown knows what Markdown means, not that Markdown may hold HTML. */
class MarkdownWriter extends Turndown {
  override escape(text: string): string {
    return super
      .escape(text)
      .replace(/&(?=#?\w+;)/g, '&amp;')
      .replaceAll('<', '&lt;');
  }
}

const turndown = new MarkdownWriter({
  headingStyle: 'atx',
  hr: '---',
  bulletListMarker: '-',
  codeBlockStyle: 'fenced',
  emDelimiter: '*',
}).use(gfm);
// Markdown has no word for these, and any reader of it takes the HTML.
turndown.keep(['ruby', 'sub', 'sup', 'kbd', 'u', 'mark']);

/** Title, lead picture and body as Markdown. */
export async function articleMarkdown(
  exported: ExportedArticle,
  context: Pick<ExportContext, 'language'>,
  linkTo: Places['linkTo'],
  pictureSource: PictureSource,
): Promise<string> {
  let markup = `<h1>${escape(exported.article.title)}</h1>`;
  for (const piece of articleBody(exported, { idPrefix: '', linkTo }, context))
    markup += await filled(piece, pictureSource);
  // Turndown escapes the quotation marks in a title, but not a backslash before one.
  const titled = markup.replace(/ title="[^"]*"/g, title => title.replaceAll('\\', '\\\\'));
  return `${turndown.turndown(titled).trim()}\n`;
}

/** The facts of an article as YAML front matter; a program of its kind writes titles that need no repair. */
export function frontMatter({ title, author, date, section, tags, link, language }: Article): string {
  const facts = {
    title,
    ...(author !== undefined && { author }),
    ...(date.source !== 'modified' && { date: new Date(date.instant).toISOString() }),
    ...(section.length > 0 && { categories: [...section] }),
    ...(tags.length > 0 && { tags: [...tags] }),
    ...(link !== undefined && { link }),
    ...(language !== undefined && { lang: language }),
  };
  return `---\n${dump(facts, { lineWidth: -1 })}---\n`;
}
